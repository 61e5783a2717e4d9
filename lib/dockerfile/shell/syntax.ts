// The tree of a shell script, as bash reads it. Every place is a stretch of the Dockerfile's text.
import type { Span } from '../tree'

export interface ShellScript {
  readonly statements: readonly Statement[]
  /** Why the text is no shell script; the statements before that place are there, but nothing should be built on them. */
  readonly problem?: ShellProblem
}

export interface ShellProblem {
  readonly message: string
  readonly span: Span
}

/** `a && b || c`, up to the `;`, `&` or line end that closes it. */
export interface Statement {
  readonly span: Span
  readonly pipelines: readonly Pipeline[]
  /** What stands between the pipelines: one fewer. */
  readonly operators: readonly Operator[]
  readonly terminator?: Operator
}

/** `&&`, `||`, `|`, `|&`, `;`, `&` or a line end. */
export interface Operator {
  readonly text: string
  readonly span: Span
}

export interface Pipeline {
  readonly span: Span
  readonly negated: boolean
  readonly commands: readonly ShellCommand[]
  /** One fewer than the commands. */
  readonly pipes: readonly Operator[]
}

export type ShellCommand = SimpleCommand | CompoundCommand

/** Assignments, then a name and its arguments; redirections may stand anywhere among them. */
export interface SimpleCommand {
  readonly kind: 'simple'
  readonly span: Span
  readonly assignments: readonly Assignment[]
  readonly words: readonly ShellWord[]
  readonly redirects: readonly Redirect[]
  /** What `time` measures. */
  readonly timed?: Pipeline
}

/** Everything with commands inside: `words` are its own words (of a `for`, a `case`, a test), `blocks` its lists of commands, in order. */
export interface CompoundCommand {
  readonly kind:
    | 'group'
    | 'subshell'
    | 'if'
    | 'for'
    | 'select'
    | 'while'
    | 'until'
    | 'case'
    | 'function'
    | 'test'
    | 'arithmetic'
  readonly span: Span
  /** The variable of a `for`, the name of a function. */
  readonly name?: string
  readonly words: readonly ShellWord[]
  readonly blocks: readonly (readonly Statement[])[]
  readonly redirects: readonly Redirect[]
}

export interface Assignment {
  readonly name: string
  /** Several words for an array. */
  readonly values: readonly ShellWord[]
  readonly span: Span
}

export interface Redirect {
  readonly operator: string
  readonly span: Span
  /** The file, the descriptor or the here-document's delimiter. */
  readonly target?: ShellWord
  /** The lines of a here-document, and what is expanded in them. */
  readonly body?: { readonly text: string; readonly span: Span; readonly parts: readonly WordPart[] }
}

export interface ShellWord {
  readonly span: Span
  readonly parts: readonly WordPart[]
  /** Without quotes and escapes; a variable reads `${NAME}`, however it was written. */
  readonly text: string
  /** The same, where nothing in it is expanded. */
  readonly literal?: string
}

/** Pieces of a word, with the quotes opened: what stood in double quotes is `quoted`. */
export type WordPart =
  | { readonly kind: 'text'; readonly value: string; readonly quoted: boolean; readonly span: Span }
  | { readonly kind: 'glob'; readonly value: string; readonly span: Span }
  /** `$NAME`, `${NAME:-word}`: `parts` are the expansions between the braces. */
  | {
      readonly kind: 'variable'
      readonly name: string
      /** All that stands between the braces. */
      readonly inner: string
      readonly quoted: boolean
      readonly parts: readonly WordPart[]
      readonly span: Span
    }
  /** `$(…)`, `` `…` ``, `<(…)`, `>(…)` */
  | {
      readonly kind: 'commands'
      readonly statements: readonly Statement[]
      readonly process: boolean
      readonly quoted: boolean
      readonly span: Span
    }
  | { readonly kind: 'arithmetic'; readonly parts: readonly WordPart[]; readonly quoted: boolean; readonly span: Span }
  /** `{a,b}`, `@(a|b)` */
  | { readonly kind: 'choice'; readonly parts: readonly WordPart[]; readonly span: Span }
