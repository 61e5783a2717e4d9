// `[ … ]` and `[[ … ]]`: which words belong to the test, and whether they make one.
import { closingParenthesis, giveUp, isNext, type Reader, skipBlanks, spanFrom, take } from './reader'
import { skipLines } from './redirects'
import type { CompoundCommand, ShellWord } from './syntax'
import { asWord, readWord } from './words'

/** Reads the test that begins here; an unclosed or senseless one is a problem of the script. */
export function readTest(reader: Reader): Pick<CompoundCommand, 'kind' | 'words' | 'blocks'> | undefined {
  const start = reader.at
  const double = take(reader, '[[')
  if (!double) reader.at++
  const words: ShellWord[] = []
  for (;;) {
    skipLines(reader)
    if (take(reader, double ? ']]' : ']')) break
    const word = readOperand(reader, double, words.at(-1)?.text)
    if (!word) {
      return giveUp(reader, `this test is not closed by ${double ? ']]' : ']'}`, start)
    }
    words.push(word)
  }
  if (!isTest(words.map((word) => word.text))) {
    return giveUp(reader, 'this is no test', start)
  }
  return { kind: 'test', words, blocks: [] }
}

function readOperand(reader: Reader, double: boolean, before: string | undefined): ShellWord | undefined {
  const start = reader.at
  if (double && before === '=~') return readRegex(reader)
  for (const operator of double ? ['&&', '||', '(', ')', '<=', '>=', '<', '>'] : ['<=', '>=', '<', '>'])
    if (!isNext(reader, `${operator}(`) && take(reader, operator)) return literalWord(reader, start, operator)
  return readWord(reader)
}

function literalWord(reader: Reader, start: number, value: string): ShellWord {
  return asWord(reader, start, [{ kind: 'text', value, quoted: false, span: spanFrom(reader, start) }])
}

/** A pattern behind `=~` may hold bars and parentheses. */
function readRegex(reader: Reader): ShellWord {
  const start = reader.at
  const { text } = reader
  while (reader.at < text.length && !/\s/.test(text[reader.at]!)) {
    const close = text[reader.at] === '(' ? closingParenthesis(text, reader.at + 1) : -1
    if (close >= 0) reader.at = close
    if (text[reader.at] === '\\') reader.at++
    reader.at++
  }
  reader.at = Math.min(reader.at, text.length)
  const value = text.slice(start, reader.at)
  skipBlanks(reader)
  return literalWord(reader, start, value)
}

const BINARY = /^(?:==|!=|<=|>=|=~|>|<|=|\\?[<>]|-[a-z]{2,})$/

/** Whether the words are terms joined by `-a`, `-o`, `&&` and `||`. */
function isTest(words: readonly string[]): boolean {
  if (words.length === 0) return true
  let at = 0
  let open = 0
  for (;;) {
    while (words[at] === '!' || words[at] === '(') if (words[at++] === '(') open++
    const isUnary = /^-[a-zA-Z]+$/.test(words[at] ?? '') && at + 1 < words.length && !BINARY.test(words[at + 1]!)
    if (words[at] === undefined) return false
    if (isUnary) at += 2
    else if (BINARY.test(words[at + 1] ?? '')) at += 3
    else at += 1
    if (at > words.length) return false
    while (open > 0 && words[at] === ')') {
      open--
      at++
    }
    if (at === words.length) return open === 0
    if (!/^(?:-a|-o|&&|\|\|)$/.test(words[at]!)) return false
    at++
  }
}
