import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Witnessed } from '@/components/vm/chapter'
import { chapters } from '@/components/vm/chapters'
import { readFacts } from '@/components/vm/facts'
import { type Recording, textOf, turnOf } from '@/components/vm/recording'
import { type ChapterId, machineQuestions } from '@/content/recordings/questions'
import { readQuiz } from '@/lib/course/schema'

const ids = Object.keys(chapters) as ChapterId[]

function json<Value>(name: string): Value {
  return JSON.parse(readFileSync(`content/recordings/${name}.json`, 'utf8')) as Value
}

describe.each(ids)('the recording of %s', (id) => {
  const recording = json<Recording>(id)
  const chapter = chapters[id]
  const seen: readonly Witnessed[] = recording.turns.map((each) => ({
    turn: turnOf(each),
    facts: readFacts(each.facts),
  }))

  it('has every line that the buttons type, in their order', () => {
    const lines = [...(chapter.prelude ?? []), ...chapter.acts.map(({ line }) => line)]
    expect(recording.turns.map(({ line }) => line)).toEqual(lines)
  })

  it('meets every goal of its chapter by the machine’s own facts, and none before', () => {
    expect(chapter.goals.filter((goal) => !goal.met(seen)).map((goal) => goal.id)).toEqual([])
    const booted = { turn: { ...turnOf(recording.turns[0]!), line: '', text: '' }, facts: readFacts(recording.facts) }
    expect(chapter.goals.filter((goal) => goal.met([booted])).map((goal) => goal.id)).toEqual([])
  })

  it('says when and of what it was made, in a few kilobytes', () => {
    expect(recording.chapter).toBe(id)
    expect(recording.made).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(recording.machine).toMatchObject({ Linux: expect.any(String), v86: expect.any(String) })
    expect(JSON.stringify(recording).length).toBeLessThan(10_000)
  })

  it('ends each line with a prompt, and keeps no mark', () => {
    for (const turn of recording.turns) {
      expect(textOf(turn)).toMatch(/root@\S+ # $/)
      expect(textOf(turn)).not.toContain('\u001b]133')
    }
  })

  it('belongs to a question of its lesson', () => {
    const question = machineQuestions[id]
    expect(chapter.question).toBe(question)
    expect(question.options.map((option) => option.id)).toContain(question.answer)
  })
})

describe('the questions', () => {
  it('are as every lesson’s questions have to be', () => {
    const questions = Object.values(machineQuestions)
    expect(
      readQuiz({ lesson: 'namespaces-and-cgroups', version: 1, questions }, 'questions.ts').questions,
    ).toHaveLength(ids.length)
  })
})

describe('the figures of the race', () => {
  const { boot, turns } = json<Recording>('race')
  const container = turns[2]!

  it('agree with what its question calls right', () => {
    const ratio = boot.instructions / container.instructions
    expect(ratio).toBeGreaterThan(5)
    expect(ratio).toBeLessThan(15)
    expect(Object.keys(container.steps ?? {}).length).toBe(8)
  })

  it('stand beside a general-purpose kernel that needed hundreds of times as much as the container', () => {
    const stock = json<{ readonly instructions: number }>('stock-kernel')
    expect(stock.instructions / container.instructions).toBeGreaterThan(200)
  })
})

describe('the script that the lesson shows', () => {
  it('is the one in the machine, and has 38 lines', () => {
    const script = readFileSync('vm/guest/box', 'utf8')
    expect(json<string>('box.sh')).toBe(script)
    expect(script.trimEnd().split('\n')).toHaveLength(38)
  })
})
