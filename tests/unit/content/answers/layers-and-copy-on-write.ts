import { type Blob, type Build, imageId, lookup } from '@/lib/engine'
import { type Answers, again, cook, growth, MiB, the, those } from './kitchen'

const base = 'FROM debian:trixie-slim'
const write = (size: number, path: string) => `dd if=/dev/zero of=${path} bs=1M count=${size}`

/** The layers that hold a path with a content. */
const holding = (built: Build, path: string) =>
  built.steps.filter(({ layer }) => layer?.entries.some((entry) => entry.path === path && entry.change !== 'hidden'))

const data: Blob = { size: 300_000_000, digest: 'three hundred megabytes' }

/** For each way to bring `data` in: who owns it, and how large the image has become. */
async function way(...lines: readonly string[]) {
  const built = await cook({ lines: [base, ...lines], context: { 'data/all.bin': { content: data } } })
  return { owner: lookup(built.image!.tree, '/data/all.bin')?.uid, bytes: growth(built) }
}

export const answers: Answers = {
  'b2-add-rm': async () => {
    const built = await cook({ lines: [base, `RUN ${write(20, '/big')}`, 'RUN rm /big'] })
    return the(growth(built), { nothing: 0, twenty: 20 * MiB, forty: 40 * MiB })
  },
  'b2-how-many-copies': async () => {
    const built = await cook({
      lines: [base, 'RUN echo one > /f', 'RUN echo two > /f', 'RUN rm /f', 'RUN echo four > /f'],
    })
    return the(holding(built, '/f').length, { one: 1, two: 2, three: 3, four: 4 })
  },
  'b2-chown': async () => {
    const built = await cook({
      lines: [base, 'COPY data /data', 'RUN chown -R 1000:1000 /data'],
      context: { 'data/all.bin': { content: data } },
    })
    const [below, above] = built.steps.slice(-2).map(({ layer }) => layer?.size)
    return the([below, above], {
      whole: [data.size, data.size],
      none: [data.size, 0],
      config: [data.size, undefined],
      moved: [0, data.size],
    })
  },
  'b2-secret-where': async () => {
    const built = await cook({
      lines: [base, 'WORKDIR /app', 'COPY .npmrc ./', 'RUN cat .npmrc', 'RUN rm .npmrc'],
      context: { '.npmrc': '//registry.example.com/:_authToken=t0ken\n' },
    })
    const seen = lookup(built.image!.tree, '/app/.npmrc') !== undefined
    const kept = holding(built, '/app/.npmrc').map(({ keyword }) => keyword)
    return the([seen, kept], { nobody: [false, []], root: [true, ['COPY']], everyone: [false, ['COPY']] })
  },
  'b2-count-layers': async () => {
    const built = await cook({
      lines: [
        'FROM node:26-trixie-slim',
        'ENV NODE_ENV=production',
        'WORKDIR /app',
        'COPY package.json ./',
        'RUN echo npm ci',
        'EXPOSE 3000',
        'CMD ["node", "server.js"]',
      ],
      context: { 'package.json': '{}' },
    })
    const layers = built.steps.filter(({ layer }) => layer).map(({ keyword }) => keyword)
    return those({
      env: layers.includes('ENV'),
      workdir: layers.includes('WORKDIR'),
      copy: layers.includes('COPY'),
      run: layers.includes('RUN'),
      expose: layers.includes('EXPOSE'),
      cmd: layers.includes('CMD'),
    })
  },
  'b2-ten-images': async () => {
    const services = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        cook({
          lines: [base, 'COPY base.bin /base.bin', 'COPY app.bin /app.bin'],
          context: {
            'base.bin': { content: { size: 200_000_000, digest: 'base' } },
            'app.bin': { content: { size: 5_000_000, digest: `service ${at}` } },
          },
        }),
      ),
    )
    const layers = services.flatMap(({ steps }) => steps.flatMap(({ layer }) => layer ?? []))
    const stored = new Map(layers.map(({ digest, size }) => [digest, size]))
    const bytes = [...stored.values()].reduce((sum, size) => sum + size, 0)
    return the(bytes / 1e6, { sum: 2050, 'base-shared': 250, 'one-image': 205, 'runs-only': 50 })
  },
  'b2-same-run': async () => {
    const built = await cook({ lines: [base, `RUN ${write(20, '/big')} && rm /big`] })
    const entries = built.steps.at(-1)?.layer?.entries ?? []
    return the([growth(built), entries.length], { bytes: [20 * MiB, 1], whiteout: [0, 1], nothing: [0, 0] })
  },
  'b2-avoid-copy': async () => {
    const ways = {
      'copy-chown': await way('COPY --chown=1000:1000 data /data'),
      'run-chown': await way('COPY data /data', 'RUN chown -R 1000:1000 /data'),
      'user-first': await way('USER 1000:1000', 'COPY data /data'),
      'run-chmod': await way('COPY data /data', 'RUN chmod -R 777 /data'),
    }
    const owned = Object.entries(ways).filter(([, { owner }]) => owner === 1000)
    const least = Math.min(...owned.map(([, { bytes }]) => bytes))
    return owned.filter(([, { bytes }]) => bytes === least).map(([id]) => id)
  },
  'b2-run-true': async () => {
    const built = await cook({ lines: [base, 'RUN true'] })
    const { layer } = built.steps.at(-1)!
    const history = built.image!.history.at(-1)!
    return the([layer?.entries.length, history.empty_layer ?? false], {
      'no-change': [undefined, false],
      config: [undefined, true],
      empty: [0, false],
    })
  },
  'b2-label-digests': async () => {
    const lines = (version: string) => [base, 'COPY app.js /app.js', `LABEL version="${version}"`]
    const dish = { lines: lines('1.4'), context: { 'app.js': 'x' } }
    const first = await cook(dish)
    const second = await again(dish, { lines: lines('1.5') })
    const images = [first.image!, second.image!] as const
    const differs = (of: (image: (typeof images)[number]) => unknown) =>
      JSON.stringify(of(images[0])) !== JSON.stringify(of(images[1]))
    const layers = (image: (typeof images)[number]) => image.layers.map(({ digest }) => digest)
    // A manifest is the digest of the config and those of the layers.
    return those({
      config: differs(imageId),
      base: differs((image) => layers(image).slice(0, -1)),
      manifest: differs((image) => [imageId(image), layers(image)]),
      copy: differs((image) => layers(image).at(-1)),
    })
  },
}
