// Compound commands: groups, conditions, loops, functions. All of them hold lists of statements.
import { readExpansions } from './expansions'
import { closingParenthesis, giveUp, isNext, type Reader, skipBlanks, spanFrom, take } from './reader'
import { readRedirect, skipLines } from './redirects'
import type { CompoundCommand, Redirect, ShellWord, Statement } from './syntax'
import { readTest } from './test-command'
import { asWord, readWord } from './words'

type Body = Pick<CompoundCommand, 'kind' | 'name' | 'words' | 'blocks'>

/** The compound command that begins here; undefined where none does, or where it is broken. */
export function readCompound(reader: Reader): CompoundCommand | undefined {
  const start = reader.at
  const body = readBody(reader)
  if (!body || reader.problem) return undefined
  const redirects: Redirect[] = []
  for (;;) {
    const end = reader.at
    skipBlanks(reader)
    const redirect = readRedirect(reader)
    if (redirect) redirects.push(redirect)
    else {
      reader.at = reader.problem ? reader.at : end
      return { ...body, redirects, span: spanFrom(reader, start) }
    }
  }
}

function readBody(reader: Reader): Body | undefined {
  if (isNext(reader, '{')) return isBraceGroup(reader) ? readGroup(reader) : undefined
  if (isNext(reader, '((')) return readArithmetic(reader) ?? readSubshell(reader)
  if (isNext(reader, '(')) return readSubshell(reader)
  if (isNext(reader, '[')) return readTest(reader)
  const word = keyword(reader)
  if (word === 'if') return readIf(reader)
  if (word === 'for' || word === 'select') return readFor(reader, word)
  if (word === 'while' || word === 'until') return readWhile(reader, word)
  if (word === 'case') return readCase(reader)
  return readFunction(reader)
}

