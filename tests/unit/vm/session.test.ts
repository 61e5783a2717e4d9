import { describe, expect, it } from 'vitest'
import type { Emulation, EmulationEvents } from '@/components/vm/emulation'
import { instructionsBetween } from '@/components/vm/emulation'
import type { Turn } from '@/components/vm/machine'
import { openSession } from '@/components/vm/session'

const prompt = (status = 0) => `\u001b]133;D;${status}\u0007root@vm # \u001b]133;B\u0007`

/** A machine that the test plays itself. */
function open() {
  const typed: string[] = []
  const asked: string[] = []
  const turns: Turn[] = []
  const counter = { now: 0 }
  let shown = ''
  let events: EmulationEvents | undefined
  const emulation: Emulation = {
    type: (text) => typed.push(text),
    ask: (question) => asked.push(question),
    instructions: () => counter.now,
    run: async () => {},
    stop: async () => {},
    save: async () => new ArrayBuffer(1),
    restore: async () => {},
    destroy: async () => {},
  }
  const session = openSession(
    (given) => {
      events = given
      return emulation
    },
    { onOutput: (text) => (shown += text), onTurn: (turn) => turns.push(turn) },
  )
  return {
    session,
    typed,
    asked,
    turns,
    counter,
    shown: () => shown,
    say: (text: string) => events?.onOutput(text),
    tell: (line: string) => events?.onLine(line),
  }
}

async function booted() {
  const machine = open()
  const boot = machine.session.boot()
  machine.counter.now = 17
  machine.say(`Linux\r\n${prompt()}`)
  expect((await boot).instructions).toBe(17)
  return machine
}

describe('a session', () => {
  it('knows that a command is over by the prompt’s marks, and how it ended', async () => {
    const { session, typed, counter, say, turns, shown } = await booted()
    const turn = session.run('false')
    expect(typed).toEqual(['false\n'])
    counter.now = 20
    say(`false\r\n${prompt(1)}`)
    expect(await turn).toMatchObject({ line: 'false', status: 1, instructions: 3, text: 'false\r\nroot@vm # ' })
    expect(turns).toHaveLength(1)
    expect(shown()).not.toContain('133')
  })

  it('does not take a prompt that is drawn again for an end', async () => {
    const { session, say, turns } = await booted()
    const turn = session.run('stty size')
    say(`\r${prompt()}`)
    expect(turns).toHaveLength(0)
    say(`stty size\r\n16 60\r\n${prompt()}`)
    expect((await turn).text).toContain('16 60')
  })

  it('notices what somebody typed by hand, and reads the line from the screen', async () => {
    const { session, say, turns } = await booted()
    session.type('l')
    session.type('s')
    say('ls')
    expect(turns).toHaveLength(0)
    session.type('\r')
    say(`\r\nbin\r\n${prompt()}`)
    expect(turns).toMatchObject([{ line: 'ls', status: 0 }])
  })

  it('takes one line at a time', async () => {
    const { session } = await booted()
    void session.run('sleep 1')
    await expect(session.run('ls')).rejects.toThrow(/before the last command was over/)
  })

  it('tells the witness’s answer from the steps of a container', async () => {
    const { session, asked, say, tell } = await booted()
    const turn = session.run('ctr -t web 16M sh')
    tell('steps cgroup=2900 pivot=120')
    say(`\r\n${prompt()}`)
    expect((await turn).steps).toEqual({ cgroup: 2900, pivot: 120 })
    const facts = session.facts()
    expect(asked).toEqual(['f'])
    tell('f')
    tell('memory 1 2')
    tell('end')
    expect(await facts).toBe('memory 1 2\nend\n')
  })

  it('goes back to what was kept under a name, and to nothing else', async () => {
    const { session } = await booted()
    await session.checkpoint('booted')
    await session.restore('booted')
    await expect(session.restore('never')).rejects.toThrow(/never/)
  })
})

describe('the instruction counter', () => {
  it('begins anew at 2³² without anybody noticing', () => {
    expect(instructionsBetween(0xffffffff, 4)).toBe(5)
    expect(instructionsBetween(10, 30)).toBe(20)
  })
})
