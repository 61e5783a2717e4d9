import type { ReactNode } from 'react'

interface FigureProps {
  /** The drawing. */
  readonly children: ReactNode
  /** What it says, in bold before the caption. */
  readonly title: string
  readonly caption?: ReactNode
  /** The same in words: a table or a list that a reader can have instead of the drawing. */
  readonly words?: ReactNode
  /** On a wide page it takes the margin too. */
  readonly wide?: boolean
}

/** `<Figure title caption words wide>`: a drawing, what it says, and the same in words. */
export function Figure({ children, title, caption, words, wide = false }: FigureProps) {
  return (
    <figure className={`mt-9 ${wide ? 'desk:-mr-80' : ''}`}>
      {children}
      <figcaption className="mt-4.5 max-w-measure text-ink-2 text-small">
        <strong className="text-ink">{title}</strong> {caption}
        {words ? (
          <details className="mt-1.5">
            <summary className="inline-block min-h-6 underline decoration-cached-line underline-offset-[0.2em] hover:decoration-2 hover:decoration-current">
              The same in words
            </summary>
            <div className="[&_table]:mt-2 [&_td]:text-small [&_th]:text-small">{words}</div>
          </details>
        ) : null}
      </figcaption>
    </figure>
  )
}
