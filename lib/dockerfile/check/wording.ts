// Names in messages: quoted text of a learner's file can be of any length, a message cannot.

/** The text, shortened where it is long. */
export function shown(text: string, limit = 32): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}

/** `curl`, `curl and git`, `curl and 3 more` */
export function listed(texts: readonly string[]): string {
  const [first = '', second] = texts
  if (second === undefined) return shown(first)
  return texts.length === 2
    ? `${shown(first, 20)} and ${shown(second, 20)}`
    : `${shown(first)} and ${texts.length - 1} more`
}
