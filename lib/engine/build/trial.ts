// What a lab's goal asks of a build: build again with a change, on a copy of the cache, and see which steps ran.
import { parse } from '@/lib/dockerfile'
import { withFiles } from '../files/context'
import type { ImageSource } from '../images/image'
import { type Build, build, type Files, type Step } from './build'
import { plan } from './plan'
import type { BuildRequest } from './request'

/** What is different in a further build; what is not named stays. */
export interface Change {
  /** New contents by path in the context; `null` deletes a file. */
  readonly files?: Readonly<Record<string, string | null>>
  readonly dockerfile?: string
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly target?: string
  readonly noCache?: boolean
}

/** A Dockerfile in its context, and what it is built with. */
export interface Project {
  readonly dockerfile: string
  readonly context: Files
  readonly request?: BuildRequest
  /** Where base images come from; the catalogue where not given. */
  readonly images?: ImageSource
}

/** Builds a project once more with a change, against the cache that an earlier build left. That build and its cache stay as they are. */
export function rebuild(project: Project, earlier: Build, change: Change): Promise<Build> {
  const source = change.dockerfile ?? project.dockerfile
  const { buildArgs, target, noCache } = change
  const request: BuildRequest = {
    images: project.images,
    ...project.request,
    ...defined({ buildArgs, target, noCache }),
  }
  return build(plan(parse(source), request), withFiles(project.context, change.files ?? {}), earlier.cache)
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}

/** The steps whose text has these words in it, in the order of the file: `stepsWith(build, 'npm ci')`. */
export function stepsWith(built: Build, words: string): readonly Step[] {
  return built.steps.filter((step) => step.text.includes(words))
}

/** Whether every step with these words was cached; false where there is none. */
export function hits(built: Build, words: string): boolean {
  const steps = stepsWith(built, words)
  return steps.length > 0 && steps.every((step) => step.status === 'cached')
}

/** Whether a step with these words ran. */
export function reruns(built: Build, words: string): boolean {
  return stepsWith(built, words).some((step) => step.status === 'ran')
}
