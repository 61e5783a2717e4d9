// Builds that do not ask the cache.
import { describe, expect, it } from 'vitest'
import { scene, statuses, why } from '../scene'

const dockerfile = [
  'FROM alpine:3.24 AS one',
  'RUN echo 1 > /1',
  'FROM one AS two',
  'RUN echo 2 > /2',
  'RUN echo 3 > /3',
]

describe('--no-cache', () => {
  it('runs every step, and says that the cache was not asked', async () => {
    const [, second] = await scene({ dockerfile }, { dockerfile, noCache: true })
    expect(statuses(second!)).toEqual(['ran RUN echo 1 > /1', 'ran RUN echo 2 > /2', 'ran RUN echo 3 > /3'])
    expect(why(second!, 'echo 2')).toEqual(['The cache was not asked.'])
  })

  it('keeps what it made: the next build hits', async () => {
    const [, , third] = await scene({ dockerfile }, { dockerfile, noCache: true }, { dockerfile })
    expect(statuses(third!).every((status) => status.startsWith('cached'))).toBe(true)
  })
})

describe('--no-cache-filter', () => {
  it('runs the steps of the stages that it names', async () => {
    const [, second] = await scene({ dockerfile }, { dockerfile, noCacheFilter: ['two'] })
    expect(statuses(second!)).toEqual(['cached RUN echo 1 > /1', 'ran RUN echo 2 > /2', 'ran RUN echo 3 > /3'])
  })
})
