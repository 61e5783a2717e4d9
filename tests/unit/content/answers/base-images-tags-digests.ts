import { formatReference, parseReference } from '@/lib/dockerfile'
import { type Answers, cook, printed, the, those } from './kitchen'

/** Where a name leads: `docker.io/library/shop`. */
function place(name: string): string {
  const read = parseReference(name)
  if ('error' in read) throw new Error(read.error)
  return formatReference({ domain: read.domain, path: read.path, tag: 'x' }).replace(/:x$/, '')
}

const onHub = (name: string) => place(name).startsWith('docker.io/')

/** Where each part of a name stands in the full reference that is made of it. */
const order = (name: string, parts: Readonly<Record<string, string>>) =>
  Object.entries(parts)
    .sort(([, a], [, b]) => name.indexOf(a) - name.indexOf(b))
    .map(([id]) => id)

export const answers: Answers = {
  'b3-read-name': async () =>
    the(place('node:26-trixie-slim'), {
      full: 'docker.io/library/node',
      'no-library': 'docker.io/node',
      bare: 'node',
    }),
  'b3-which-hub': async () =>
    those({
      owner: onHub('acme/shop:1.4'),
      ghcr: onHub('ghcr.io/acme/shop:1.4'),
      port: onHub('registry:5000/shop'),
      local: onHub('localhost/shop'),
      single: onHub('shop:1.4'),
    }),
  'b3-where-push': async () =>
    the(place('shop:1.4'), { company: 'registry.example.com/shop', local: 'shop', hub: 'docker.io/library/shop' }),
  'b3-order-parts': async () => {
    const parts = {
      tag: '1.4',
      digest: `sha256:${'9b2c'.repeat(16)}`,
      registry: 'registry.example.com',
      repository: 'acme/shop',
    }
    const read = parseReference(`${parts.registry}/${parts.repository}:${parts.tag}@${parts.digest}`)
    if ('error' in read) throw new Error(read.error)
    return order(formatReference(read), parts)
  },
  'b3-scratch-run': async () => {
    const built = await cook({
      lines: ['FROM scratch', 'COPY server /server', 'RUN chmod +x /server', 'USER 1000:1000', 'CMD ["/server"]'],
      context: { server: 'static' },
    })
    const failed = built.steps.find(({ status }) => status === 'failed')?.keyword
    return the([failed, printed(built, 'chmod').includes('/bin/sh: no such file')], {
      'fails-shell': ['RUN', true],
      works: [undefined, false],
      'fails-from': ['FROM', false],
      'fails-kernel': ['CMD', false],
    })
  },
}
