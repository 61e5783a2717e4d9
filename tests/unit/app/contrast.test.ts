import { readFileSync } from 'node:fs'
import { parse, wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/tokens.css', 'utf8')
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const surfaces = ['film', 'sheet', 'sunk']

/** WCAG 2.2, 1.4.3 and 1.4.11: 4.5 for text, 3 for lines and signs that mean something. */
const onSurfaces: readonly (readonly [token: string, least: number])[] = [
  ...['ink', 'ink-2', 'ink-3', 'layer-ink', 'cached-ink', 'run-ink', 'fail-ink', 'meta-ink', 'skip-ink'].map(
    (token) => [token, 4.5] as const,
  ),
  ...['edge', 'focus', 'layer-line', 'cached-line', 'run-line', 'fail-line', 'meta-line', 'skip-line'].map(
    (token) => [token, 3] as const,
  ),
]

const onFills: readonly (readonly [token: string, fill: string])[] = [
  ['on-layer', 'layer-fill'],
  ['on-ran', 'run-solid'],
  ['cached-ink', 'cached-fill'],
  ['run-ink', 'run-fill'],
  ['fail-ink', 'fail-fill'],
  ['meta-ink', 'meta-fill'],
  ['skip-ink', 'skip-fill'],
  ['ink', 'cached-fill'],
  ['ink', 'run-fill'],
  ['ink', 'fail-fill'],
]

function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const colour = (token: string) => {
    const found = parse(pairs.get(token)?.[theme] ?? '')
    if (!found) throw new Error(`app/tokens.css has no ${token}`)
    return found
  }
  return wcagContrast(colour(front), colour(back))
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(onSurfaces)('%s stands out from every surface by at least %d', (token, least) => {
    for (const surface of surfaces) expect(contrast(token, surface, theme), surface).toBeGreaterThanOrEqual(least)
  })

  test.each(onFills)('%s can be read on %s', (token, fill) => {
    expect(contrast(token, fill, theme)).toBeGreaterThanOrEqual(4.5)
  })
})
