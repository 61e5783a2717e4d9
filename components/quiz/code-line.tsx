/** A line of code in two weights: an instruction's keyword is heavier, a comment lighter. */
export function CodeLine({ children }: { readonly children: string }) {
  const [word = ''] = children.match(/^[A-Z]+(?= )/) ?? []
  return (
    <span className={children.startsWith('#') ? 'text-ink-3' : ''}>
      <b>{word}</b>
      {children.slice(word.length)}
    </span>
  )
}
