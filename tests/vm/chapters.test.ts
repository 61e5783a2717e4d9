import { beforeAll, describe, expect, it } from 'vitest'
import type { Witnessed } from '@/components/vm/chapter'
import { chapters } from '@/components/vm/chapters'
import { readFacts } from '@/components/vm/facts'
import { type Recording, turnOf } from '@/components/vm/recording'
import type { ChapterId } from '@/content/recordings/questions'
import { record } from '@/vm/record'

const ids = Object.keys(chapters) as ChapterId[]

describe('every chapter, played in the machine', () => {
  let recordings: readonly Recording[]

  beforeAll(async () => {
    recordings = await record(ids, '2026-11-20')
  }, 60_000)

  for (const id of ids)
    it(`${id} meets all its goals, and none before its first line`, () => {
      const recording = recordings.find(({ chapter }) => chapter === id)!
      const seen: readonly Witnessed[] = recording.turns.map((each) => ({
        turn: turnOf(each),
        facts: readFacts(each.facts),
      }))
      const met = chapters[id].goals.filter((goal) => goal.met(seen)).map((goal) => goal.id)
      expect(met).toEqual(chapters[id].goals.map((goal) => goal.id))
      expect(chapters[id].goals.some((goal) => goal.met([]))).toBe(false)
    })
})
