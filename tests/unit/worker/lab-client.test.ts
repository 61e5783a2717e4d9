import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Answer, type LabWorker, openLab, type Request, type Study, type WorkFiles } from '@/lib/worker'

const files = (text: string): WorkFiles => ({ Dockerfile: { text } })

const study: Study = { findings: [], steps: [], cached: 0, runs: 0, newBytes: 0 }

/** A worker that answers when it is told to. */
class Puppet implements LabWorker {
  static made: Puppet[] = []
  readonly asked: Request[] = []
  isTerminated = false
  onmessage: ((event: MessageEvent<Answer>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null

  constructor() {
    Puppet.made.push(this)
  }
  postMessage(request: Request) {
    this.asked.push(structuredClone(request))
  }
  terminate() {
    this.isTerminated = true
  }
  say(answer: Answer) {
    this.onmessage?.({ data: answer } as MessageEvent<Answer>)
  }
  /** Answers the newest request as it asks to be answered. */
  answer() {
    const { kind, id } = this.asked.at(-1)!
    if (kind === 'open') this.say({ kind: 'opened', id })
    else if (kind === 'study') this.say({ kind: 'studied', id, study })
    else if (kind === 'judge') this.say({ kind: 'judged', id, goals: [] })
    else this.say({ kind: 'built', id, ran: study, study })
  }
  crash() {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent)
  }
  get texts() {
    return this.asked.map((request) => ('files' in request ? `${request.kind} ${textOf(request.files)}` : request.kind))
  }
}

const textOf = (given: WorkFiles) => given.Dockerfile?.text

function open(more: Partial<Parameters<typeof openLab>[0]> = {}) {
  Puppet.made = []
  const heard: string[] = []
  const client = openLab({
    lab: 'no-reinstall',
    builds: [files('start')],
    start: () => new Puppet(),
    onStudy: (_, studied) => heard.push(`studied ${textOf(studied)}`),
    onGoals: () => heard.push('judged'),
    onBuilt: (_, built) => heard.push(`built ${textOf(built)}`),
    onRestart: (dropped) => heard.push(dropped ? 'restarted, dropped' : 'restarted'),
    onFailure: (message) => heard.push(message),
    ...more,
  })
  return { client, heard, newest: () => Puppet.made.at(-1)! }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the client of a lab', () => {
  it('starts no worker before there is something to study', () => {
    open()
    expect(Puppet.made).toHaveLength(0)
  })

  it('opens the lab with the builds that make its cache warm, then studies', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    expect(newest().asked).toMatchObject([{ kind: 'open', lab: 'no-reinstall', builds: [files('start')] }])
    newest().answer()
    newest().answer()
    newest().answer()
    expect(newest().texts).toEqual(['open', 'study a', 'judge'])
    expect(heard).toEqual(['studied a', 'judged'])
  })

  it('judges no goals while something newer waits, and drops a judgement that was overtaken', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    newest().answer()
    client.study(files('b'))
    newest().answer()
    newest().answer()
    client.study(files('c'))
    newest().answer()
    expect(newest().texts).toEqual(['open', 'study a', 'study b', 'judge', 'study c'])
    expect(heard).toEqual(['studied b'])
  })

  it('keeps one request under way and lets only the newest wait', () => {
    const { client, newest } = open()
    client.study(files('a'))
    newest().answer()
    client.study(files('b'))
    client.study(files('c'))
    client.study(files('d'))
    expect(newest().texts).toEqual(['open', 'study a'])
    newest().answer()
    expect(newest().texts).toEqual(['open', 'study a', 'study d'])
  })

  it('drops an answer about text that has changed since', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    newest().answer()
    client.study(files('b'))
    newest().answer()
    newest().answer()
    expect(heard).toEqual(['studied b'])
  })

  it('never drops a build, however fast somebody types on', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    newest().answer()
    client.build(files('b'))
    client.study(files('c'))
    client.study(files('d'))
    newest().answer()
    newest().answer()
    newest().answer()
    expect(newest().texts).toEqual(['open', 'study a', 'build b', 'study d', 'judge'])
    expect(heard).toEqual(['built b', 'studied d'])
  })

  it('shows the study of a build when nothing newer waits', () => {
    const { client, heard, newest } = open()
    client.build(files('a'))
    newest().answer()
    newest().answer()
    expect(heard).toEqual(['built a', 'studied a'])
  })

  it('starts a crashed worker again with all builds, and asks again', () => {
    const { client, heard, newest } = open()
    client.build(files('a'))
    newest().answer()
    newest().answer()
    client.study(files('b'))
    newest().crash()
    expect(Puppet.made).toHaveLength(2)
    expect(Puppet.made[0]!.isTerminated).toBe(true)
    expect(newest().asked).toMatchObject([{ kind: 'open', builds: [files('start'), files('a')] }])
    newest().answer()
    newest().answer()
    expect(heard).toEqual(['built a', 'studied a', 'restarted', 'studied b'])
  })

  it('asks for what is newest after a crash', () => {
    const { client, newest } = open()
    client.study(files('a'))
    newest().answer()
    client.study(files('b'))
    newest().crash()
    newest().answer()
    expect(newest().texts).toEqual(['open', 'study b'])
  })

  it('gives up a text on which the worker dies twice, and goes on with the next', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    newest().answer()
    newest().crash()
    newest().answer()
    newest().crash()
    expect(Puppet.made).toHaveLength(2)
    expect(heard).toEqual(['restarted', 'restarted, dropped'])
    client.study(files('b'))
    newest().answer()
    newest().answer()
    expect(Puppet.made).toHaveLength(3)
    expect(heard.at(-1)).toBe('studied b')
  })

  it('gives up the goals of a text on which judging kills the worker twice', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    newest().answer()
    newest().answer()
    newest().crash()
    newest().answer()
    newest().answer()
    expect(newest().texts).toEqual(['open', 'study a', 'judge'])
    newest().crash()
    expect(Puppet.made).toHaveLength(2)
    expect(heard).toEqual(['studied a', 'restarted', 'studied a', 'restarted, dropped'])
  })

  it('notices by its lock that a worker died in silence', () => {
    let free = () => {}
    const request = ((_name: string, _options: object, granted: () => void) => {
      free = granted
      return Promise.resolve()
    }) as unknown as LockManager['request']
    const { client, heard, newest } = open({ locks: { request } })
    client.study(files('a'))
    newest().say({ kind: 'alive' })
    newest().answer()
    free()
    expect(Puppet.made).toHaveLength(2)
    expect(heard).toEqual(['restarted'])
  })

  it('takes a worker that does not answer for dead', () => {
    vi.useFakeTimers()
    const { client, heard, newest } = open({ patience: 1000 })
    client.study(files('a'))
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual([])
    newest().answer()
    vi.advanceTimersByTime(1001)
    expect(heard).toEqual(['restarted'])
    expect(Puppet.made).toHaveLength(2)
  })

  it('passes on our own mistake and goes on', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    newest().answer()
    newest().say({ kind: 'failed', id: newest().asked.at(-1)!.id, message: 'no such step' })
    client.study(files('b'))
    newest().answer()
    expect(heard).toEqual(['no such step', 'studied b'])
  })

  it('says and does nothing after it was closed', () => {
    const { client, heard, newest } = open()
    client.study(files('a'))
    newest().answer()
    const worker = newest()
    client.close()
    worker.answer()
    client.study(files('b'))
    expect(worker.isTerminated).toBe(true)
    expect(Puppet.made).toHaveLength(1)
    expect(heard).toEqual([])
  })
})
