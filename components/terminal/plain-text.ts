/** What a terminal would show of some output, as lines: escape sequences are left out, `\r` and backspaces are followed. */
export function plainText(output: string): string {
  const lines: string[][] = [[]]
  let at = 0
  for (const piece of output.split('\u001b').flatMap((part, index) => (index === 0 ? part : afterSequence(part)))) {
    for (const character of piece) {
      const line = lines[lines.length - 1]!
      if (character === '\n') {
        lines.push([])
        at = 0
      } else if (character === '\r') at = 0
      else if (character === '\b') at = Math.max(0, at - 1)
      else if (character >= ' ' || character === '\t') line[at++] = character
    }
  }
  return lines.map((line) => line.join('').trimEnd()).join('\n')
}

/** What follows an escape sequence. */
function afterSequence(part: string): string {
  if (part.startsWith('[')) {
    const end = part.slice(1).search(/[@-~]/)
    const sequence = part.slice(0, end + 2)
    // To erase the rest of a line matters only behind the cursor, where nothing was printed yet.
    return end < 0 ? '' : part.slice(sequence.length)
  }
  if (part.startsWith(']')) return part.slice(part.indexOf('\u0007') + 1)
  return part.slice(1)
}
