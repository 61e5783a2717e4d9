#!/usr/bin/env node
// Compares what an engine says of the corpus with what BuildKit said.
//
//   node compare.mjs [--corpus DIR] [--only REGEX] [--show N] [--json] -- COMMAND [ARG ...]
//
// COMMAND is run three times from the current folder. On standard input it gets a JSON array of cases without their `expect`
// (the Dockerfile cases, then hadolint's own, then the cache scenarios, which have `steps`), and on standard output it
// prints a JSON array of {id, result}, where result has the shape of the case's `expect` (see README.md beside this file);
// a Dockerfile's result also has `hadolint`: [{code, line, …}], what the DL rules say of it in hadolint's default configuration
// or in the case's `config`.
// A part that the result lacks counts as wrong. Exit status: 0 where everything agrees, 1 where something differs, 2 on a fault.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'

const split = process.argv.indexOf('--')
if (split < 0) fail('usage: compare.mjs [--corpus DIR] [--only REGEX] [--show N] [--json] -- COMMAND [ARG ...]')
const command = process.argv.slice(split + 1)
const { values: flags } = parseArgs({
  args: process.argv.slice(2, split),
  options: {
    corpus: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), 'corpus') },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
})

const only = new RegExp(flags.only)
const read = (folder) =>
  readdirSync(join(flags.corpus, folder))
    .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(flags.corpus, folder, name), 'utf8')))
    .filter((one) => only.test(one.id))

const tally = new Map() // part -> {agree, total}
const differences = []
const hadolint = JSON.parse(readFileSync(join(flags.corpus, 'hadolint', '_dockerfile-cases.json'), 'utf8'))
score(
  read('dockerfile').map((one) => ({ ...one, expect: { ...one.expect, hadolint: hadolint[one.id] } })),
  dockerfileParts,
)
score(
  read('hadolint').map((one) => ({ ...one, expect: { hadolint: one.expect } })),
  hadolintParts,
)
score(read('cache'), cacheParts)
report()

// --- what is compared -------------------------------------------------------------------------------------------

/** Each part of a Dockerfile case, as [name, view]: the view picks what has to be equal out of an expect or a result. */
function dockerfileParts() {
  return [
    ['parse', (r) => [message(r.parse?.error), r.parse?.dump]],
    ['directives', (r) => r.parse?.directives?.map((d) => [d.name, d.value, d.line])],
    ['instructions', (r) => r.instructions && [message(r.instructions.error), r.instructions.stages?.map(stage)]],
    [
      'check',
      (r) => [
        message(r.check?.error),
        r.check?.status,
        sorted(r.check?.warnings?.map((w) => [w.rule, w.detail, w.ranges])),
      ],
    ],
    ['check text', (r) => r.check?.text],
    ['build error', (r) => r.build && [message(r.build.error)]],
    ['config', (r) => r.build?.image && [r.build.image.os, r.build.image.architecture, r.build.image.config]],
    ['history', (r) => r.build?.image?.history?.map((h) => [h.created_by, Boolean(h.empty_layer)])],
    [
      'vertices',
      (r) => r.build?.vertices?.filter((v) => !v.name.startsWith('[internal]')).map((v) => [v.name, v.op, v.ranges]),
    ],
    [
      'exec',
      (r) =>
        r.build?.vertices
          ?.filter((v) => v.exec)
          .map((v) => [v.name, v.exec.args, v.exec.cwd, v.exec.env, v.exec.user ?? '']),
    ],
    ...hadolintParts(),
  ]
}

/** hadolint's rules: which, and on which line. A Dockerfile that hadolint cannot parse is not compared. */
function hadolintParts() {
  return [
    ['hadolint', (r) => (Array.isArray(r.hadolint) ? sorted(r.hadolint.map((h) => [h.code, h.line])) : undefined)],
  ]
}

