import { expect, it } from 'vitest'
import { misconceptions } from '@/content/misconceptions'

it('lists forty misconceptions in their order', () => {
  expect(misconceptions.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, at) => `M${at + 1}`))
})

it('answers each in at most 40 words, and ends as sentences do', () => {
  for (const { belief, truth } of misconceptions) {
    expect(truth.split(' ').length, truth).toBeLessThanOrEqual(40)
    for (const text of [belief, truth]) expect(text).toMatch(/^[A-Z`].*\.$/)
  }
})
