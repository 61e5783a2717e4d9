/** The seven states that colour, pattern, glyph and word stand for, everywhere in the course. */
export type State = 'layer' | 'cached' | 'run' | 'ran' | 'fail' | 'meta' | 'skip'

export const states: readonly State[] = ['layer', 'cached', 'run', 'ran', 'fail', 'meta', 'skip']

interface Look {
  /** The word that is written or announced beside the colour. */
  readonly word: string
  readonly ink: string
  /** Pattern and outline colour; the outline's width is set where it is drawn. */
  readonly body: string
  readonly fill: string
  /** Ink that is readable on the body. */
  readonly on: string
  /** The colour of the slab's outline and key, as a CSS value. */
  readonly line: string
}

/** Class names by state, whole, so that Tailwind finds them. */
export const look: Readonly<Record<State, Look>> = {
  layer: {
    word: 'layer',
    ink: 'text-layer-ink',
    body: 'state-layer',
    fill: 'bg-layer-fill',
    on: 'text-on-layer',
    line: 'var(--layer-line)',
  },
  cached: {
    word: 'cached',
    ink: 'text-cached-ink',
    body: 'state-cached',
    fill: 'bg-cached-fill',
    on: 'text-ink',
    line: 'var(--cached-line)',
  },
  run: {
    word: 'will run',
    ink: 'text-run-ink',
    body: 'state-run',
    fill: 'bg-run-fill',
    on: 'text-ink',
    line: 'var(--run-line)',
  },
  ran: {
    word: 'ran',
    ink: 'text-run-ink',
    body: 'state-ran',
    fill: 'bg-run-solid',
    on: 'text-on-ran',
    line: 'var(--ran-line)',
  },
  fail: {
    word: 'failed',
    ink: 'text-fail-ink',
    body: 'state-fail',
    fill: 'bg-fail-fill',
    on: 'text-ink',
    line: 'var(--fail-line)',
  },
  meta: {
    word: 'metadata',
    ink: 'text-meta-ink',
    body: 'state-meta',
    fill: 'bg-meta-fill',
    on: 'text-meta-ink',
    line: 'var(--meta-line)',
  },
  skip: {
    word: 'not needed',
    ink: 'text-skip-ink',
    body: 'state-skip',
    fill: 'bg-skip-fill',
    on: 'text-skip-ink',
    line: 'var(--skip-line)',
  },
}
