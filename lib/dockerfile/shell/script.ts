// The grammar of commands: lists, pipelines, simple commands. Compound commands are in compound.ts, tests in test-command.ts.

import type { Span } from '../tree'
import { readCompound } from './compound'
import {
  createReader,
  enter,
  giveUp,
  isAtEnd,
  isNext,
  leave,
  nested,
  type Reader,
  skipBlanks,
  spanFrom,
  take,
} from './reader'
import { readRedirect, skipLines } from './redirects'
import { type ShellSource, sourceSpan } from './source'
import type {
  Assignment,
  Operator,
  Pipeline,
  Redirect,
  ShellCommand,
  ShellScript,
  ShellWord,
  SimpleCommand,
  Statement,
} from './syntax'
import { readWord } from './words'

/** Reads a whole script. Never throws; where the text is no script, `problem` says why. */
export function parseShell(source: ShellSource): ShellScript {
  const reader = createReader(source, readStatements)
  const statements = readStatements(reader)
  if (!isAtEnd(reader)) giveUp(reader, `unexpected ${JSON.stringify(reader.text[reader.at])}`)
  if (reader.pending.length > 0) giveUp(reader, 'a here-document is not closed')
  return { statements, problem: reader.problem }
}

/** Statements up to a closing word or parenthesis, or the end; there may be none. */
export function readStatements(reader: Reader): readonly Statement[] {
  const statements: Statement[] = []
  skipLines(reader)
  while (!isAtEnd(reader) && !isClosing(reader)) {
    const statement = readStatement(reader)
    if (!statement) break
    statements.push(statement)
    if (!statement.terminator) break
    skipLines(reader)
  }
  return statements
}

const CLOSING = /(?:then|else|elif|fi|do|done|esac)(?![^\s;()[<>&|])|[})]|;;|;&/y

/** Whether something stands here that no command can begin with. */
function isClosing(reader: Reader): boolean {
  CLOSING.lastIndex = reader.at
  return CLOSING.test(reader.text)
}

function readStatement(reader: Reader): Statement | undefined {
  const pipelines: Pipeline[] = []
  const operators: Operator[] = []
  for (;;) {
    const pipeline = readPipeline(reader)
    if (!pipeline) return undefined
    pipelines.push(pipeline)
    const operator = readOperator(reader, ['&&', '||'])
    if (!operator) break
    operators.push(operator)
    skipLines(reader)
  }
  return { span: spanOf(pipelines), pipelines, operators, terminator: readTerminator(reader) }
}

function leaving<T>(reader: Reader, result: T): T {
  leave(reader)
  return result
}

/** From the first of some parts to the last. */
function spanOf(parts: readonly { readonly span: Span }[]): Span {
  const [first, last] = [parts[0]!.span, parts[parts.length - 1]!.span]
  return first === last ? first : { start: first.start, end: last.end }
}

function readOperator(reader: Reader, operators: readonly string[]): Operator | undefined {
  const start = reader.at
  const text = operators.find((operator) => take(reader, operator))
  return text === undefined ? undefined : { text, span: spanFrom(reader, start) }
}

function readTerminator(reader: Reader): Operator | undefined {
  if (isNext(reader, ';;') || isNext(reader, ';&')) return undefined
  const start = reader.at
  if (!take(reader, ';') && !take(reader, '&') && !isNext(reader, '\n')) return undefined
  const text = reader.at === start ? '\n' : reader.text[start]!
  const operator = { text, span: spanFrom(reader, start) }
  skipBlanks(reader)
  if (text === '&' && isNext(reader, ';') && !isNext(reader, ';;')) reader.at++
  return operator
}

export function readPipeline(reader: Reader): Pipeline | undefined {
  skipBlanks(reader)
  const start = reader.at
  if (isClosing(reader) || isAtEnd(reader)) {
    return giveUp(reader, 'a command is missing here')
  }
  const negated = /^!(?=[\s([]|$)/.test(reader.text.slice(start, start + 2)) && take(reader, '!')
  const commands: ShellCommand[] = []
  const pipes: Operator[] = []
  for (;;) {
    skipBlanks(reader)
    const command = enter(reader) ? leaving(reader, readCommand(reader)) : undefined
    if (!command) {
      return giveUp(reader, 'a command is missing here')
    }
    commands.push(command)
    skipBlanks(reader)
    const pipe = isNext(reader, '||') ? undefined : readOperator(reader, ['|&', '|'])
    if (!pipe) break
    pipes.push(pipe)
    skipLines(reader)
  }
  return { span: negated ? spanFrom(reader, start) : spanOf(commands), negated, commands, pipes }
}

function readCommand(reader: Reader): ShellCommand | undefined {
  return readCompound(reader) ?? (reader.problem ? undefined : readSimple(reader))
}

function readSimple(reader: Reader): SimpleCommand | undefined {
  const start = reader.at
  const assignments: Assignment[] = []
  const words: ShellWord[] = []
  const redirects: Redirect[] = []
  let timed: Pipeline | undefined
  // Escaping the name keeps an alias away; the command is the same.
  let end = start
  while (!isAtEnd(reader)) {
    const redirect = readRedirect(reader)
    const assignment = redirect || (words.length > 0 && !isDeclaring(words[0])) ? undefined : readAssignment(reader)
    if (redirect) redirects.push(redirect)
    else if (assignment) assignments.push(assignment)
    else {
      if (words.length === 0 && isNext(reader, '\\') && /\w/.test(reader.text[reader.at + 1] ?? '')) reader.at++
      const word = readWord(reader)
      if (!word) break
      words.push(word)
    }
    end = reader.at
    skipBlanks(reader)
    if (words[0]?.literal === 'time' && !startsFlag(reader) && !isLineEnd(reader)) {
      timed = readPipeline(reader)
      end = reader.at
      break
    }
  }
  if (reader.problem || end === start) return undefined
  return { kind: 'simple', span: sourceSpan(reader.source, start, end), assignments, words, redirects, timed }
}

function isDeclaring(name: ShellWord | undefined): boolean {
  return /^(?:declare|export|local|readonly|typeset)$/.test(name?.literal ?? '')
}

function startsFlag(reader: Reader): boolean {
  return isNext(reader, '-')
}

function isLineEnd(reader: Reader): boolean {
  return isAtEnd(reader) || '\n;&|)'.includes(reader.text[reader.at]!)
}

const ASSIGNMENT = /([A-Za-z_]\w*)((?:\[[^\]\s]*\])*)\+?=(?!=)/y

function readAssignment(reader: Reader): Assignment | undefined {
  const start = reader.at
  ASSIGNMENT.lastIndex = start
  const found = ASSIGNMENT.exec(reader.text)
  if (!found) return undefined
  reader.at += found[0].length
  const values: ShellWord[] = []
  if (take(reader, '(')) readArray(reader, values)
  else {
    const value = readWord(reader)
    if (value) values.push(value)
  }
  return { name: found[1]!, values, span: spanFrom(reader, start) }
}

function readArray(reader: Reader, values: ShellWord[]): void {
  const start = reader.at - 1
  for (;;) {
    skipLines(reader)
    if (take(reader, ')')) return
    if (take(reader, '(')) {
      nested(reader, undefined, () => readArray(reader, values))
      continue
    }
    const value = readWord(reader)
    if (!value) {
      giveUp(reader, 'a parenthesis is not closed', start)
      return
    }
    values.push(value)
  }
}
