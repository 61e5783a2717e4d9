/** What the machine's shell says between the lines: a command ended, or the prompt stands and waits. */
export type Mark = { readonly kind: 'ended'; readonly status: number } | { readonly kind: 'ready' }

/** A mark, or the text around it. */
export type Piece = { readonly kind: 'text'; readonly text: string } | Mark

// OSC 133, as terminals with shell integration use it: `D;status` ends a command, `B` ends the prompt.
const begin = '\u001b]133;'
const end = '\u0007'

/** Reads the terminal's output in pieces as they come, and takes the marks out. A mark may be cut anywhere. */
export function markReader(): (output: string) => readonly Piece[] {
  let rest = ''
  return (output) => {
    const pieces: Piece[] = []
    const text = (piece: string) => piece && pieces.push({ kind: 'text', text: piece })
    rest += output
    for (let at = rest.indexOf(begin); at >= 0; at = rest.indexOf(begin)) {
      const until = rest.indexOf(end, at)
      text(rest.slice(0, at))
      rest = rest.slice(at)
      if (until < 0) return pieces
      const [kind, status] = rest.slice(begin.length, until - at).split(';')
      if (kind === 'D') pieces.push({ kind: 'ended', status: Number(status) })
      if (kind === 'B') pieces.push({ kind: 'ready' })
      rest = rest.slice(until - at + end.length)
    }
    const kept = lengthOfBeginning(rest)
    text(rest.slice(0, rest.length - kept))
    rest = rest.slice(rest.length - kept)
    return pieces
  }
}

/** How many characters at the end may be the beginning of a mark. */
function lengthOfBeginning(text: string): number {
  for (let length = begin.length - 1; length > 0; length--) if (text.endsWith(begin.slice(0, length))) return length
  return 0
}
