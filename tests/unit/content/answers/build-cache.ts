import { app } from '@/content/worked-example'
import { parse } from '@/lib/dockerfile'
import { build, contextOf, hits, plan } from '@/lib/engine'
import { type Answers, again, content, cook, orders, ran, the, those } from './kitchen'

const from = 'FROM node:26-trixie-slim'
const workdir = 'WORKDIR /app'
const copyAll = 'COPY . .'
const copyManifests = 'COPY package.json package-lock.json ./'
const install = 'RUN npm ci --omit=dev'
const rest = ['USER 1000:1000', 'CMD ["node", "server.js"]'] as const
const context = app

const sourceFirst = [from, workdir, copyAll, install, ...rest]
const manifestsFirst = [from, workdir, copyManifests, install, copyAll, ...rest]

const edited = { 'server.js': `${app['server.js']}// edited\n` }
const added = {
  'package.json': app['package.json'].replace('"ms": "2.1.3"', '"ms": "2.1.3", "ini": "5.0.0"'),
  'package-lock.json': app['package-lock.json'].replace('"ms": "2.1.3"', '"ms": "2.1.3",\n        "ini": "5.0.0"'),
}

/** Builds with other modes or times than the files had. */
async function touched(file: { readonly mode?: number; readonly mtime?: number }) {
  const before = { 'start.sh': { content: 'echo start\n' } }
  const dish = { lines: [from, workdir, copyAll], context: before }
  const first = await cook(dish)
  return build(
    plan(parse(dish.lines.join('\n'))),
    contextOf({ 'start.sh': { content: 'echo start\n', ...file } }),
    first.cache,
  )
}

