// The findings as `docker build --check` prints them.
import type { Dockerfile, Lines, Problem } from '../tree'
import { rules } from './all-rules'
import type { Diagnostic } from './rule'

/** What BuildKit would say, in its order: by the first line that it marks, and of one line in the order in which it finds them. */
export function buildkitFindings(
  diagnostics: readonly Diagnostic[],
): readonly (Diagnostic & Required<Pick<Diagnostic, 'buildkit'>>)[] {
  return diagnostics
    .filter((one): one is Diagnostic & Required<Pick<Diagnostic, 'buildkit'>> => one.buildkit?.reached === true)
    .toSorted((a, b) => (a.buildkit.lines[0]?.[0] ?? 0) - (b.buildkit.lines[0]?.[0] ?? 0))
}

/** BuildKit's page on a rule; empty where it has none. */
export function buildkitUrl(name: string): string {
  const check = rules.find(({ buildkit }) => buildkit?.name === name)?.buildkit
  if (!check || check.page === false) return ''
  const page = name.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4').toLowerCase()
  return `https://docs.docker.com/go/dockerfile/rule/${page}/`
}

/** What `docker build --check` prints below its header. */
export function printed(
  file: Dockerfile,
  diagnostics: readonly Diagnostic[],
  refusal?: Problem,
  name = 'Dockerfile',
): string {
  const text = file.source.split('\n')
  const warnings = buildkitFindings(diagnostics).map(({ buildkit }) => {
    const url = buildkitUrl(buildkit.rule)
    return `\nWARNING: ${buildkit.rule}${url && ` - ${url}`}\n${buildkit.detail}\n${excerpt(text, buildkit.lines, name)}`
  })
  const end = refusal ? `${refusal.message}\n${excerpt(text, refusal.lines, name)}` : ''
  return warnings.join('') + end
}

const words = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const

/** Everything that was found, in the form of `docker build --check`: BuildKit's findings in its words, the others beside them. */
export function printedAll(file: Dockerfile, diagnostics: readonly Diagnostic[], name = 'Dockerfile'): string {
  const text = file.source.split('\n')
  const blocks = diagnostics
    .toSorted((a, b) => firstLine(a) - firstLine(b))
    .map((one) => {
      const [code, url] = codeOf(one)
      const head = code === '' ? one.message : `${code}${url && ` - ${url}`}\n${one.message}`
      return `\n${words[one.severity]}: ${head}\n${excerpt(text, one.lines, name)}`
    })
  const count = diagnostics.length
  const found = count === 1 ? 'one warning has been found!' : `${count} warnings have been found!`
  return `Check complete, ${count === 0 ? 'no warnings found.' : found}\n${blocks.join('')}`
}

function firstLine({ lines }: Diagnostic): number {
  return lines[0]?.[0] ?? 0
}

/** The name under which the finding is known to BuildKit, else to hadolint, else here. */
function codeOf({ rule, buildkit, hadolint }: Diagnostic): readonly [name: string, url: string] {
  if (rule === 'syntax') return ['', '']
  if (buildkit) return [buildkit.rule, buildkitUrl(buildkit.rule)]
  const code = hadolint?.[0]?.code
  return [code ? `${code} ${rule}` : rule, '']
}

/** The marked lines with a few lines around them, as BuildKit shows them below an error. */
export function excerpt(text: readonly string[], marked: readonly Lines[], name: string): string {
  if (marked.length === 0) return ''
  const first = Math.min(...marked.map(([line]) => line))
  let start = first
  let end = Math.max(...marked.map(([, line]) => line))
  if (start < 1 || start > text.length) return ''
  end = Math.min(end, text.length)
  const room = end === start ? 4 : 2
  for (let used = 0; used < room; used++) {
    if (start > 1) {
      start--
      used++
    }
    if (end !== text.length) {
      end++
      used++
    }
  }
  const lines = []
  for (let line = start; line <= end; line++) {
    const sign = marked.some(([from, to]) => from <= line && line <= to) ? '>>>' : '   '
    lines.push(` ${String(line).padStart(3)} | ${sign} ${text[line - 1]}\n`)
  }
  return `${name}:${first}\n--------------------\n${lines.join('')}--------------------\n`
}
