// The rules for Dockerfiles as pages: their prose, their examples, and what the language itself says of those. Plain data, so that
// a page needs nothing of the language.
import {
  applyEdits,
  buildkitUrl,
  check,
  type Example,
  type Given,
  parse,
  type Rule,
  rules as ruleList,
  type Severity,
  type Span,
  tokens,
} from '@/lib/dockerfile'
import { about, type RuleGroup } from './rule-groups'

/** A stretch of a Dockerfile in one look. */
export interface CodePiece {
  readonly text: string
  readonly look: 'keyword' | 'comment' | 'plain'
  /** What the rule reports. */
  readonly marked: boolean
}

export interface RuleExample {
  readonly bad: readonly CodePiece[]
  readonly good: readonly CodePiece[]
  /** What the rule says of the bad one. */
  readonly findings: readonly { readonly line: number; readonly message: string }[]
  /** What has to be so besides the text; empty for most. */
  readonly where: readonly string[]
  /** What a machine makes of the bad one, and under which order. */
  readonly mended?: { readonly title: string; readonly code: readonly CodePiece[]; readonly isGood: boolean }
}

/** A rule as its page tells it. */
export interface RulePage {
  readonly name: string
  readonly severity: Severity
  readonly summary: string
  readonly why: string
  /** Off unless a configuration or a directive asks for it. */
  readonly optional: boolean
  readonly buildkit?: { readonly name: string; readonly description: string; readonly url?: string }
  readonly hadolint: readonly { readonly code: string; readonly url: string }[]
  /** Whether a machine can mend it, in at least one of the examples. */
  readonly mends: boolean
  readonly examples: readonly RuleExample[]
}

/** Every rule by name. */
export const rulePages: readonly RulePage[] = ruleList.map(pageOf)

/** The same by what they are about. */
export const ruleGroups: readonly (Omit<RuleGroup, 'names'> & { readonly rules: readonly RulePage[] })[] = about.map(
  ({ id, title, names }) => ({ id, title, rules: names.map(known) }),
)

const placed = new Set(about.flatMap(({ names }) => names))
for (const { name } of rulePages)
  if (!placed.has(name)) throw new Error(`content/rule-groups.ts puts "${name}" in no group; add it to one`)

function known(name: string): RulePage {
  const page = rulePages.find((one) => one.name === name)
  if (!page) throw new Error(`content/rule-groups.ts lists "${name}", but lib/dockerfile has no such rule`)
  return page
}

function pageOf(rule: Rule): RulePage {
  const { name, severity, summary, why, buildkit, hadolint = [], optional = false } = rule
  const examples = rule.examples.map((one) => exampleOf(rule, one))
  return {
    name,
    severity,
    summary,
    why,
    optional: optional || buildkit?.experimental === true,
    buildkit: buildkit && {
      name: buildkit.name,
      description: buildkit.description,
      url: buildkitUrl(buildkit.name) || undefined,
    },
    hadolint: hadolint.map(({ code }) => ({ code, url: `https://github.com/hadolint/hadolint/wiki/${code}` })),
    mends: examples.some(({ mended }) => mended),
    examples,
  }
}

function exampleOf(rule: Rule, { bad, good, given = {} }: Example): RuleExample {
  const found = reported(rule, bad, given)
  const title = found.find(({ fixes }) => fixes.length > 0)?.fixes[0]?.title
  const after = title === undefined ? bad : mend(rule, bad, given)
  return {
    bad: pieces(
      bad,
      found.map(({ span }) => span),
    ),
    good: pieces(good, []),
    findings: found.map(({ lines, message }) => ({ line: lines[0]?.[0] ?? 1, message })),
    where: conditions(bad, given),
    mended: title === undefined ? undefined : { title, code: pieces(after, []), isGood: after === good },
  }
}

function reported({ name }: Rule, text: string, given: Given) {
  return check(parse(text), given).filter(({ rule }) => rule === name)
}

/** The text after the first fix of each finding; a fix removes its finding, so there are no more rounds than findings. */
function mend(rule: Rule, text: string, given: Given): string {
  let mended = text
  for (const _ of reported(rule, text, given)) {
    const fix = reported(rule, mended, given).find(({ fixes }) => fixes.length > 0)?.fixes[0]
    if (!fix) break
    mended = applyEdits(mended, fix.edits)
  }
  return mended
}

function pieces(text: string, marks: readonly Span[]): readonly CodePiece[] {
  const row = tokens(parse(text))
  const cuts = new Set([
    0,
    text.length,
    ...row.map(({ end }) => end),
    ...marks.flatMap(({ start, end }) => [start, end]),
  ])
  const sorted = [...cuts].sort((a, b) => a - b)
  const found: CodePiece[] = []
  for (const [at, start] of sorted.entries()) {
    const end = sorted[at + 1]
    if (end === undefined) break
    const kind = row.find((one) => one.start <= start && end <= one.end)?.kind
    const look = kind === 'keyword' || kind === 'comment' ? kind : 'plain'
    const marked = marks.some((mark) => mark.start <= start && end <= mark.end)
    const last = found.at(-1)
    const piece = { text: text.slice(start, end), look, marked } as const
    if (last?.look === look && last.marked === marked)
      found[found.length - 1] = { ...piece, text: last.text + piece.text }
    else found.push(piece)
  }
  return found
}

function conditions(text: string, { ignore, hadolint, buildArgs, images }: Given): readonly string[] {
  const { stages } = parse(text)
  return [
    ...(ignore ? [`\`.dockerignore\` holds \`${ignore.patterns.map((one) => one.text).join('`, `')}\`.`] : []),
    ...(hadolint ? [`The configuration says \`${JSON.stringify(hadolint)}\`.`] : []),
    ...Object.entries(buildArgs ?? {}).map(([name, value]) => `The build is given \`--build-arg ${name}=${value}\`.`),
    ...stages.flatMap(({ from }) => {
      const image = images?.(from.image.text, 'linux/amd64')
      if (!image) return []
      return [
        `\`${from.image.text}\` is an image for \`${image.os}/${image.architecture}\`; the build is for \`linux/amd64\`.`,
      ]
    }),
  ]
}
