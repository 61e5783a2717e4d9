import { describe, expect, it } from 'vitest'
import { daysBetween, daysUntil, forecast, inTurn, isDue, memoryOf, type Rating } from '@/lib/course/review'

const day = (count: number, hour = 12) => new Date(2026, 10, 1 + count, hour).getTime()
const recall = (at: number, rating: Rating) => ({ at, rating })

describe('what is remembered', () => {
  it('is nothing before the first recall', () => {
    expect(memoryOf([])).toBeUndefined()
  })

  it('returns tomorrow when it was missed, and later when it was known', () => {
    const missed = memoryOf([recall(day(0), 1)])!
    const known = memoryOf([recall(day(0), 3)])!
    expect(daysBetween(day(0), missed.due)).toBe(1)
    expect(daysBetween(day(0), known.due)).toBeGreaterThan(1)
    expect([missed.missed, known.missed]).toEqual([true, false])
  })

  it('holds longer each time it was known when it was due', () => {
    const first = memoryOf([recall(day(0), 3)])!
    const second = memoryOf([recall(day(0), 3), recall(first.due + 1, 3)])!
    expect(second.holds).toBeGreaterThan(first.holds)
    expect(daysBetween(first.due, second.due)).toBeGreaterThan(daysBetween(day(0), first.due))
  })

  it('goes by the first answer of a day: the second has just read the reason', () => {
    const again = memoryOf([recall(day(0, 9), 1), recall(day(0, 10), 3), recall(day(0, 11), 3)])
    expect(again).toEqual(memoryOf([recall(day(0, 9), 1)]))
  })

  it('counts how often it was missed, on different days', () => {
    expect(memoryOf([recall(day(0), 1), recall(day(1), 1), recall(day(2), 3)])).toMatchObject({
      misses: 2,
      missed: false,
    })
  })

  it('is due from the morning of its day on', () => {
    const memory = memoryOf([recall(day(0, 23), 1)])!
    expect(isDue(memory, day(0, 23.5))).toBe(false)
    expect(isDue(memory, day(1, 0))).toBe(true)
  })
})

it('says beforehand when it returns, later for a better grade', () => {
  const days = ([1, 2, 3, 4] as const).map((rating) => daysUntil([recall(day(0), 3)], rating, day(4)))
  expect(days).toEqual([...days].sort((a, b) => a - b))
  expect(days[0]).toBe(1)
  expect(days[3]).toBeGreaterThan(days[2]!)
})

it('counts what returns by day, the overdue today', () => {
  const memory = (due: number) => ({ due, holds: 1, missed: false, misses: 0 })
  expect(forecast([memory(day(-3, 0)), memory(day(0, 0)), memory(day(2, 0)), memory(day(9, 0))], day(0), 7)).toEqual([
    2, 0, 1, 0, 0, 0, 0,
  ])
})

describe('the order', () => {
  const waiting = (name: string, family: string, mixes: readonly string[] = [], missed = false, due = 0) => ({
    name,
    family,
    mixes,
    memory: { due, holds: 1, missed, misses: missed ? 1 : 0 },
  })
  const names = (...all: readonly ReturnType<typeof waiting>[]) => inTurn(all).map(({ name }) => name)

  it('asks what was missed first, then what waits longest', () => {
    expect(
      names(waiting('new', 'a', [], false, 2), waiting('old', 'b', [], false, 1), waiting('missed', 'c', [], true, 9)),
    ).toEqual(['missed', 'old', 'new'])
  })

  it('puts together what is easily confused', () => {
    expect(names(waiting('cmd', 'a', ['x']), waiting('cache', 'b'), waiting('entrypoint', 'c', ['x']))).toEqual([
      'cmd',
      'entrypoint',
      'cache',
    ])
  })

  it('lets lessons take turns', () => {
    expect(names(waiting('a1', 'a'), waiting('a2', 'a'), waiting('b1', 'b'), waiting('a3', 'a'))).toEqual([
      'a1',
      'b1',
      'a2',
      'a3',
    ])
  })
})
