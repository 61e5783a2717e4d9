// The worker of a lab: the only place in a page where the engine runs. It answers one request after another, in order.
import { labs } from '@/content/labs'
import type { Lab } from '@/lib/course'
import type { Answer, Request } from '@/lib/worker'
import { type Bench, openBench } from './bench.worker'

let bench: Promise<Bench> | undefined
let turn: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<Request>) => {
  turn = turn
    .then(() => answer(data))
    .then(say, (problem: unknown) => {
      const message = problem instanceof Error ? problem.message : String(problem)
      say({ kind: 'failed', id: data.id, message })
    })
}

function say(answer: Answer): void {
  self.postMessage(answer)
}

async function answer(request: Request): Promise<Answer> {
  const { id } = request
  if (request.kind === 'open') {
    hold(request.lock)
    bench = loadLab(request.lab).then((lab) => openBench(lab, request.builds))
    await bench
    return { kind: 'opened', id }
  }
  if (!bench) throw new Error('The page asked before it opened a lab; lib/worker/lab-client.ts opens one first')
  const open = await bench
  if (request.kind === 'study') return { kind: 'studied', id, study: await open.study(request.files) }
  if (request.kind === 'judge') return { kind: 'judged', id, goals: await open.judge() }
  const { ran, study } = await open.build(request.files)
  return { kind: 'built', id, ran, study }
}

async function loadLab(slug: string): Promise<Lab> {
  const load = labs[slug]
  if (!load) throw new Error(`content/labs/index.ts does not load "${slug}"`)
  return load()
}

/** Held for life: the page asks for it too, and gets it when this worker is dead. */
function hold(name: string): void {
  void navigator.locks?.request(name, () => {
    say({ kind: 'alive' })
    return new Promise(() => {})
  })
}
