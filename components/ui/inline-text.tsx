import { Fragment } from 'react'

const pieces = /(\*\*(?:[^*]|\*(?!\*))+\*\*|`[^`]+`)/

/** A plain string with `code` and **strong** in it. Each piece is an element of its own, so that a page translator may wrap it. */
export function InlineText({ children }: { readonly children: string }) {
  return children.split(pieces).map((piece, at) => {
    const key = `${at}-${piece}`
    if (piece.startsWith('`'))
      return (
        <code key={key} className="inline-code">
          {piece.slice(1, -1)}
        </code>
      )
    if (piece.startsWith('**'))
      return (
        <strong key={key}>
          <InlineText>{piece.slice(2, -2)}</InlineText>
        </strong>
      )
    return piece === '' ? <Fragment key={key} /> : <span key={key}>{piece}</span>
  })
}
