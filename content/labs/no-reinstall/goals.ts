// Judged by what the engine computed: which step installs is told by the files that it adds, and what an edit costs by building it.
import type { Trial, Verdict } from '@/lib/course'
import type { Build, Step } from '@/lib/engine'
import { failure, lineAt, ran } from '../observed'

const server = 'server.js'
const lock = 'package-lock.json'
const readme = 'README.md'

/** Editing `server.js` leaves `npm ci` cached, and yet reaches the image. */
export async function keepsInstall(trial: Trial): Promise<Verdict> {
  const expected = '`npm ci` stays cached; a step that copies `server.js` runs'
  const failed = failure(trial, expected)
  if (failed) return failed
  const install = installStep(trial.build)
  if (install === undefined) return missed(expected, 'No step installs the packages: nothing adds `node_modules`.')
  const edited = await edit(trial, server)
  if (!edited) return missed(expected, 'There is no `server.js` to edit.')
  const [first] = ran(edited)
  if (!first) return missed(expected, 'Nothing runs: no step copies `server.js`, so the image would not have it.')
  const step = edited.steps[install]!
  if (step.status === 'cached') return { met: true, expected, observed: 'As expected.' }
  return {
    met: false,
    expected,
    observed: `Line ${lineOf(trial, first)} takes in \`server.js\`, and \`npm ci\` on line ${lineOf(trial, step)} stands on it: both run.`,
    span: first.span,
    misconception: 'M31',
  }
}

/** Changing `package-lock.json` runs `npm ci` again: an install that never runs again is no better. */
export async function followsLock(trial: Trial): Promise<Verdict> {
  const expected = '`npm ci` runs'
  const failed = failure(trial, expected)
  if (failed) return failed
  const install = installStep(trial.build)
  if (install === undefined) return missed(expected, 'No step installs the packages: nothing adds `node_modules`.')
  const edited = await edit(trial, lock)
  if (!edited) return missed(expected, 'There is no `package-lock.json` to change.')
  const step = edited.steps[install]!
  if (step.status !== 'cached') return { met: true, expected, observed: 'As expected.' }
  return {
    met: false,
    expected,
    observed: `Line ${lineOf(trial, step)} stays cached: neither it nor a step below it reads \`package-lock.json\`.`,
    span: step.span,
    misconception: 'M29',
  }
}

/** Editing `README.md` runs nothing. */
export async function sparesReadme(trial: Trial): Promise<Verdict> {
  const expected = 'nothing runs'
  const failed = failure(trial, expected)
  if (failed) return failed
  const edited = await edit(trial, readme)
  if (!edited) return missed(expected, 'There is no `README.md` to edit.')
  const steps = ran(edited)
  const [first] = steps
  if (!first) return { met: true, expected, observed: 'As expected.' }
  return {
    met: false,
    expected,
    observed: `${steps.length === 1 ? '1 runs' : `${steps.length} run`}: line ${lineOf(trial, first)} copies \`README.md\` too.`,
    span: first.span,
    misconception: 'M31',
  }
}

function lineOf(trial: Trial, step: Step): number {
  return lineAt(trial.file, step.span.start)
}

function missed(expected: string, observed: string): Verdict {
  return { met: false, expected, observed }
}

/** Builds again with a line added to a file; undefined where the file is not there. */
async function edit(trial: Trial, path: string): Promise<Build | undefined> {
  const text = trial.files[path]
  return text === undefined ? undefined : trial.rebuild({ files: { [path]: `${text}\n` } })
}

/** The first RUN whose layer has packages in it. */
function installStep(build: Build): number | undefined {
  const at = build.steps.findIndex((step) => step.keyword === 'RUN' && addsPackages(step))
  return at < 0 ? undefined : at
}

function addsPackages(step: Step): boolean {
  return (
    step.layer?.entries.some((entry) => entry.change !== 'hidden' && /\/node_modules\/[^.]/.test(entry.path)) ?? false
  )
}
