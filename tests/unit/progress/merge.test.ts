import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, ProgressEvent } from '@/lib/progress'
import { merge, mergeDrafts, timeline } from '@/lib/progress/merge'

const devices = ['laptop', 'phone', 'school']

/** Events as devices with wrong clocks make them; ids and counters now and then clash, as after copying a browser's profile. */
const events = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((each) => `id${each}`),
    device: fc.constantFrom(...devices),
    counter: fc.integer({ min: 1, max: 12 }),
    at: fc.integer({ min: 0, max: 50 }),
    item: fc.constantFrom('lesson/a', 'lesson/a/q', 'lab/b'),
    kind: fc.constant('answered' as const),
    data: fc.record({ choice: fc.constant(['x']), right: fc.boolean() }),
  }),
  { maxLength: 25 },
) as fc.Arbitrary<readonly ProgressEvent[]>

const drafts = fc.array(
  fc.record({
    item: fc.constantFrom('lab/a', 'lab/b'),
    device: fc.constantFrom(...devices),
    counter: fc.integer({ min: 1, max: 6 }),
    at: fc.integer({ min: 0, max: 50 }),
    files: fc.record({ Dockerfile: fc.string({ maxLength: 3 }) }),
    seen: fc.constant({}),
  }),
  { maxLength: 12 },
) as fc.Arbitrary<readonly Draft[]>

const runs = { numRuns: 2000 }

describe('merging events', () => {
  test('is the same in whatever order, however often', () => {
    fc.assert(
      fc.property(events, events, events, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
      }),
      runs,
    )
  })

  test('loses none', () => {
    fc.assert(
      fc.property(events, events, (a, b) => {
        const ids = (each: readonly ProgressEvent[]) => new Set(each.map(({ id }) => id))
        expect(ids(merge(a, b))).toEqual(ids([...a, ...b]))
      }),
      runs,
    )
  })

  test('orders a device’s own by their counter, whatever its clock says', () => {
    fc.assert(
      fc.property(events, (all) => {
        for (const device of devices) {
          const counters = timeline(merge(all, []))
            .filter((event) => event.device === device)
            .map(({ counter }) => counter)
          expect(counters).toEqual([...counters].sort((x, y) => x - y))
        }
      }),
      runs,
    )
  })

  test('orders two devices by their clocks where these are right', () => {
    const event = (device: string, counter: number, at: number) =>
      ({ id: `${device}${counter}`, device, counter, at, item: 'lesson/a', kind: 'done', data: {} }) as ProgressEvent
    const all = [event('phone', 1, 10), event('laptop', 1, 5), event('laptop', 2, 15), event('phone', 2, 20)]
    expect(timeline(all).map(({ id }) => id)).toEqual(['laptop1', 'phone1', 'laptop2', 'phone2'])
  })
})

describe('merging drafts', () => {
  test('is the same in whatever order, however often', () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (a, b, c) => {
        expect(mergeDrafts(a, b)).toEqual(mergeDrafts(b, a))
        expect(mergeDrafts(mergeDrafts(a, b), c)).toEqual(mergeDrafts(a, mergeDrafts(b, c)))
        expect(mergeDrafts(mergeDrafts(a, b), b)).toEqual(mergeDrafts(a, b))
      }),
      runs,
    )
  })

  test('keeps each device’s newest', () => {
    fc.assert(
      fc.property(drafts, drafts, (a, b) => {
        const all = [...a, ...b]
        for (const { item, device, counter } of mergeDrafts(a, b)) {
          const same = all.filter((draft) => draft.item === item && draft.device === device)
          expect(counter).toBe(Math.max(...same.map((draft) => draft.counter)))
        }
        expect(mergeDrafts(a, b)).toHaveLength(new Set(all.map((draft) => `${draft.item} ${draft.device}`)).size)
      }),
      runs,
    )
  })
})
