// What a lab's goals stand on: a further build with a change, told apart by its steps.
import { describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile'
import { build, contextOf, hits, plan, rebuild, reruns, stepsWith } from '@/lib/engine'

const files = {
  'package.json': '{"name":"shop","dependencies":{"express":"5"}}',
  'package-lock.json': '{"lockfileVersion":3,"packages":{"":{},"node_modules/express":{"version":"5.1.0"}}}',
  'server.js': 'start()',
  'README.md': 'about',
}
const poor = 'FROM node:26-trixie-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n'
const good =
  'FROM node:26-trixie-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n'

async function trial(dockerfile: string) {
  const project = { dockerfile, context: contextOf(files) }
  const first = await build(plan(parse(dockerfile)), project.context)
  return { first, again: (change: Parameters<typeof rebuild>[2]) => rebuild(project, first, change) }
}

describe('a rebuild', () => {
  it('shows what is wrong with COPY . . above npm ci, and that the manifests first mend it', async () => {
    const edit = { files: { 'server.js': 'start(1)' } }
    expect(reruns(await (await trial(poor)).again(edit), 'npm ci')).toBe(true)
    expect(hits(await (await trial(good)).again(edit), 'npm ci')).toBe(true)
  })

  it('installs again where the lock file changed', async () => {
    const lock = files['package-lock.json'].replace('5.1.0', '5.2.0')
    const built = await (await trial(good)).again({ files: { 'package-lock.json': lock } })
    expect(reruns(built, 'npm ci')).toBe(true)
    expect(stepsWith(built, 'COPY package')[0]?.why).toEqual([
      { kind: 'file-changed', path: 'package-lock.json', what: 'content', from: 'context' },
    ])
  })

  it('names a file that was deleted', async () => {
    const built = await (await trial(poor)).again({ files: { 'README.md': null } })
    expect(stepsWith(built, 'COPY')[0]?.why).toEqual([
      { kind: 'file-changed', path: 'README.md', what: 'removed', from: 'context' },
    ])
  })

  it('starts from the same build each time', async () => {
    const { first, again } = await trial(good)
    await again({ files: { 'server.js': 'other' } })
    expect(hits(await again({}), 'COPY . .')).toBe(true)
    expect(first.steps.every((step) => step.status === 'ran' || step.kind === 'metadata')).toBe(true)
  })

  it('takes another Dockerfile, build arguments, a target, and no cache', async () => {
    const { again } = await trial(good)
    const added = await again({ dockerfile: good.replace('RUN npm ci', 'ARG V\nRUN npm ci'), buildArgs: { V: '1' } })
    expect(stepsWith(added, 'npm ci')[0]?.why).toEqual([{ kind: 'env-changed', name: 'V', to: '1', argument: true }])
    expect(reruns(await again({ noCache: true }), 'COPY . .')).toBe(true)
    expect((await again({ target: 'none' })).error?.message).toBe('target stage "none" could not be found')
  })

  it('finds no step for words that stand nowhere', async () => {
    const { first } = await trial(good)
    expect([hits(first, 'yarn'), reruns(first, 'yarn')]).toEqual([false, false])
  })
})

describe('a build', () => {
  it('crosses to a worker and back as plain data', async () => {
    const { first } = await trial(good)
    const copy = structuredClone(first)
    const next = await build(plan(parse(good)), contextOf(files), copy.cache)
    expect(next.steps.filter((step) => step.status === 'ran')).toEqual([])
  })
})