export const answers: Answers = {
  'c2-edit-server': async () => {
    const next = await again({ lines: sourceFirst, context }, { files: edited })
    return the(ran(next), {
      copy: [copyAll],
      'copy-run': [copyAll, install],
      'all-after-from': [workdir, copyAll, install],
      'with-cmd': [copyAll, install, rest[1]],
    })
  },
  'c2-touch': async () => {
    const newer = ran(await touched({ mtime: 1_800_000_000 })).includes(copyAll)
    const other = ran(await again({ lines: sourceFirst, context }, { files: edited })).includes(copyAll)
    return the([newer, other], {
      'miss-newer': [true, false],
      'miss-text': [true, true],
      'hit-content': [false, true],
      'hit-text': [false, false],
    })
  },
  'c2-add-package': async () => {
    const steps = ran(await again({ lines: manifestsFirst, context }, { files: added }))
    return those({
      workdir: steps.includes(workdir),
      'copy-manifests': steps.includes(copyManifests),
      install: steps.includes(install),
      'copy-all': steps.includes(copyAll),
      cmd: steps.includes(rest[1]),
    })
  },
  'c2-order-lines': async () => {
    const ids: Readonly<Record<string, string>> = {
      [workdir]: 'workdir',
      [copyManifests]: 'copy-manifests',
      [install]: 'install',
      [copyAll]: 'copy-all',
    }
    const good: (readonly string[])[] = []
    for (const order of orders(Object.keys(ids))) {
      const dish = { lines: [from, ...order], context }
      const first = await cook(dish)
      const lies = content(first, '/app/server.js') !== undefined && content(first, '/app/node_modules/ms/package.json')
      if (!lies) continue
      const next = await again(dish, { files: edited })
      if (!ran(next).includes(install)) good.push(['from', ...order.map((line) => ids[line]!)])
    }
    if (good.length !== 1) throw new Error(`${good.length} orders reinstall least often`)
    return good[0]!
  },
  'c2-label': async () => {
    const lines = (version: string) => [from, `LABEL version="${version}"`, workdir, copyAll, install]
    const dish = { lines: lines('1.4'), context }
    const steps = ran(await again(dish, { lines: lines('1.5') }))
    return the(steps, { all: [workdir, copyAll, install], run: [install], copy: [copyAll, install], none: [] })
  },
  'c2-month-old': async () => {
    const update = 'RUN apt-get update'
    const next = await again({ lines: ['FROM debian:trixie-slim', update] }, {})
    return the(ran(next), { stale: [], update: [update] })
  },
  'c2-undo': async () => {
    const planned = plan(parse(sourceFirst.join('\n')))
    const first = await build(planned, contextOf(context))
    const second = await build(planned, contextOf({ ...context, ...edited }), first.cache)
    const third = await build(planned, contextOf(context), second.cache)
    return the(ran(third), { 'copy-runs': [copyAll], 'all-run': [workdir, copyAll, install], hits: [] })
  },
  'c2-chmod': async () => {
    const mode = ran(await touched({ mode: 0o755 })).includes(copyAll)
    const time = ran(await touched({ mtime: 1_800_000_000 })).includes(copyAll)
    return the([mode, time], { 'hit-bytes': [false, false], miss: [true, false], 'miss-time': [true, true] })
  },
  'c2-env-above': async () => {
    const after = [copyManifests, 'RUN npm ci', copyAll]
    const lines = [from, workdir, ...after]
    const next = await again({ lines, context }, { lines: [from, workdir, 'ENV LOG=debug', ...after] })
    return the(ran(next)[0], {
      'first-copy': copyManifests,
      run: 'RUN npm ci',
      'second-copy': copyAll,
      none: undefined,
    })
  },
  'c2-equal-output': async () => {
    const copy = 'COPY --from=build /app/dist dist'
    const lines = [
      `${from} AS build`,
      workdir,
      copyAll,
      "RUN mkdir dist && sed '/^type /d' app.ts > dist/app.js",
      from,
      workdir,
      copy,
    ]
    const dish = { lines, context: { 'app.ts': 'type Name = string\nconsole.log(1)\n' } }
    const renamed = await again(dish, { files: { 'app.ts': 'type Label = string\nconsole.log(1)\n' } })
    const changed = await again(dish, { files: { 'app.ts': 'type Name = string\nconsole.log(2)\n' } })
    return the([ran(renamed).includes(copy), ran(changed).includes(copy)], {
      'miss-stage': [true, true],
      'hit-text': [false, false],
      'hit-content': [false, true],
    })
  },
  'c2-mount-in-image': async () => {
    const line = 'RUN --mount=type=cache,target=/root/.npm npm ci'
    const built = await cook({ lines: [from, workdir, copyManifests, line], context })
    const entries = built.steps.flatMap(({ layer }) => layer?.entries ?? [])
    const inside = entries.filter(({ path }) => path.startsWith('/root/.npm/'))
    return the([inside.length > 0, inside.some(({ change }) => change === 'hidden')], {
      nothing: [false, false],
      downloads: [true, false],
      hidden: [true, true],
    })
  },
  'c2-refresh': async () => {
    const line = 'RUN apt-get update && apt-get install -y curl'
    const dish = { lines: ['FROM debian:trixie-slim', line] }
    const runs = async (change: Parameters<typeof again>[1]) => ran(await again(dish, change)).includes(line)
    // The tag names the same image as before, so a pull brings nothing new; a newer Dockerfile has the same text.
    return those({
      plain: await runs({}),
      pull: await runs({}),
      'no-cache': await runs({ noCache: true }),
      touch: await runs({}),
    })
  },
  'c2-key-parts': async () => {
    const line = 'RUN npm ci'
    const lines = [from, workdir, copyManifests, line]
    // Carried out or not: as user 1000 the command may not write, and fails. What counts is that it was tried.
    const runs = async (other: readonly string[]) => !hits(await again({ lines, context }, { lines: other }), line)
    return those({
      parent: await runs([from, workdir, 'RUN true', copyManifests, line]),
      date: await runs(lines),
      env: await runs([from, workdir, copyManifests, 'ENV A=1', line]),
      registry: await runs(lines),
      user: await runs([from, workdir, copyManifests, 'USER 1000:1000', line]),
    })
  },
}
