// `npm run corpus`: what our engine answers to the recorded cases beside what BuildKit and hadolint answered. Arguments are those of
// tests/conformance/compare.mjs (`--only REGEX`, `--show N`, `--json`). Fails unless each difference is listed, with its reason, in
// tests/conformance/known-differences.json, and also where a listed one agrees again.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** A part of a case that we answer otherwise, and why. */
export interface KnownDifference {
  readonly id: string
  readonly part: string
  readonly reason: string
}

interface Difference {
  readonly id: string
  readonly title: string
  readonly part: string
  readonly want: unknown
  readonly mine?: unknown
}

/** What compare.mjs prints with `--json`. */
export interface Comparison {
  readonly agree: number
  readonly total: number
  readonly rows: readonly { readonly part: string; readonly agree: number; readonly total: number }[]
  readonly differences: readonly Difference[]
}

const list = 'tests/conformance/known-differences.json'

/** What has to be put right, a line each: differences that nobody listed, and entries of the list that no longer hold. */
export function objections(
  { differences }: Pick<Comparison, 'differences'>,
  known: readonly KnownDifference[],
  /** The ids of the corpus, each with whether it was compared this time. */
  cases: ReadonlyMap<string, boolean>,
): readonly string[] {
  const key = ({ id, part }: { readonly id: string; readonly part: string }) => `${id}, ${part}`
  const found = new Set(differences.map(key))
  const listed = new Set(known.map(key))
  return [
    ...differences.filter((one) => !listed.has(key(one))).map((one) => `${key(one)}: differs and is not in ${list}`),
    ...known.flatMap((one, at) => {
      if (known.findIndex((other) => key(other) === key(one)) < at) return [`${key(one)}: stands twice in ${list}`]
      if (!one.reason?.trim()) return [`${key(one)}: has no reason in ${list}`]
      if (!cases.has(one.id)) return [`${key(one)}: the corpus has no such case; take it out of ${list}`]
      if (cases.get(one.id) && !found.has(key(one))) return [`${key(one)}: agrees again; take it out of ${list}`]
      return []
    }),
  ]
}

function ids(corpus: string, only: string): ReadonlyMap<string, boolean> {
  const pattern = new RegExp(only)
  const cases = ['dockerfile', 'hadolint', 'cache'].flatMap((folder) =>
    readdirSync(`${corpus}/${folder}`)
      .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
      .flatMap((name) => JSON.parse(readFileSync(`${corpus}/${folder}/${name}`, 'utf8')) as readonly { id: string }[]),
  )
  return new Map(cases.map(({ id }) => [id, pattern.test(id)]))
}

function compare(corpus: string, only: string): Comparison {
  const engine = [process.execPath, '--import', 'tsx', 'scripts/engine.ts']
  const flags = ['--json', '--corpus', corpus, '--only', only]
  const { status, stdout } = spawnSync(process.execPath, ['tests/conformance/compare.mjs', ...flags, '--', ...engine], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0 && status !== 1) process.exit(2)
  return JSON.parse(stdout)
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: 'tests/conformance/corpus' },
      only: { type: 'string', default: '' },
      show: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
    },
  })
  const known: readonly KnownDifference[] = JSON.parse(readFileSync(list, 'utf8'))
  const result = compare(values.corpus, values.only)
  const wrong = objections(result, known, ids(values.corpus, values.only))
  process.exitCode = wrong.length > 0 ? 1 : 0
  if (values.json) {
    console.log(JSON.stringify({ ...result, objections: wrong }, null, 1))
    return
  }
  const reasons = new Map(known.map(({ id, part, reason }) => [`${id}, ${part}`, reason]))
  const surprises = result.differences.filter(({ id, part }) => !reasons.has(`${id}, ${part}`))
  for (const { id, title, part, want, mine } of surprises.slice(0, Number(values.show)))
    console.log(`${id} (${title}), ${part}\n  recorded: ${short(want)}\n  ours:     ${short(mine)}`)
  if (surprises.length > Number(values.show))
    console.log(`… and ${surprises.length - Number(values.show)} more (--show N)`)
  for (const { part, agree, total } of result.rows)
    console.log(`${part.padEnd(14)} ${String(agree).padStart(5)} / ${total}`)
  const expected = result.differences.length - surprises.length
  console.log(`${result.agree} of ${result.total} agree; ${expected} known differences, ${surprises.length} unknown`)
  for (const line of wrong) console.error(line)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
