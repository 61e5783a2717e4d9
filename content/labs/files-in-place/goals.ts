// Judged by where the files came to lie in the image, and by what a base image with another working directory would change.
import type { Trial, Verdict } from '@/lib/course'
import { type Build, lookup, type Step } from '@/lib/engine'
import { failure, lineAt } from '../observed'
import { filesIn, shippedSteps } from '../shipped'

const app = '/app'
const sources = ['server.js', 'moon.js']

/** The folder `src` lies in `/app`, as a folder. */
export async function keepsFolder(trial: Trial): Promise<Verdict> {
  const expected = 'the image has `/app/src/server.js` and `/app/src/moon.js`'
  const failed = failure(trial, expected)
  if (failed) return failed
  const { tree } = trial.build.image!
  const absent = sources.find((name) => !lookup(tree, `${app}/src/${name}`))
  if (absent === undefined) return { met: true, expected, observed: 'As expected.' }
  const single = copied(trial.build).find(({ path }) => path === `${app}/src`)
  if (single)
    return missed(
      expected,
      `Line ${lineOf(trial, single.step)} makes one file of them, \`${single.path}\`: its destination has no slash at the end.`,
      single.step,
    )
  const found = copied(trial.build).find(({ path }) => path.endsWith(`/${absent}`))
  if (!found) return missed(expected, `No step copies \`src/${absent}\`.`)
  const { step, path } = found
  return {
    ...missed(expected, `Line ${lineOf(trial, step)} makes \`${path}\` of \`src/${absent}\`.`, step),
    misconception: path.endsWith(`/src/${absent}`) ? undefined : 'M24',
  }
}

/** What is copied and installed lies in `/app`. */
export async function staysInside(trial: Trial): Promise<Verdict> {
  const expected = 'all that is copied or installed lies in `/app`'
  const failed = failure(trial, expected)
  if (failed) return failed
  const { tree } = trial.build.image!
  const outside = [...copied(trial.build), ...installed(trial.build)].find(
    ({ path }) => !path.startsWith(`${app}/`) && lookup(tree, path),
  )
  if (outside) {
    const { step, path } = outside
    return missed(expected, `Line ${lineOf(trial, step)} writes \`${path}\`.`, step)
  }
  if (!lookup(tree, `${app}/node_modules`)) return missed(expected, 'No step installs packages into `/app`.')
  return { met: true, expected, observed: 'As expected.' }
}

/** The working directory is `/app`, and would be on any other base image too. */
export async function setsWorkdir(trial: Trial): Promise<Verdict> {
  const expected = 'containers work in `/app`, whatever the base image says'
  const failed = failure(trial, expected)
  if (failed) return failed
  const { build, file } = trial
  const own = build.steps.findLast(({ keyword }) => keyword === 'WORKDIR')
  const here = build.image!.config.WorkingDir || '/'
  if (!own) {
    const moving = build.steps.find(({ keyword, text }) => keyword === 'RUN' && /\bcd\b/.test(text))
    if (!moving) return missed(expected, `There is no WORKDIR: containers work in \`${here}\`, as the base image says.`)
    return {
      ...missed(
        expected,
        `Containers work in \`${here}\`: the \`cd\` of line ${lineOf(trial, moving)} ends with its step.`,
        moving,
      ),
      misconception: 'M16',
    }
  }
  if (here.replace(/(.)\/$/, '$1') !== app) return missed(expected, `Containers work in \`${here}\`.`, own)
  const elsewhere = await trial.rebuild({ dockerfile: onOtherBase(file.source, build) })
  const there = elsewhere.steps.findLast(({ config }) => config.WorkingDir)?.config.WorkingDir ?? '/'
  if (there.replace(/(.)\/$/, '$1') === app) return { met: true, expected, observed: 'As expected.' }
  return missed(
    expected,
    `Line ${lineOf(trial, own)} is relative: on a base image that works in \`/srv\` it means \`${there}\`.`,
    own,
  )
}

interface Written {
  readonly step: Step
  readonly path: string
}

function copied(build: Build): readonly Written[] {
  return shippedSteps(build)
    .filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD')
    .flatMap((step) => filesIn(step.layer, /./).map(({ path }) => ({ step, path })))
}

function installed(build: Build): readonly Written[] {
  return shippedSteps(build)
    .filter(({ keyword }) => keyword === 'RUN')
    .flatMap((step) => filesIn(step.layer, /\/node_modules\/[^.]/).map(({ path }) => ({ step, path })))
}

/** The Dockerfile as if its base images had a working directory of their own. */
function onOtherBase(source: string, { steps }: Build): string {
  return steps
    .filter(({ base }) => base)
    .reduceRight((text, { span }) => `${text.slice(0, span.end)}\nWORKDIR /srv${text.slice(span.end)}`, source)
}

function lineOf(trial: Trial, step: Step): number {
  return lineAt(trial.file, step.span.start)
}

function missed(expected: string, observed: string, step?: Step): Verdict {
  return { met: false, expected, observed, span: step?.span }
}
