import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DueForReview } from '@/components/review/due-for-review'
import { NextDays } from '@/components/review/next-days'
import type { Reviewable } from '@/components/review/reviewable'
import { waitingOf } from '@/components/review/waiting'
import { counted, inDays, whenDue } from '@/components/review/when'
import { mixesOf } from '@/content/confusable'
import { one } from '../course/samples'

const day = (count: number) => new Date(2026, 10, 20 + count, 12).getTime()
const what = (item: string): Reviewable => ({
  item,
  way: 'Match',
  stem: `Stem ${item}`,
  from: 'Layers',
  href: '/',
  mixes: [],
})
const waiting = waitingOf(
  [what('never'), what('known'), what('missed')],
  new Map([
    ['known', [{ at: day(-1), rating: 4 as const }]],
    ['missed', [{ at: day(-1), rating: 1 as const }]],
  ]),
  day(0),
)

it('waits for what was asked before, the soonest first', () => {
  expect(waiting.map(({ what: { item }, due }) => [item, due])).toEqual([
    ['missed', true],
    ['known', false],
  ])
})

it('says days as one says them', () => {
  expect([0, 1, 5].map(inDays)).toEqual(['today', 'tomorrow', 'in 5 days'])
  expect(whenDue(day(1), day(0))).toBe('tomorrow')
  expect([counted(1, 'question'), counted(6, 'question'), counted(31, 'question')]).toEqual([
    'One question',
    'Six questions',
    '31 questions',
  ])
})

describe('the page of progress', () => {
  it('shows what is due and how often it was missed', () => {
    const html = renderToStaticMarkup(<DueForReview waiting={waiting} now={day(0)} />)
    expect(html).toMatch(/Stem missed.*Layers\. Missed once\..*today.*Stem known/)
    expect(html).toContain('Review 1 question<')
  })

  it('shows nothing while nothing was answered', () => {
    expect(renderToStaticMarkup(<DueForReview waiting={[]} now={day(0)} />)).toBe('')
  })
})

it('draws as many as return on each day, and says so in words', () => {
  const html = renderToStaticMarkup(<NextDays memories={waiting.map(({ memory }) => memory)} now={day(0)} />)
  expect(html).toContain('aria-label="Returning: Today 1, Sat 0,')
  expect(html.match(/<i /g)?.length).toBeGreaterThanOrEqual(1)
})

it('knows the pair that a question tells apart by its misconceptions', () => {
  expect(mixesOf(one)).toEqual(['container and virtual machine'])
})