/** Each part of a cache scenario; the first build of a scenario counts too. */
function cacheParts() {
  return [
    [
      'cache status',
      (r) => r.map?.((step) => step.vertices?.filter((v) => v.kind !== 'from').map((v) => [v.name, v.status])),
    ],
    [
      'cache image',
      (r) =>
        r.map?.(
          (step) =>
            step.image && [
              step.image.layerCount,
              step.image.history?.map((h) => [h.created_by, Boolean(h.empty_layer)]),
              step.image.config,
            ],
        ),
    ],
    [
      'cache files',
      (r) =>
        r.map?.((step) =>
          step.image?.layers
            ?.filter((l) => !l.base)
            .map((l) => [
              l.createdBy,
              sorted(
                l.files?.map((f) => [
                  f.path,
                  f.type,
                  f.mode,
                  f.uid ?? 0,
                  f.gid ?? 0,
                  f.type === 'dir' ? 0 : (f.size ?? 0),
                  f.link ?? '',
                  Boolean(f.whiteout),
                ]) ?? [],
              ),
            ]),
        ),
    ],
  ]
}

function stage(s) {
  return [s.name ?? '', s.base, s.platform ?? '', s.start, s.end, s.commands?.map((c) => [c.name, c.start, c.end])]
}

function message(error) {
  return error?.message ?? null
}

function sorted(list) {
  return list && [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

// --- running and counting ---------------------------------------------------------------------------------------

function score(cases, parts) {
  if (cases.length === 0) return
  const input = JSON.stringify(cases.map(({ expect, ...rest }) => rest))
  const run = spawnSync(command[0], command.slice(1), {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (run.error) fail(`cannot run ${command.join(' ')}: ${run.error.message}`)
  if (run.status !== 0) fail(`${command.join(' ')} ended with status ${run.status}`)
  let results
  try {
    results = new Map(JSON.parse(run.stdout).map((one) => [one.id, one.result]))
  } catch (error) {
    fail(`${command.join(' ')} printed no JSON array: ${error.message}`)
  }
  for (const one of cases) {
    const got = results.get(one.id) ?? {}
    for (const [part, view] of parts()) {
      const want = view(one.expect)
      if (want === undefined) continue
      const count = tally.get(part) ?? { agree: 0, total: 0 }
      tally.set(part, count)
      count.total++
      const mine = attempt(() => view(got))
      const free = one.expect.nondeterministic?.some((area) => part.startsWith(area))
      const ok = free ? oneOf(one.expect.alternatives, mine) : isDeepStrictEqual(plain(mine), plain(want))
      if (ok) count.agree++
      else differences.push({ id: one.id, title: one.title, part, want, mine })
    }
  }
}

/** BuildKit breaks some ties at random: any of the recorded texts will do. */
function oneOf(alternatives, mine) {
  const text = JSON.stringify(mine ?? null)
  return alternatives.some((line) => text.includes(JSON.stringify(line.replace(/^\w+: /, '')).slice(1, -1)))
}

function attempt(view) {
  try {
    return view()
  } catch (error) {
    return `cannot be read: ${error.message}`
  }
}

function plain(value) {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function report() {
  const rows = [...tally].map(([part, { agree, total }]) => ({ part, agree, total }))
  const agree = rows.reduce((sum, row) => sum + row.agree, 0)
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  if (total === 0) fail(`no cases under ${flags.corpus} match`)
  if (flags.json) {
    console.log(JSON.stringify({ agree, total, rows, differences }, null, 1))
  } else {
    for (const d of differences.slice(0, Number(flags.show)))
      console.log(`${d.id} (${d.title}), ${d.part}\n  BuildKit: ${short(d.want)}\n  engine:   ${short(d.mine)}`)
    if (differences.length > Number(flags.show))
      console.log(`… and ${differences.length - Number(flags.show)} more (--show N)`)
    for (const row of rows) console.log(`${row.part.padEnd(14)} ${String(row.agree).padStart(5)} / ${row.total}`)
    console.log(`${agree} passed, ${total - agree} failed`)
  }
  process.exit(agree === total ? 0 : 1)
}

function short(value) {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

function fail(why) {
  console.error(`compare: ${why}`)
  process.exit(2)
}
