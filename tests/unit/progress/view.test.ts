import { describe, expect, test } from 'vitest'
import {
  type Draft,
  type EventData,
  type EventKind,
  goalItem,
  labItem,
  lessonItem,
  type ProgressEvent,
  questionItem,
} from '@/lib/progress'
import { view } from '@/lib/progress/view'

const lesson = lessonItem('build-cache')
const question = questionItem('build-cache', 'c2-why-last')
const lab = labItem('L06')

/** A device that records, at a clock that ticks once an event unless it is told otherwise. */
function device(name: string) {
  let counter = 0
  const next = () => ({ device: name, counter: ++counter })
  return {
    event<Kind extends EventKind>(kind: Kind, item: string, data: EventData<Kind>, at = counter): ProgressEvent {
      const place = next()
      return { id: `${name}${place.counter}`, ...place, at, item, kind, data } as ProgressEvent
    },
    draft: (text: string, seen: Draft['seen'] = {}, at = counter): Draft => ({
      item: lab,
      ...next(),
      at,
      files: { Dockerfile: text },
      seen,
    }),
  }
}

const right = { choice: ['a'], right: true }
const wrong = { choice: ['b'], right: false }
const of = (...events: readonly ProgressEvent[]) => view({ events, drafts: [] })

describe('what was recalled', () => {
  test('holds answers and reviews in their order, with the rating of each', () => {
    const laptop = device('laptop')
    const { recalls } = of(
      laptop.event('answered', question, wrong, 10),
      laptop.event('reviewed', question, { rating: 4 }, 20),
      laptop.event('answered', question, right, 30),
    )
    expect(recalls.get(question)).toEqual([
      { at: 10, rating: 1 },
      { at: 20, rating: 4 },
      { at: 30, rating: 3 },
    ])
  })

  test('is forgotten with a reset', () => {
    const laptop = device('laptop')
    const { recalls } = of(
      laptop.event('answered', question, wrong),
      laptop.event('reset', lesson, { seen: { laptop: 1 } }),
    )
    expect(recalls.has(question)).toBe(false)
  })
})

describe('a question', () => {
  test('keeps whether it was right at the first try, and what was answered last', () => {
    const laptop = device('laptop')
    const answered = of(laptop.event('answered', question, wrong), laptop.event('answered', question, right))
    expect(answered.answers.get(question)).toEqual({ first: false, right: true, tries: 2, latest: right })
  })

  test('stays right when it is answered wrongly later', () => {
    const laptop = device('laptop')
    const answered = of(laptop.event('answered', question, right), laptop.event('answered', question, wrong))
    expect(answered.answers.get(question)).toEqual({ first: true, right: true, tries: 2, latest: wrong })
  })

  test('was first answered on the device that was first, by their clocks', () => {
    const [laptop, phone] = [device('laptop'), device('phone')]
    const events = [laptop.event('answered', question, right, 50), phone.event('answered', question, wrong, 20)]
    expect(of(...events).answers.get(question)).toMatchObject({ first: false, latest: right })
  })

  test('is in the order of its device, though its clock was put back', () => {
    const laptop = device('laptop')
    const events = [laptop.event('answered', question, wrong, 900), laptop.event('answered', question, right, 100)]
    expect(of(...events).answers.get(question)).toMatchObject({ first: false, latest: right })
  })
})

describe('a learner', () => {
  test('has done what was done, met what was met, and was last where the last visit was', () => {
    const laptop = device('laptop')
    const goal = goalItem('L06', 'npm-cached')
    const all = of(
      laptop.event('visited', lesson, { place: 'why' }),
      laptop.event('goal', goal, { hints: 1 }),
      laptop.event('done', lesson, {}),
      laptop.event('visited', lab, {}),
    )
    expect(all.done).toEqual(new Set([lesson]))
    expect(all.goals).toEqual(new Set([goal]))
    expect(all.last).toEqual({ item: lab, at: 3 })
    expect(all.visits.get(lesson)).toEqual({ item: lesson, place: 'why', at: 0 })
  })

  test('who did nothing has nothing', () => {
    expect(of()).toEqual({
      answers: new Map(),
      recalls: new Map(),
      done: new Set(),
      goals: new Set(),
      visits: new Map(),
      drafts: new Map(),
    })
  })
})

describe('a reset', () => {
  test('hides what came before it, of its item and below, and nothing else', () => {
    const laptop = device('laptop')
    const other = questionItem('containers-vs-vms', 'a2-whose-kernel')
    const events = [
      laptop.event('answered', question, wrong),
      laptop.event('done', lesson, {}),
      laptop.event('answered', other, right),
      laptop.event('done', lessonItem('build-cache-2'), {}),
      laptop.event('reset', lesson, { seen: {} }),
    ]
    expect(of(...events).answers).toEqual(new Map([[other, expect.anything()]]))
    expect(of(...events).done).toEqual(new Set([lessonItem('build-cache-2')]))
    const again = of(...events, laptop.event('answered', question, right))
    expect(again.answers.get(question)).toMatchObject({ first: true, tries: 1 })
  })

  test('hides what it had seen of another device, and not what that did meanwhile', () => {
    const [laptop, phone] = [device('laptop'), device('phone')]
    const before = phone.event('answered', question, wrong, 10)
    const meanwhile = phone.event('done', lesson, {}, 5)
    const reset = laptop.event('reset', lesson, { seen: { phone: 1 } }, 100)
    const all = of(before, meanwhile, reset)
    expect(all.answers.size).toBe(0)
    expect(all.done).toEqual(new Set([lesson]))
  })

  test('hides drafts too', () => {
    const laptop = device('laptop')
    const draft = laptop.draft('old')
    const reset = laptop.event('reset', lab, { seen: {} })
    expect(view({ events: [reset], drafts: [draft] }).drafts.size).toBe(0)
    const newer = laptop.draft('new')
    expect(view({ events: [reset], drafts: [newer] }).drafts.get(lab)).toEqual([newer])
  })
})

describe('drafts', () => {
  const drafts = (all: readonly Draft[], on?: string) => view({ events: [], drafts: all }, on).drafts.get(lab)

  test('of two devices that did not know each other are both kept, one’s own first', () => {
    const [laptop, phone] = [device('laptop').draft('a', {}, 1), device('phone').draft('b', {}, 9)]
    expect(drafts([laptop, phone], 'laptop')).toEqual([laptop, phone])
    expect(drafts([laptop, phone], 'phone')).toEqual([phone, laptop])
    expect(drafts([laptop, phone])).toEqual([phone, laptop])
  })

  test('that were written on another replace it', () => {
    const first = device('laptop').draft('a')
    const second = device('phone').draft('a and more', { laptop: first.counter })
    expect(drafts([first, second], 'laptop')).toEqual([second])
  })

  test('compete again when the first is changed meanwhile', () => {
    const laptop = device('laptop')
    const first = laptop.draft('a')
    const second = device('phone').draft('b', { laptop: first.counter })
    const third = laptop.draft('c')
    expect(drafts([second, third], 'laptop')).toEqual([third, second])
  })

  test('are all shown where each claims to follow the other', () => {
    const laptop = device('laptop').draft('a', { phone: 9 })
    const phone = device('phone').draft('b', { laptop: 9 })
    expect(drafts([laptop, phone], 'laptop')).toHaveLength(2)
  })
})
