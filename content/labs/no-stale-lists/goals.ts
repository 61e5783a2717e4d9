// Judged by what the engine computed: which step installs is told by the program that it adds, and whose lists it reads by taking them away.
import type { Trial, Verdict } from '@/lib/course'
import { type Build, lookup, type Step } from '@/lib/engine'
import { failure, lineAt } from '../observed'
import { filesIn, shippedSteps, sizeText } from '../shipped'

const program = '/usr/bin/magick'
const lists = /^\/var\/lib\/apt\/lists\//
// What the engine keeps of a package that came along because another one recommends it.
const recommended = /^\/usr\/lib\/packages\/(.+)\.recommended$/

/** The step that installs reads lists which it fetched itself, so that neither can be older than the other. */
export async function fetchesLists(trial: Trial): Promise<Verdict> {
  const expected = 'the step that installs fetches its lists itself'
  const failed = failure(trial, expected)
  if (failed) return failed
  const { build } = trial
  const install = installStep(build)
  if (!install) return missed(expected, 'No step installs ImageMagick: nothing adds `/usr/bin/magick`.')
  if (!build.image || !lookup(build.image.tree, program))
    return missed(expected, `Line ${lineOf(trial, install)} installs it, but the image has no \`magick\`.`, install)
  const { error } = await withoutLists(trial, install)
  if (!error) return { met: true, expected, observed: 'As expected.' }
  return {
    met: false,
    expected,
    observed: `Line ${lineOf(trial, install)} reads lists that an earlier step fetched. That step stays cached, so they only grow older.`,
    span: install.span,
    misconception: 'M29',
  }
}

/** No layer of the image holds package lists, not even hidden ones. */
export async function leavesNoLists(trial: Trial): Promise<Verdict> {
  const expected = 'no layer holds a file of `/var/lib/apt/lists`'
  const failed = failure(trial, expected)
  if (failed) return failed
  const step = shippedSteps(trial.build).find(({ layer }) => filesIn(layer, lists).length > 0)
  if (!step) return { met: true, expected, observed: 'As expected.' }
  const kept = `The layer of line ${lineOf(trial, step)} holds ${sizeText(filesIn(step.layer, lists))} of lists`
  const after = trial.build.steps.slice(trial.build.steps.indexOf(step) + 1)
  const hides = after.find(({ layer }) => layer?.entries.some((entry) => hidesLists(entry)))
  return {
    met: false,
    expected,
    observed: hides ? `${kept}; line ${lineOf(trial, hides)} only hides them.` : `${kept}.`,
    span: (hides ?? step).span,
    misconception: hides ? 'M11' : undefined,
  }
}

/** Nothing is installed that is only recommended. */
export async function addsNoExtras(trial: Trial): Promise<Verdict> {
  const expected = 'only the packages that ImageMagick needs'
  const failed = failure(trial, expected)
  if (failed) return failed
  if (!installStep(trial.build))
    return missed(expected, 'No step installs ImageMagick: nothing adds `/usr/bin/magick`.')
  for (const step of shippedSteps(trial.build)) {
    const [extra] = filesIn(step.layer, recommended)
    if (!extra) continue
    const name = recommended.exec(extra.path)?.[1]
    return {
      met: false,
      expected,
      observed: `Line ${lineOf(trial, step)} installs what \`${name}\` only recommends too: about ${sizeText([extra])}.`,
      span: step.span,
    }
  }
  return { met: true, expected, observed: 'As expected.' }
}

/** Builds again with the lists gone just before a step; what that step mounts is emptied of them too. */
function withoutLists({ file, rebuild }: Trial, { span }: Step): Promise<Build> {
  const { source } = file
  const instruction = file.instructions.find((each) => each.span.start === span.start)
  const flags = instruction?.flags.map((flag) => source.slice(flag.span.start, flag.span.end)) ?? []
  const clearing = ['RUN', ...flags, 'rm -rf /var/lib/apt/lists/*'].join(' ')
  return rebuild({ dockerfile: `${source.slice(0, span.start)}${clearing}\n${source.slice(span.start)}` })
}

function installStep(build: Build): Step | undefined {
  return build.steps.find(
    ({ keyword, layer }) => keyword === 'RUN' && layer && filesIn(layer, /^\/usr\/bin\/magick$/).length > 0,
  )
}

function hidesLists({ path, change }: { readonly path: string; readonly change: string }): boolean {
  return change === 'hidden' && path.startsWith('/var/lib/apt')
}

function lineOf(trial: Trial, step: Step): number {
  return lineAt(trial.file, step.span.start)
}

function missed(expected: string, observed: string, step?: Step): Verdict {
  return { met: false, expected, observed, span: step?.span }
}
