// Runs the rules over a file: what each tool would say, told once.
import { evaluate } from '../evaluate/evaluate'
import type { Evaluation } from '../evaluate/evaluation'
import { commentCheckOptions, withGivenOptions } from '../parse/check-options'
import { positionAt } from '../parse/position'
import type { CheckOptions, Dockerfile, Fix, Instruction, Lines, Problem, Span } from '../tree'
import { rules } from './all-rules'
import { ignores } from './hadolint-pragmas'
import type { BuildkitCheck, BuildkitPass, Diagnostic, Finding, Given, HadolintCheck, Rule } from './rule'
import { buildkitPasses } from './rule'

/** Everything that there is to say about a file: first what BuildKit refuses, then what the rules find, each in the order of the text. */
export function check(written: Dockerfile, given: Given = {}): readonly Diagnostic[] {
  const file = withGivenOptions(written, given.buildArgs)
  const evaluation = evaluate(file, given)
  const refused = [...file.problems, ...evaluation.problems].map(refusal)
  return [...refused, ...findings(file, given, evaluation, rules)]
}

/** What some rules find. */
export function findings(
  written: Dockerfile,
  given: Given,
  evaluation: Evaluation,
  some: readonly Rule[],
): readonly Diagnostic[] {
  const file = withGivenOptions(written, given.buildArgs)
  const says = {
    buildkit: buildkitVoice(file),
    hadolint: hadolintVoice(file, given),
    reaches: reach(file),
    line: lineOf(file),
  }
  const known = { ...given, evaluation }
  const found: Placed[] = []
  for (const rule of some) {
    if (isOff(rule, given)) continue
    const own = new Map<string, Placed[]>()
    rule.check(file, (finding) => join(own, placed(rule, finding, says)), known)
    for (const here of own.values()) found.push(...here)
  }
  return found.sort(inOrder).map(({ diagnostic }) => diagnostic)
}

/** Rules that hadolint leaves to its configuration need not be run without one. */
function isOff({ optional, buildkit }: Rule, { hadolint }: Given): boolean {
  return optional === true && buildkit === undefined && hadolint === undefined
}

/** A diagnostic with its place among BuildKit's. */
interface Placed {
  readonly diagnostic: Diagnostic
  readonly pass: number
  readonly at: number
  readonly turn: number
  /** Switched off in every tool that would report it. */
  readonly silent: boolean
}

function inOrder(a: Placed, b: Placed): number {
  return a.pass - b.pass || a.at - b.at || a.turn - b.turn
}

interface Voices {
  readonly buildkit: (check: BuildkitCheck, at: Instruction) => boolean
  readonly hadolint: (check: HadolintCheck, line: number) => HadolintCheck['severity'] | undefined
  readonly reaches: (when: BuildkitPass, at: Instruction) => boolean
  /** The line to mark where BuildKit names none. */
  readonly line: (span: Span, named: number | undefined) => Lines
}

function placed(rule: Rule, finding: Finding, says: Voices): Placed {
  const { buildkit: own, hadolint: theirs } = rule
  const buildkit = own && finding.buildkit && says.buildkit(own, finding.buildkit.at) ? finding.buildkit : undefined
  const checked = finding.hadolint && (theirs?.find(({ code }) => code === finding.hadolint?.code) ?? theirs?.[0])
  const severity = checked && finding.hadolint && says.hadolint(checked, finding.hadolint.line)
  const hadolint =
    checked && finding.hadolint && severity ? { ...finding.hadolint, code: checked.code, severity } : undefined
  const message = buildkit?.detail ?? finding.message ?? hadolint?.message ?? checked?.message ?? rule.summary
  return {
    pass: own ? buildkitPasses.indexOf(own.when) : buildkitPasses.length,
    at: finding.buildkit?.at.span.start ?? finding.span.start,
    turn: finding.buildkit?.turn ?? 0,
    silent: !buildkit && !hadolint && (own !== undefined || theirs !== undefined),
    diagnostic: {
      rule: rule.name,
      severity: rule.severity,
      message,
      url: `/rules/${rule.name}`,
      span: finding.span,
      lines: buildkit ? (buildkit.lines ?? [buildkit.at.lines]) : [says.line(finding.span, hadolint?.line)],
      fixes: finding.fixes ?? [],
      sameAs: [...(buildkit ? [`buildkit:${own?.name}`] : []), ...(hadolint ? [`hadolint:${hadolint.code}`] : [])],
      buildkit: buildkit && {
        rule: own?.name ?? '',
        detail: buildkit.detail,
        lines: buildkit.lines ?? [buildkit.at.lines],
        reached: says.reaches(own!.when, buildkit.at) && buildkit.reached !== false,
      },
      hadolint: hadolint && [
        {
          code: hadolint.code,
          line: hadolint.line,
          message: hadolint.message ?? finding.message ?? checked?.message ?? rule.summary,
          severity: hadolint.severity,
        },
      ],
    },
  }
}

