import { runScript } from '../../shell/run-script'
import type { Dockerfile, Fix, RunInstruction } from '../../tree'
import type { Rule } from '../rule'

export const mergeConsecutiveRuns: Rule = {
  name: 'merge-consecutive-runs',
  severity: 'info',
  summary: 'Join RUN lines that follow on one another.',
  why: 'Each RUN makes a layer. Steps that belong together and change together make one layer with && or a heredoc; what is deleted at the end of such a RUN never was in the image. Keep them apart where one changes more often than the other.',
  hadolint: [{ code: 'DL3059', severity: 'info' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1\nRUN mkdir /data\nRUN chown 1000 /data',
      good: 'FROM busybox:1.36.1\nRUN mkdir /data && chown 1000 /data',
    },
  ],
  check(file, report) {
    let first: RunInstruction | undefined
    let before: RunInstruction | undefined
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'run') first = undefined
      else if (!first || flags(first) !== flags(instruction) || isChain(first) || isChain(instruction))
        first = instruction
      else {
        const message = 'This makes a layer of its own; join it with the RUN above by &&, or keep both on purpose.'
        const fixes = before ? joined(file, before, instruction) : []
        report({ span: instruction.keyword.span, message, hadolint: { line: instruction.lines[0] }, fixes })
      }
      before = instruction.kind === 'run' ? instruction : undefined
    }
  },
}

function isChain(run: RunInstruction): boolean {
  return runScript(run).calls.length > 1
}

/** The mounts in any order, each with its fields in any order, and what else a flag can say. */
function flags({ mounts, network, security, flags: all }: RunInstruction): string {
  const given = (name: string) => all.some((flag) => flag.name === name)
  const texts = mounts.map(({ fields }) =>
    fields
      .map(({ key, value }) => `${key.text}=${value?.text}`)
      .sort()
      .join(),
  )
  return [...texts.sort(), given('network') && network, given('security') && security].join(' ')
}

/** Commands that would act on the one behind them, too. */
const LASTING = [
  'cd',
  'pushd',
  'popd',
  'export',
  'set',
  'unset',
  'umask',
  'exec',
  'exit',
  'trap',
  'alias',
  'source',
  '.',
]

/** One RUN of both, where no comment and no heredoc stands between and the first leaves nothing but files behind. */
function joined(file: Dockerfile, before: RunInstruction, after: RunInstruction): readonly Fix[] {
  const [one, two] = [runScript(before), runScript(after)]
  const last = one.statements.at(-1)
  const isPlain = [before, after].every(
    (run) => run.command.form === 'shell' && run.heredocs.length === 0 && runScript(run).calls.length === 1,
  )
  const lasts = one.calls.some(({ name }) => LASTING.includes(name))
  if (!isPlain || lasts || !last || last.terminator || !two.statements[0] || after.comments.length > 0) return []
  const start = last.span.end
  const end = two.statements[0].span.start
  const between = file.source.slice(start, after.span.start)
  if (before.flags.length > 0 || between.trim() !== '') return []
  return [{ title: 'Join both', edits: [{ span: { start, end }, text: ` ${file.escape}\n && ` }] }]
}
