// What a lab's page and its worker say to each other: plain data only. The worker answers every request, in order, exactly once.
import type { JudgedGoal, Study } from './study'
import type { WorkFiles } from './work-files'

export type Request =
  /**
   * Comes first. `builds` are made before anything else, oldest first, so that the cache is the learner's own; the last one is
   * "your last build". `lock` is the name of a Web Lock to hold for life, by which the page notices that the worker died.
   */
  | {
      readonly kind: 'open'
      readonly id: number
      readonly lab: string
      readonly builds: readonly WorkFiles[]
      readonly lock: string
    }
  /** What would a build of these files do, against the last build? Nothing is remembered. */
  | { readonly kind: 'study'; readonly id: number; readonly files: WorkFiles }
  /** Which goals do the files of the last study meet? Asked apart, since it takes several builds and marks must not wait for it. */
  | { readonly kind: 'judge'; readonly id: number }
  /** Makes these files the last build, and studies them against it. */
  | { readonly kind: 'build'; readonly id: number; readonly files: WorkFiles }

export type Answer =
  /** The lock is held. Belongs to no request. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'opened'; readonly id: number }
  | { readonly kind: 'studied'; readonly id: number; readonly study: Study }
  | { readonly kind: 'judged'; readonly id: number; readonly goals: readonly JudgedGoal[] }
  /** `ran` is what the build did before its results became the cache. */
  | { readonly kind: 'built'; readonly id: number; readonly ran: Study; readonly study: Study }
  /** Our mistake, caught: the worker lives on. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