/** Two findings of one rule at one place are one, if they come from two tools. */
function join(found: Map<string, Placed[]>, next: Placed): void {
  if (next.silent) return
  const { span, buildkit, hadolint } = next.diagnostic
  const key = `${span.start}-${span.end}`
  const here = found.get(key)
  if (!here) {
    found.set(key, [next])
    return
  }
  const index = here.findIndex(({ diagnostic: one }) => !(one.buildkit && buildkit) && !(one.hadolint && hadolint))
  const same = here[index]
  if (!same) {
    here.push(next)
    return
  }
  const [first, second] = buildkit ? [next, same] : [same, next]
  here[index] = {
    ...first,
    diagnostic: {
      ...first.diagnostic,
      hadolint: first.diagnostic.hadolint ?? second.diagnostic.hadolint,
      sameAs: [...first.diagnostic.sameAs, ...second.diagnostic.sameAs],
      fixes: firstNonEmpty(first.diagnostic.fixes, second.diagnostic.fixes),
    },
  }
}

function firstNonEmpty(a: readonly Fix[], b: readonly Fix[]): readonly Fix[] {
  return a.length > 0 ? a : b
}

/** Whether BuildKit would say it: `# check=` of the file, and that above the instruction. */
function buildkitVoice(file: Dockerfile): Voices['buildkit'] {
  const comments = new Map<Instruction, CheckOptions>()
  const above = (at: Instruction) => {
    let options = comments.get(at)
    if (!options) {
      options = commentCheckOptions(at.comments)
      comments.set(at, options)
    }
    return options
  }
  const names = (list: CheckOptions['skip'], name: string) => list === 'all' || list.has(name)
  return ({ name, when, experimental }, at) => {
    const isPerInstruction = when === 'reading' || when === 'stages' || when === 'steps'
    const key = experimental ? 'experimental' : 'skip'
    const named =
      names(file.checks[key], name) || (isPerInstruction && at.comments.length > 0 && names(above(at)[key], name))
    return experimental ? named : !named
  }
}

function lineOf(file: Dockerfile): Voices['line'] {
  return ({ start }, named) => {
    const line = named ?? positionAt(file, start).line
    return [line, line]
  }
}

/** Whether BuildKit gets to a pass at an instruction: what it refuses in its first two passes ends all that would follow. */
function reach(file: Dockerfile): Voices['reaches'] {
  const [first] = file.problems
  if (!first) return () => true
  if (first.pass !== 'instruction') return () => false
  const line = first.lines[0]?.[0] ?? Number.POSITIVE_INFINITY
  return (when, at) => when === 'text' || (when === 'reading' && at.lines[0] <= line)
}

/** How severe hadolint would call it; undefined where its configuration or a comment switches it off. */
function hadolintVoice(file: Dockerfile, { hadolint: config }: Given): Voices['hadolint'] {
  const ignored = config?.['disable-ignore-pragma'] ? () => false : ignores(file)
  return ({ code, severity }, line) => {
    const levels = ['error', 'warning', 'info', 'style'] as const
    const given = levels.find((level) => config?.override?.[level]?.includes(code)) ?? severity
    const isOff = given === 'ignore' || config?.ignored?.includes(code) || ignored(code, line)
    return isOff ? undefined : given
  }
}

/** What BuildKit refuses, as a diagnostic. */
function refusal(problem: Problem): Diagnostic {
  const { message, help, span, lines, fixes } = problem
  return {
    rule: 'syntax',
    severity: 'error',
    message: help ? `${message} ${help}` : message,
    span,
    lines,
    fixes: fixes ?? [],
    sameAs: [],
  }
}

/** The first thing at which BuildKit stops: what it refuses, or any finding where the file asks for `error=true`. */
export function firstRefusal(written: Dockerfile, evaluation: Evaluation, given: Given = {}): Problem | undefined {
  const file = withGivenOptions(written, given.buildArgs)
  const first = file.problems[0] ?? evaluation.problems[0]
  if (first || !file.checks.fatal) return first
  const found = findings(file, given, evaluation, rules)
  const names = new Set(found.flatMap(({ buildkit }) => (buildkit?.reached ? [buildkit.rule] : [])))
  if (names.size === 0) return undefined
  const message = `lint violation found for rules: ${[...names].join(', ')}`
  return { message, span: { start: 0, end: 0 }, lines: [], pass: 'graph' }
}
