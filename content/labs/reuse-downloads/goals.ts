// Judged by what the engine computed: where npm put its downloads is seen in the layers and in the folders of the cache mounts.
import type { Trial, Verdict } from '@/lib/course'
import { type Build, lookup, type Step, walk } from '@/lib/engine'
import { failure, lineAt } from '../observed'
import { filesIn, shippedSteps, sizeText } from '../shipped'

const lock = 'package-lock.json'
const downloads = /\/_cacache\//
const packages = /\/node_modules\/[^.]/

interface CacheFolder {
  readonly step: Step
  readonly target: string
  /** Where what lies in it is seen by the step. */
  readonly paths: readonly string[]
}

/** After an install a cache mount holds what npm downloaded, so that the next one finds it. */
export async function reusesDownloads(trial: Trial): Promise<Verdict> {
  const expected = 'a cache mount holds what npm downloaded'
  const failed = failure(trial, expected)
  if (failed) return failed
  const text = trial.files[lock]
  const again = text === undefined ? trial.build : await trial.rebuild({ files: { [lock]: `${text}\n` } })
  const folders = cacheFolders(again)
  if (folders.some(({ paths }) => paths.some((path) => downloads.test(path))))
    return { met: true, expected, observed: 'As expected.' }
  const [other] = folders
  if (other) {
    const where = `Line ${lineOf(trial, other.step)} mounts a cache at \`${other.target}\``
    return missed(expected, `${where}, but there is no download of npm in it after the step.`, other.step)
  }
  const install = again.steps.find(({ layer }) => layer && filesIn(layer, packages).length > 0)
  if (!install) return missed(expected, 'No step installs the packages: nothing adds `node_modules`.')
  return missed(
    expected,
    `Line ${lineOf(trial, install)} mounts no cache: the next install downloads every package again.`,
    install,
  )
}

/** No layer of the image holds npm's downloads, not even hidden ones. */
export async function shipsNoDownloads(trial: Trial): Promise<Verdict> {
  const expected = 'no layer holds npm’s downloads'
  const failed = failure(trial, expected)
  if (failed) return failed
  const step = shippedSteps(trial.build).find(({ layer }) => filesIn(layer, downloads).length > 0)
  if (!step) return { met: true, expected, observed: 'As expected.' }
  const [first] = filesIn(step.layer, downloads)
  const folder = first!.path.replace(/\/_cacache\/.*$/, '')
  const kept = `The layer of line ${lineOf(trial, step)} holds ${sizeText(filesIn(step.layer, downloads))} in \`${folder}\``
  const after = trial.build.steps.slice(trial.build.steps.indexOf(step) + 1)
  const hides = after.find(({ layer }) => layer?.entries.some((entry) => isHidden(entry, folder)))
  return {
    met: false,
    expected,
    observed: hides ? `${kept}; line ${lineOf(trial, hides)} only hides them.` : `${kept}.`,
    span: (hides ?? step).span,
    misconception: hides ? 'M11' : undefined,
  }
}

/** The image has the packages beside the server: a mount must not swallow them. */
export async function shipsPackages(trial: Trial): Promise<Verdict> {
  const expected = 'the image holds `server.js`, and `uuid` in `node_modules`'
  const failed = failure(trial, expected)
  if (failed) return failed
  const { image } = trial.build
  const folder = image?.config.WorkingDir?.replace(/\/$/, '') ?? ''
  if (!image || !lookup(image.tree, `${folder}/server.js`))
    return missed(expected, `There is no \`${folder}/server.js\` in the image.`)
  if (lookup(image.tree, `${folder}/node_modules/uuid`)) return { met: true, expected, observed: 'As expected.' }
  const swallowing = cacheFolders(trial.build).find(({ paths }) => paths.some((path) => packages.test(path)))
  if (!swallowing) return missed(expected, `There is no \`${folder}/node_modules/uuid\` in the image.`)
  return {
    ...missed(
      expected,
      `Line ${lineOf(trial, swallowing.step)} installs into the cache at \`${swallowing.target}\`: what is mounted is not in the image.`,
      swallowing.step,
    ),
    misconception: 'M33',
  }
}

/** The cache mounts of all steps, with what lies in them after the build. */
function cacheFolders({ plan, steps, cache }: Build): readonly CacheFolder[] {
  return plan.steps.flatMap(({ vertices }, index) =>
    vertices.flatMap((id) => {
      const vertex = plan.vertices[id]
      if (vertex?.op !== 'exec') return []
      return vertex.exec.mounts
        .filter(({ type }) => type === 'cache')
        .map(({ target, cacheId }) => {
          const paths: string[] = []
          const tree = cache.mounts.get(cacheId ?? target)
          if (tree) walk(tree, (path) => paths.push(target.replace(/\/$/, '') + path))
          return { step: steps[index]!, target, paths }
        })
    }),
  )
}

function isHidden({ path, change }: { readonly path: string; readonly change: string }, folder: string): boolean {
  return change === 'hidden' && (path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`))
}

function lineOf(trial: Trial, step: Step): number {
  return lineAt(trial.file, step.span.start)
}

function missed(expected: string, observed: string, step?: Step): Verdict {
  return { met: false, expected, observed, span: step?.span }
}
