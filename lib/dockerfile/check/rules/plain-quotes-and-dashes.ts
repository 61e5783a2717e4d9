import type { Edit, Instruction } from '../../tree'
import type { Rule } from '../rule'

interface Odd {
  readonly start: number
  readonly found: string
  readonly plain: string
}

export const plainQuotesAndDashes: Rule = {
  name: 'plain-quotes-and-dashes',
  severity: 'warning',
  summary: 'Write the quotes, dashes and blanks of a keyboard.',
  why: 'Phones and text editors turn quotes into curly ones, two hyphens into a long dash and blanks into unbreakable ones. Docker takes them for letters: nothing is quoted, and a flag is none.',
  examples: [
    { bad: 'FROM alpine:3.20\nENV NAME=“Ada Lovelace”', good: 'FROM alpine:3.20\nENV NAME="Ada Lovelace"' },
    { bad: 'FROM alpine:3.20\nCOPY —chown=app a /srv/', good: 'FROM alpine:3.20\nCOPY --chown=app a /srv/' },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      const odd = oddCharacters(instruction, file.source)
      const [first] = odd
      if (!first) continue
      const edits: Edit[] = odd.map(({ start, found, plain }) => ({
        span: { start, end: start + found.length },
        text: plain,
      }))
      const name = first.found.trim() === '' ? 'This blank' : first.found
      report({
        span: edits[0]!.span,
        message: `${name} is a letter like any other to Docker; write ${first.plain === ' ' ? 'a space' : first.plain} instead.`,
        fixes: [{ title: odd.length === 1 ? `Write ${first.plain}` : 'Write plain characters', edits }],
      })
    }
  },
}

const quotes: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '‚': "'" }

/** Those that stand outside plain quotes, where they cannot be meant as text; heredocs are text. */
function oddCharacters({ span, heredocs }: Instruction, source: string): readonly Odd[] {
  const end = heredocs[0]?.body.start ?? span.end
  const text = source.slice(span.start, end)
  if (!/[“”„‘’‚–—\u00a0\u202f]/.test(text)) return []
  const odd: Odd[] = []
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    const start = span.start + at
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char in quotes) odd.push({ start, found: char, plain: quotes[char]! })
    else if (char === '\u00a0' || char === '\u202f') odd.push({ start, found: char, plain: ' ' })
    else if ((char === '–' || char === '—') && /(?:^|\s)$/.test(text.slice(Math.max(0, at - 1), at))) {
      const isShort = char === '–' && /^[a-zA-Z](?:\s|$)/.test(text.slice(at + 1, at + 3))
      if (/[a-zA-Z]/.test(text[at + 1] ?? '')) odd.push({ start, found: char, plain: isShort ? '-' : '--' })
    }
  }
  return odd
}
