/** A text with the words that were found underlined. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const pattern = patternOf(words)
  if (!pattern) return text
  return text.split(pattern).map((piece, at) => {
    const key = `${at} ${piece}`
    return at % 2 === 1 ? (
      <mark
        key={key}
        className="bg-transparent text-current underline decoration-2 decoration-run-line underline-offset-[0.2em]"
      >
        {piece}
      </mark>
    ) : (
      <span key={key}>{piece}</span>
    )
  })
}

/** The part of a long text around the first word that was found, or its beginning where none of them stands in it. */
export function excerpt(text: string, words: readonly string[], length = 90): string {
  const at = patternOf(words)?.exec(text)?.index ?? 0
  const from = at < length / 3 ? 0 : text.indexOf(' ', at - length / 3) + 1
  const end = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length)
  return `${from > 0 ? '… ' : ''}${text.slice(from, Math.max(end, at))}${end < text.length ? ' …' : ''}`
}

function patternOf(words: readonly string[]): RegExp | undefined {
  const escaped = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // The longest first: “caches” is one mark, not “cache” and a rest.
  escaped.sort((a, b) => b.length - a.length)
  return escaped.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})`, 'iu')
}
