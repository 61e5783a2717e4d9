// The page's end of a lab's worker. No keystroke is delayed: one request is under way, and only the newest study waits behind it.
// An answer about text that has changed since is dropped. A worker that dies is started again, with the learner's builds.
import type { Answer, Request } from './protocol'
import type { JudgedGoal, Study } from './study'
import type { WorkFiles } from './work-files'

/** As much of a `Worker` as the client needs. */
export interface LabWorker {
  postMessage(message: Request): void
  terminate(): void
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface LabClientOptions {
  readonly lab: string
  /** The builds that the cache begins with, oldest first. */
  readonly builds: readonly WorkFiles[]
  start(): LabWorker
  onStudy(study: Study, files: WorkFiles): void
  /** Comes after the study of the same files, where nothing newer waits. */
  onGoals(goals: readonly JudgedGoal[]): void
  /** A build is done: `ran` is what it did. */
  onBuilt(ran: Study, files: WorkFiles): void
  /** The worker died and was started again; `dropped` says that it died twice on the same files, which were then given up. */
  onRestart(dropped: boolean): void
  /** Our mistake: the worker could not answer, and says why. */
  onFailure(message: string): void
  /** How long an answer may take before the worker counts as dead, in ms; opening may take any time, since it loads over the network. */
  readonly patience?: number
  /** Where the death of a worker shows; `navigator.locks` of a browser. */
  readonly locks?: Pick<LockManager, 'request'>
}

/** Studies and builds a lab's files in its worker. */
export interface LabClient {
  study(files: WorkFiles): void
  build(files: WorkFiles): void
  close(): void
}

type Task = { readonly kind: 'study' | 'build' | 'judge'; readonly files: WorkFiles }

const keptBuilds = 20

/** Opens a lab. The worker is started with the first study or build. */
export function openLab(options: LabClientOptions): LabClient {
  const { patience = 20_000, locks } = options
  let builds = options.builds
  let worker: LabWorker | undefined
  let gone: AbortController | undefined
  let underWay: { readonly id: number; readonly task?: Task } | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined
  let waiting: readonly Task[] = []
  let deaths = 0
  let lastId = 0
  let closed = false

  function send(request: Request, task?: Task) {
    underWay = { id: request.id, task }
    worker?.postMessage(request)
    if (task) deadline = setTimeout(die, patience)
  }

  function pump() {
    if (closed || underWay) return
    const [next, ...rest] = waiting
    if (!next) return
    const id = ++lastId
    if (!worker) return start(id)
    waiting = rest
    send(next.kind === 'judge' ? { kind: 'judge', id } : { kind: next.kind, id, files: next.files }, next)
  }

  function start(id: number) {
    // Not crypto.randomUUID: a plain http address in a local network has none.
    const lock = `lab-${Date.now()}-${Math.random()}`
    worker = options.start()
    worker.onmessage = ({ data }) => receive(data, lock)
    worker.onerror = die
    send({ kind: 'open', id, lab: options.lab, builds, lock })
  }

  function receive(answer: Answer, lock: string) {
    if (answer.kind === 'alive') return watch(lock)
    if (answer.id !== underWay?.id) return
    const { task } = underWay
    settle()
    if (answer.kind === 'judged') deaths = 0
    if (answer.kind === 'failed') options.onFailure(answer.message)
    if (answer.kind === 'built' && task) {
      builds = [...builds, task.files].slice(-keptBuilds)
      options.onBuilt(answer.ran, task.files)
    }
    if (waiting.length === 0 && task) {
      if (answer.kind === 'judged') options.onGoals(answer.goals)
      if (answer.kind === 'built' || answer.kind === 'studied') {
        waiting = [{ kind: 'judge', files: task.files }]
        options.onStudy(answer.study, task.files)
      }
    }
    pump()
  }

  /** A crash for want of memory raises no event, but the dead worker's lock becomes free. */
  function watch(lock: string) {
    const abort = new AbortController()
    gone = abort
    locks?.request(lock, { signal: abort.signal }, () => die()).catch(() => {})
  }

  function settle() {
    clearTimeout(deadline)
    underWay = undefined
  }

  function discard() {
    gone?.abort()
    gone = undefined
    if (worker) {
      worker.onmessage = null
      worker.onerror = null
      worker.terminate()
    }
    worker = undefined
  }

  function die() {
    if (closed || !worker) return
    const task = underWay?.task
    const opening = underWay !== undefined && !task
    settle()
    discard()
    if (task || opening) deaths += 1
    const dropped = deaths > 1
    const overtaken = task?.kind !== 'build' && waiting.length > 0
    // A new worker knows of no last study: to judge, it has to study again.
    if (task && !dropped && !overtaken)
      waiting = [task.kind === 'judge' ? { ...task, kind: 'study' } : task, ...waiting]
    if (opening && dropped) waiting = []
    if (opening && deaths > 3) builds = []
    options.onRestart(dropped)
    pump()
  }

  return {
    study(files) {
      deaths = 0
      waiting = [...waiting.filter((task) => task.kind === 'build'), { kind: 'study', files }]
      pump()
    },
    build(files) {
      deaths = 0
      waiting = [...waiting.filter((task) => task.kind === 'build'), { kind: 'build', files }]
      pump()
    },
    close() {
      closed = true
      settle()
      discard()
    },
  }
}
