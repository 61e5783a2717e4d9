// Judged by starting a container: its processes tell what CMD and ENTRYPOINT lead to, whichever way they are written.
import type { Trial, Verdict } from '@/lib/course'
import { check } from '@/lib/dockerfile'
import { lookup, type Step } from '@/lib/engine'
import { failure, lineAt } from '../observed'
import { type Started, scriptOf, started, wordsText } from '../started'

/** A container runs node with `server.js`. */
export async function startsServer(trial: Trial): Promise<Verdict> {
  const expected = 'a container runs node with `server.js`'
  const failed = failure(trial, expected)
  if (failed) return failed
  const run = (await started(trial.build))!
  if (runsServer(run)) return { met: true, expected, observed: 'As expected.' }
  const { container, words } = run
  const said = `A container starts \`${wordsText(words)}\``
  const elsewhere = overruled(trial)
  if (elsewhere)
    return {
      ...missed(expected, `${said}: line ${lineOf(trial, elsewhere)} ${whenItRuns(elsewhere)}.`, elsewhere),
      misconception: 'M17',
    }
  const span = starting(trial)
  if (container.error) return missed(expected, `${said}, and that fails: ${container.error}.`, span)
  if (container.status === 'exited') return missed(expected, `${said}, which ends at once.`, span)
  const script = run.program && scriptOf(run.program.argv, container.cwd)
  if (script !== undefined && !lookup(container.root, script))
    return missed(expected, `${said}, and the image has no \`${decodeURI(script)}\`.`, span)
  return missed(expected, `${said}, and that does not run \`server.js\`.`, span)
}

/** Node is process 1: no shell and no npm stands between it and the engine. */
export async function isProcessOne(trial: Trial): Promise<Verdict> {
  const expected = 'process 1 is node'
  const failed = failure(trial, expected)
  if (failed) return failed
  const run = (await started(trial.build))!
  if (!runsServer(run))
    return missed(expected, 'No process of the container is node with `server.js`.', starting(trial))
  const { first, program } = run
  if (first === program) return { met: true, expected, observed: 'As expected.' }
  return {
    ...missed(
      expected,
      `Process 1 is \`${first!.argv.join(' ')}\`; node is process ${program!.pid}, which \`docker stop\` does not tell.`,
      starting(trial),
    ),
    misconception: 'M19',
  }
}

/** The instruction that says what starts has no warning of the checks. */
export async function takesExecForm(trial: Trial): Promise<Verdict> {
  const expected = 'a CMD or ENTRYPOINT that the checks have no warning about'
  const own = trial.file.instructions.filter(({ kind }) => kind === 'cmd' || kind === 'entrypoint')
  if (own.length === 0) return missed(expected, 'There is neither a CMD nor an ENTRYPOINT.')
  const found = check(trial.file).find(
    ({ severity, span }) =>
      (severity === 'warning' || severity === 'error') &&
      own.some((each) => each.span.start <= span.start && span.end <= each.span.end),
  )
  if (!found) return { met: true, expected, observed: 'As expected.' }
  return {
    met: false,
    expected,
    observed: `Line ${lineAt(trial.file, found.span.start)}: ${found.message}`,
    span: found.span,
  }
}

function runsServer({ container, program }: Started): boolean {
  const script = program && scriptOf(program.argv, container.cwd)
  const server = `${container.cwd.replace(/\/$/, '')}/server.js`
  return (script === server || `${script}.js` === server) && lookup(container.root, server) !== undefined
}

/** An instruction that means to start the server and does not: a RUN, or a CMD that a later one replaces. */
function overruled({ build }: Trial): Step | undefined {
  const last = build.steps.findLast(({ keyword }) => keyword === 'CMD')
  return build.steps.find(
    (step) => (step.keyword === 'RUN' || (step.keyword === 'CMD' && step !== last)) && step.text.includes('server.js'),
  )
}

function whenItRuns({ keyword }: Step): string {
  return keyword === 'RUN' ? 'runs while the image is built, and never later' : 'is replaced by the CMD after it'
}

function starting({ build }: Trial): Step | undefined {
  return build.steps.findLast(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
}

function lineOf(trial: Trial, step: Step): number {
  return lineAt(trial.file, step.span.start)
}

function missed(expected: string, observed: string, step?: Step): Verdict {
  return { met: false, expected, observed, span: step?.span }
}
