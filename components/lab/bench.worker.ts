// A lab on the engine's side: the learner's cache, and what becomes of each set of files.

import { errorText, lineAt } from '@/content/labs/observed'
import type { Lab } from '@/lib/course'
import { check, type Dockerfile, parse, parseIgnore } from '@/lib/dockerfile'
import { type Build, build, type Cache, catalogue, contextOf, emptyCache, plan, rebuild } from '@/lib/engine'
import type { Finding, JudgedGoal, Study, WorkFiles } from '@/lib/worker'
import { studiedImage } from './studied-image.worker'
import { causeOf, studiedSteps } from './studied-step.worker'

export interface Bench {
  study(files: WorkFiles): Promise<Study>
  /** The goals, as the files that were studied last meet them. */
  judge(): Promise<readonly JudgedGoal[]>
  /** Makes these files the last build; `ran` is what it did, `study` what would happen now. */
  build(files: WorkFiles): Promise<{ readonly ran: Study; readonly study: Study }>
}

/** Sets up a lab with the cache of these builds, oldest first. */
export async function openBench(lab: Lab, builds: readonly WorkFiles[]): Promise<Bench> {
  let cache = emptyCache
  for (const files of builds) cache = (await attempt(files, cache)).built.cache
  let last: Attempt | undefined
  return {
    async study(files) {
      last = await attempt(files, cache)
      return study(last, false)
    },
    async judge() {
      return last ? judge(lab, last) : []
    },
    async build(files) {
      const done = await attempt(files, cache)
      cache = done.built.cache
      last = await attempt(files, cache)
      return { ran: study(done, true), study: study(last, false) }
    },
  }
}

interface Attempt {
  readonly files: Readonly<Record<string, string>>
  readonly file: Dockerfile
  readonly context: ReturnType<typeof contextOf>
  readonly built: Build
}

async function attempt(files: WorkFiles, cache: Cache): Promise<Attempt> {
  const texts = Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text]))
  const file = parse(texts.Dockerfile ?? '')
  const context = contextOf(
    Object.fromEntries(
      Object.entries(files).map(([path, { text, touched }]) => [path, { content: text, mtime: time(touched) }]),
    ),
  )
  return { files: texts, file, context, built: await build(plan(file), context, cache) }
}

/** A touch is a minute later; where nobody touched a file the context's own time holds. */
function time(touched: number | undefined): number | undefined {
  return touched ? 1_704_067_200 + 60 * touched : undefined
}

function study(done: Attempt, isDone: boolean): Study {
  const { files, file, built } = done
  const { error } = built
  const steps = studiedSteps(done, isDone)
  const running = steps.filter((step) => step.state === 'runs' || step.state === 'ran')
  const line = error?.span ? lineAt(file, error.span.start) : undefined
  return {
    findings: findingsOf(file, files),
    steps,
    stop: error && { message: errorText(error, files), line },
    cached: steps.filter((step) => step.state === 'cached').length,
    runs: running.length,
    newBytes: running.reduce((sum, step) => sum + (step.bytes ?? 0), 0),
    cause: causeOf(built),
    image: studiedImage(built, steps),
  }
}

function findingsOf(file: Dockerfile, files: Readonly<Record<string, string>>): readonly Finding[] {
  const ignore = files['.dockerignore']
  const found = check(file, {
    ignore: ignore === undefined ? undefined : parseIgnore(ignore),
    contextPaths: Object.keys(files),
    images: (reference, platform) => {
      const [os = 'linux', architecture = 'amd64', variant] = platform.split('/')
      const image = catalogue(reference, { os, architecture, variant })
      if ('error' in image) return { error: image.error }
      const { Env: env, WorkingDir: workdir, User: user, Shell: shell, OnBuild: onbuild } = image.config
      return {
        os: image.os,
        architecture: image.architecture,
        variant: image.variant,
        env,
        workdir,
        user,
        shell,
        onbuild,
      }
    },
  })
  return found.map((diagnostic) => ({ ...diagnostic, line: lineAt(file, diagnostic.span.start) }))
}

async function judge(lab: Lab, { files, file, context, built }: Attempt): Promise<readonly JudgedGoal[]> {
  const judged: JudgedGoal[] = []
  for (const goal of lab.goals) {
    const verdict = await goal.met({
      file,
      files,
      build: built,
      rebuild: (change) => rebuild({ dockerfile: file.source, context }, built, change),
    })
    judged.push({ ...verdict, id: goal.id, line: verdict.span && lineAt(file, verdict.span.start) })
  }
  return judged
}
