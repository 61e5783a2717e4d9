import { parseShell } from '../../shell/script'
import type { Command, Dockerfile, Fix, Instruction } from '../../tree'
import { restOfLine } from '../rest-of-line'
import type { Known, Report, Rule } from '../rule'

export const jsonArgsRecommended: Rule = {
  name: 'json-args-recommended',
  severity: 'warning',
  summary: 'Write CMD and ENTRYPOINT as a JSON array.',
  why: 'In the shell form the first process of the container is a shell. It does not pass SIGTERM on, so `docker stop` waits ten seconds and kills; and an ENTRYPOINT in that form takes no arguments of CMD.',
  buildkit: {
    name: 'JSONArgsRecommended',
    description: 'JSON arguments recommended for ENTRYPOINT/CMD to prevent unintended behavior related to OS signals',
    when: 'steps',
  },
  hadolint: [{ code: 'DL3025', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM nginx:1.27.3\nCMD nginx -g "daemon off;"',
      good: 'FROM nginx:1.27.3\nCMD ["nginx", "-g", "daemon off;"]',
    },
  ],
  check(file, report, given) {
    withDefaultShell(report, given)
    anywhere(file, report)
  },
}

/** BuildKit says nothing where a SHELL was chosen, in the file or in a base image. */
function withDefaultShell(report: Report, { evaluation }: Known): void {
  for (const { steps } of evaluation.stages)
    for (const { instruction: at, shell, index, reached, trigger } of steps) {
      if ((at.kind !== 'cmd' && at.kind !== 'entrypoint') || at.command.form === 'exec' || shell) continue
      const detail = `JSON arguments recommended for ${at.keyword.text} to prevent unintended behavior related to OS signals`
      report({
        span: at.keyword.span,
        buildkit: { detail, at, reached, turn: index * 1e5 + 2001 },
        fixes: trigger ? [] : asArray(at.command),
      })
    }
}

function anywhere(file: Dockerfile, report: Report): void {
  for (const instruction of file.instructions) {
    const name = shellFormOf(instruction)
    if (!name) continue
    const message = `A shell runs this and keeps signals from it; write ${name} ["program", "argument"].`
    const fixes = 'command' in instruction && instruction.command ? asArray(instruction.command) : []
    report({ span: instruction.keyword.span, message, hadolint: { line: instruction.lines[0] }, fixes })
  }
}

/** hadolint counts the array of a health check, too, and takes an array with escapes that JSON does not know. */
function shellFormOf(instruction: Instruction): string | undefined {
  if (instruction.kind === 'invalid') {
    const { meant } = instruction
    const isCommand = meant === 'cmd' || meant === 'entrypoint'
    return isCommand && restOfLine(instruction) !== '' ? meant.toUpperCase() : undefined
  }
  const isCommand =
    instruction.kind === 'cmd' || instruction.kind === 'entrypoint' || instruction.kind === 'healthcheck'
  if (!isCommand || instruction.command?.form !== 'shell' || isArray(instruction.command.script.text)) return undefined
  return instruction.kind === 'healthcheck' ? 'CMD' : instruction.kind.toUpperCase()
}

function isArray(text: string): boolean {
  return /^\[\s*(?:"(?:[^"\\]|\\.)*"\s*(?:,\s*"(?:[^"\\]|\\.)*"\s*)*)?\]\s*$/.test(text)
}

const arrays = new WeakMap<Command, readonly Fix[]>()

/** The fix is the same for both. */
function asArray(command: Command): readonly Fix[] {
  const known = arrays.get(command) ?? wordsAsArray(command)
  arrays.set(command, known)
  return known
}

/** The words of one plain command; what only a shell can do stays as it is. */
function wordsAsArray(command: Command): readonly Fix[] {
  if (command.form !== 'shell' || command.script.joints) return []
  const { text, span } = command.script
  const { statements, problem } = parseShell({ text, joints: [{ at: 0, source: span.start }] })
  const [statement] = statements
  const simple = statement?.pipelines[0]?.commands[0]
  if (problem || statements.length > 1 || !statement || simple?.kind !== 'simple') return []
  const isOne =
    statement.pipelines.length === 1 && statement.pipelines[0]?.commands.length === 1 && !statement.terminator
  const isPlain = simple.assignments.length === 0 && simple.redirects.length === 0 && !simple.timed
  const words = simple.words.flatMap(({ literal }) => (literal === undefined || /^~/.test(literal) ? [] : [literal]))
  if (!isOne || !isPlain || words.length !== simple.words.length) return []
  if (/^(?:cd|exec|export|set|source|\.|:|eval|exit|trap|ulimit|umask|command|builtin)$/.test(words[0]!)) return []
  if (statement.span.end < span.end && text.includes('#')) return []
  const array = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
  return [{ title: 'Write it as an array', edits: [{ span, text: array }] }]
}
