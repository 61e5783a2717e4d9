// `# escape=…` and its like, which count only at the very top of a file.
import type { Comment, Directive, EscapeCharacter, Problem } from '../tree'

/** Reads the comments at the head of a file one by one. */
export interface DirectiveReader {
  /** Whether a comment is a directive. */
  read(comment: Comment, problems: Problem[]): boolean
  /** From here on nothing is a directive any more. */
  stop(): void
  escape(): EscapeCharacter
  all(): readonly Directive[]
}

const shape = /^([a-zA-Z][a-zA-Z0-9]*)([\t\n\v\f\r ]*=[\t\n\v\f\r ]*)(.+)$/
const names: readonly string[] = ['syntax', 'escape', 'check']

export function directiveReader(): DirectiveReader {
  const found: Directive[] = []
  let mark: EscapeCharacter = '\\'
  let open = true
  return {
    stop() {
      open = false
    },
    escape: () => mark,
    all: () => found,
    read(comment, problems) {
      const match = open ? shape.exec(comment.text) : null
      const name = match?.[1]?.toLowerCase() ?? ''
      if (!match || !names.includes(name)) {
        open = false
        return false
      }
      const value = match[3]!
      // BuildKit names the line above.
      const at = comment.line - 1
      const report = (message: string) =>
        problems.push({ message, span: comment.span, lines: [[at, at]], pass: 'syntax' })
      if (found.some((one) => one.name === name)) {
        report(`only one ${name} parser directive can be used`)
        open = false
        return true
      }
      const start = comment.span.end - (comment.text.length - match[1]!.length)
      const keyStart = start - match[1]!.length
      found.push({
        name: name as Directive['name'],
        value,
        span: comment.span,
        key: { start: keyStart, end: keyStart + match[1]!.length },
        line: comment.line,
      })
      if (name === 'escape') {
        if (value === '\\' || value === '`') mark = value
        else report(`invalid escape token '${value}' does not match \` or \\`)
      }
      return true
    },
  }
}