const KEYWORD = /(?:if|for|select|while|until|case|function)(?![^\s;()[<>&|])/y

function keyword(reader: Reader): string | undefined {
  KEYWORD.lastIndex = reader.at
  return KEYWORD.exec(reader.text)?.[0]
}

/** `{` opens a group; in `{a,b}` it is part of a word. */
function isBraceGroup(reader: Reader): boolean {
  const next = reader.text[reader.at + 1]
  return next === undefined || ' \t\r\n(\\'.includes(next)
}

/** Statements, and the closing word or sign behind them; at least one statement has to be there. */
function readBlock(reader: Reader, opened: number, ...closing: readonly string[]): readonly Statement[] {
  const statements = reader.statements(reader)
  if (reader.problem) return statements
  if (statements.length === 0) giveUp(reader, 'a command is missing here')
  else if (!closing.some((word) => isWord(reader, word))) giveUp(reader, `${closing[0]} is missing`, opened)
  return statements
}

function isWord(reader: Reader, word: string): boolean {
  if (!isNext(reader, word)) return false
  return word === ')' || word === '}' || /^(?:$|[\s;()[<>&|])/.test(reader.text.charAt(reader.at + word.length))
}

function takeWord(reader: Reader, word: string): boolean {
  return isWord(reader, word) && take(reader, word)
}

function readGroup(reader: Reader): Body {
  const start = reader.at++
  const block = readBlock(reader, start, '}')
  take(reader, '}')
  return { kind: 'group', words: [], blocks: [block] }
}

function readSubshell(reader: Reader): Body {
  const start = reader.at++
  const block = readBlock(reader, start, ')')
  take(reader, ')')
  return { kind: 'subshell', words: [], blocks: [block] }
}

function readArithmetic(reader: Reader): Body | undefined {
  const start = reader.at
  const close = closingParenthesis(reader.text, start + 2)
  if (close < 0 || reader.text[close + 1] !== ')') return undefined
  reader.at += 2
  const parts = readExpansions(reader, close)
  if (reader.problem) return undefined
  reader.at = close + 2
  return { kind: 'arithmetic', words: [asWord(reader, start, parts)], blocks: [] }
}

function readIf(reader: Reader): Body {
  const start = reader.at
  const blocks: (readonly Statement[])[] = []
  while (takeWord(reader, 'if') || takeWord(reader, 'elif')) {
    blocks.push(readBlock(reader, start, 'then'))
    takeWord(reader, 'then')
    blocks.push(readBlock(reader, start, 'fi', 'elif', 'else'))
  }
  if (takeWord(reader, 'else')) blocks.push(readBlock(reader, start, 'fi'))
  takeWord(reader, 'fi')
  return { kind: 'if', words: [], blocks }
}

function readFor(reader: Reader, kind: 'for' | 'select'): Body | undefined {
  const start = reader.at
  take(reader, kind)
  skipBlanks(reader)
  const words: ShellWord[] = []
  let name: string | undefined
  if (isNext(reader, '((')) {
    const close = closingParenthesis(reader.text, reader.at + 2)
    if (close < 0) return giveUp(reader, 'a parenthesis is not closed', reader.at)
    const from = reader.at
    reader.at += 2
    const parts = readExpansions(reader, close)
    if (reader.problem) return undefined
    reader.at = close + 2
    words.push(asWord(reader, from, parts))
  } else {
    name = /^\w*/.exec(reader.text.slice(reader.at, reader.at + 100))![0]
    if (!name) return giveUp(reader, `${kind} needs the name of a variable`, reader.at)
    reader.at += name.length
    skipLines(reader)
    if (takeWord(reader, 'in')) readItems(reader, words)
  }
  skipBlanks(reader)
  take(reader, ';')
  skipLines(reader)
  return { kind, name, words, blocks: [readDo(reader, start)] }
}

function readItems(reader: Reader, words: ShellWord[]): void {
  for (;;) {
    skipBlanks(reader)
    const word = readWord(reader)
    if (!word) return
    words.push(word)
  }
}

function readDo(reader: Reader, start: number): readonly Statement[] {
  if (isNext(reader, '{')) {
    reader.at++
    const block = readBlock(reader, start, '}')
    take(reader, '}')
    return block
  }
  if (!takeWord(reader, 'do')) {
    giveUp(reader, 'do is missing', start)
    return []
  }
  const block = readBlock(reader, start, 'done')
  takeWord(reader, 'done')
  return block
}

function readWhile(reader: Reader, kind: 'while' | 'until'): Body {
  const start = reader.at
  take(reader, kind)
  const test = readBlock(reader, start, 'do')
  return { kind, words: [], blocks: [test, readDo(reader, start)] }
}

function readCase(reader: Reader): Body | undefined {
  const start = reader.at
  take(reader, 'case')
  skipBlanks(reader)
  const subject = readWord(reader)
  skipLines(reader)
  if (!subject || !takeWord(reader, 'in')) return giveUp(reader, 'in is missing', start)
  const words = [subject]
  const blocks: (readonly Statement[])[] = []
  for (;;) {
    skipLines(reader)
    if (takeWord(reader, 'esac')) return { kind: 'case', words, blocks }
    if (!readPatterns(reader, words)) return giveUp(reader, 'a pattern has to end with )', start)
    blocks.push(reader.statements(reader))
    skipLines(reader)
    const closed = take(reader, ';;&') || take(reader, ';;') || take(reader, ';&')
    if (!closed && !isWord(reader, 'esac')) return giveUp(reader, 'esac is missing', start)
  }
}

function readPatterns(reader: Reader, words: ShellWord[]): boolean {
  take(reader, '(')
  do {
    skipBlanks(reader)
    const pattern = readWord(reader)
    if (!pattern) return false
    words.push(pattern)
    skipBlanks(reader)
  } while (take(reader, '|'))
  return take(reader, ')')
}

const FUNCTION = /(?:function[ \t]+([^\s;&|()<>{}"'$`]+)[ \t]*(?:\([ \t]*\))?|([\w:+?\-./^@,]+)[ \t]*\([ \t]*\))/y

function readFunction(reader: Reader): Body | undefined {
  FUNCTION.lastIndex = reader.at
  const found = FUNCTION.exec(reader.text)
  if (!found) return undefined
  reader.at += found[0].length
  skipLines(reader)
  const body = isNext(reader, '{') ? readGroup(reader) : isNext(reader, '(') ? readSubshell(reader) : undefined
  if (!body) return giveUp(reader, 'a function needs a body in braces', reader.at)
  return { kind: 'function', name: found[1] ?? found[2], words: [], blocks: body.blocks }
}
