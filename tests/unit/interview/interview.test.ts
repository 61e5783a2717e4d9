import { describe, expect, it } from 'vitest'
import { answerParts } from '@/components/interview/answer-parts'
import { held, proposed } from '@/components/interview/deck-state'
import { course } from '@/content/course'
import { allCards, interview } from '@/content/interview'
import { lessons } from '@/lib/course'
import { interviewItem } from '@/lib/progress'

describe('the cards', () => {
  it('have permanent ids of their own, which are addresses and items of progress', () => {
    const ids = allCards.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('belong to lessons of the course, and are asked once theirs is published', () => {
    const all = lessons(course)
    for (const { id, lesson } of allCards)
      expect(
        all.map(({ slug }) => slug),
        id,
      ).toContain(lesson)
    const open = all.filter(({ published }) => published).map(({ slug }) => slug)
    expect([...interview].sort()).toEqual(allCards.filter(({ lesson }) => open.includes(lesson)).sort())
    expect(interview.length).toBeGreaterThan(5)
  })

  it.each(allCards)('$id answers in four parts that can be said in a minute', ({ answer }) => {
    const texts = answerParts.map(([part]) => answer[part])
    for (const text of texts) {
      expect(text.split(' ').length, text).toBeLessThanOrEqual(40)
      for (const sentence of text.split(/(?<=[.?!:])\s+/))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
      expect((text.match(/`/g) ?? []).length % 2, text).toBe(0)
    }
    // 150 words a minute are calm speech.
    expect(texts.join(' ').split(' ').length).toBeLessThanOrEqual(150)
  })
})

describe('the deck', () => {
  const [card] = allCards
  if (!card) throw new Error('content/interview.ts has no card')
  const day = 86_400_000
  const now = new Date(2026, 10, 20, 12).getTime()
  const state = (rating: 1 | 3, ago: number) =>
    held([card], new Map([[interviewItem(card.id), [{ at: now - ago * day, rating }]]]), now)[0]

  it('holds a card back until it is due, and offers one that was never said', () => {
    expect(held([card], new Map(), now)[0]).toMatchObject({ waits: true, memory: undefined })
    expect(state(3, 0)?.waits).toBe(false)
    expect(state(1, 1)?.waits).toBe(true)
    expect(state(3, 9)?.waits).toBe(true)
  })

  it('proposes a grade by what was said', () => {
    expect([0, 1, 2, 3, 4].map(proposed)).toEqual([1, 1, 2, 3, 4])
  })
})
