// Judged by what the builder is let see, and by what of it ends up in the image.
import type { Trial, Verdict } from '@/lib/course'
import { isIgnored, parseIgnore } from '@/lib/dockerfile'
import { blobText, lookup, type Step } from '@/lib/engine'
import { failure, lineAt } from '../observed'
import { filesIn, shippedSteps, sizeText } from '../shipped'
import { password } from './disk'

const most = 20_000
const modules = 'node_modules'

/** No layer holds the password, not even a hidden one. */
export async function shipsNoSecret(trial: Trial): Promise<Verdict> {
  const expected = 'no layer holds the password'
  const failed = failure(trial, expected)
  if (failed) return failed
  for (const step of shippedSteps(trial.build)) {
    const leak = filesIn(step.layer, /./).find(({ blob }) => blob.bytes && blobText(blob).includes(password))
    if (!leak) continue
    const kept = `The layer of line ${lineOf(trial, step)} holds \`${leak.path}\``
    const after = trial.build.steps.slice(trial.build.steps.indexOf(step) + 1)
    const hides = after.find(({ layer }) =>
      layer?.entries.some(({ path, change }) => change === 'hidden' && path === leak.path),
    )
    if (hides)
      return {
        ...missed(expected, `${kept}; line ${lineOf(trial, hides)} only hides it.`, hides),
        misconception: 'M11',
      }
    return {
      ...missed(expected, `${kept}: \`.dockerignore\` lets it through.`, step),
      misconception: parseIgnore(trial.files['.dockerignore'] ?? '').patterns.length === 0 ? 'M26' : undefined,
    }
  }
  return { met: true, expected, observed: 'As expected.' }
}

/** The builder is let see the app and little else. */
export async function sendsLittle({ build, files }: Trial): Promise<Verdict> {
  const expected = 'less than 20 kB'
  const { bytes } = build.context
  if (bytes < most) return { met: true, expected, observed: 'As expected.' }
  const ignore = parseIgnore(files['.dockerignore'] ?? '')
  const seen = Object.keys(files).filter((path) => !isIgnored(ignore, path))
  const large = ['.git', modules].filter((folder) => seen.some((path) => path.startsWith(`${folder}/`)))
  const where = large.length === 0 ? '' : ` The most is in ${large.map((each) => `\`${each}\``).join(' and ')}.`
  return missed(expected, `The builder is let see ${sizeText([{ blob: { size: bytes } }])}.${where}`)
}

/** The image has the app, and the packages that `npm ci` installed for it and no others. */
export async function keepsOwnPackages(trial: Trial): Promise<Verdict> {
  const expected = 'the app, with the packages that `npm ci` installed'
  const failed = failure(trial, expected)
  if (failed) return failed
  const { tree } = trial.build.image!
  const absent = ['server.js', 'package-lock.json', `${modules}/escape-html`].find(
    (path) => !lookup(tree, `/app/${path}`),
  )
  if (absent !== undefined) return missed(expected, `There is no \`/app/${absent}\` in the image.`)
  for (const step of shippedSteps(trial.build)) {
    if (step.keyword === 'RUN') continue
    const [own] = filesIn(step.layer, /^\/app\/node_modules\//)
    if (own && trial.files[own.path.slice('/app/'.length)] !== undefined && !isFromStage(step))
      return missed(
        expected,
        `Line ${lineOf(trial, step)} lays the packages of your disk over those of \`npm ci\`: \`${own.path}\` is yours.`,
        step,
      )
  }
  return { met: true, expected, observed: 'As expected.' }
}

function isFromStage({ text }: Step): boolean {
  return /\s--from=/.test(text)
}

function lineOf(trial: Trial, step: Step): number {
  return lineAt(trial.file, step.span.start)
}

function missed(expected: string, observed: string, step?: Step): Verdict {
  return { met: false, expected, observed, span: step?.span }
}
