// The tree that `parse` gives: plain data, every place a stretch of UTF-16 offsets into the source. Lines are counted at the edge (`lineAt`).

/** A stretch of the source: `end` is the offset behind its last character. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** First and last line, counted from 1. */
export type Lines = readonly [number, number]

/**
 * A piece of an instruction as BuildKit reads it: line continuations and comment lines between them are gone from `text`
 * (and a JSON string is decoded), while `span` covers what stands in the source.
 */
export interface Word {
  readonly text: string
  readonly span: Span
  /** Where `text` is not the source letter by letter: from offset `at` of the text on, the source goes on at `source`. */
  readonly joints?: readonly { readonly at: number; readonly source: number }[]
}

/** `# syntax=…`, `# escape=…` or `# check=…` at the head of the file. */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check'
  readonly value: string
  readonly span: Span
  readonly key: Span
  readonly line: number
}

/** A comment line, also one inside a continued instruction; `text` is what stands behind `#`, trimmed. */
export interface Comment {
  readonly text: string
  /** What BuildKit attaches to the instruction below: an indented comment keeps its `#`. */
  readonly attached: string
  readonly span: Span
  readonly line: number
}

/** `--name=value` in front of an instruction's arguments. */
export interface Flag {
  readonly name: string
  readonly value?: Word
  /** The name without its dashes. */
  readonly key: Span
  readonly span: Span
}

/** `<<EOF` and the lines that belong to it. */
export interface Heredoc {
  /** The delimiter without quotes. */
  readonly name: string
  readonly fd: number
  /** False where the delimiter was quoted: nothing in the body is expanded. */
  readonly expand: boolean
  /** `<<-`: tabs at the start of each line are dropped. */
  readonly chomp: boolean
  /** The body as it stands in the file, with its final newline; `heredocText` gives what it means. */
  readonly content: string
  /** The word `<<EOF` in the instruction. */
  readonly span: Span
  readonly delimiter: Span
  readonly body: Span
  /** The closing line's delimiter; empty at the end of the file where it is missing. */
  readonly end: Span
}

/** A command in one of its two forms. */
export type Command =
  | { readonly form: 'shell'; readonly script: Word }
  | { readonly form: 'exec'; readonly words: readonly Word[]; readonly span: Span }

/** `key=value`; in the old form of ENV and LABEL (`legacy`) a blank stands between the two. */
export interface Pair {
  readonly key: Word
  readonly value: Word
  readonly legacy: boolean
  readonly span: Span
}

/** `NAME` or `NAME=default`. */
export interface ArgName {
  readonly name: Word
  readonly value?: Word
  readonly span: Span
}

interface Common {
  /** From the keyword to the end of the last line that belongs to it, heredocs included, without the newline. */
  readonly span: Span
  /** The lines as BuildKit counts them. */
  readonly lines: Lines
  /** The same without the lines of heredocs. */
  readonly textLines: Lines
  /** The blank lines between its continuations. */
  readonly gaps: readonly Span[]
  readonly keyword: Word
  /** The joined line, trimmed at its start: what BuildKit calls the original. */
  readonly text: string
  readonly flags: readonly Flag[]
  /** Whether the arguments were given as a JSON array. */
  readonly json: boolean
  /** The arguments as BuildKit splits them for this keyword; key and value of a pair are two. */
  readonly words: readonly Word[]
  readonly heredocs: readonly Heredoc[]
  /** The comment block above it, as BuildKit attaches it. */
  readonly comments: readonly Comment[]
  /** The stage that it stands in, 0 the first, -1 above the first FROM. */
  readonly stage: number
  /** What is wrong with it, worst first; a broken one keeps its kind as long as its words can be told apart. */
  readonly problems: readonly Problem[]
}

export interface FromInstruction extends Common {
  readonly kind: 'from'
  readonly image: Word
  readonly platform?: Word
  readonly as?: Word
  /** The stage's name as written. */
  readonly name?: Word
}

export interface RunInstruction extends Common {
  readonly kind: 'run'
  readonly command: Command
  readonly mounts: readonly MountFlag[]
  readonly network: string
  readonly security: string
}

export interface CopyInstruction extends Common {
  readonly kind: 'copy' | 'add'
  /** Paths, URLs and heredoc words, in order. */
  readonly sources: readonly Word[]
  readonly dest: Word
  readonly from?: Word
  readonly chown?: Word
  readonly chmod?: Word
  readonly checksum?: Word
  readonly excludes: readonly Word[]
  readonly link: boolean
  readonly parents: boolean
  readonly keepGitDir?: boolean
  readonly unpack?: boolean
}

export interface EnvInstruction extends Common {
  readonly kind: 'env' | 'label'
  readonly pairs: readonly Pair[]
}

export interface ArgInstruction extends Common {
  readonly kind: 'arg'
  readonly args: readonly ArgName[]
}

/** The instructions that take the whole rest of their line. */
export interface ValueInstruction extends Common {
  readonly kind: 'workdir' | 'user' | 'stopsignal' | 'maintainer'
  readonly value: Word
}

export interface ExposeInstruction extends Common {
  readonly kind: 'expose'
  readonly ports: readonly Word[]
}

export interface VolumeInstruction extends Common {
  readonly kind: 'volume'
  readonly paths: readonly Word[]
}

export interface CommandInstruction extends Common {
  readonly kind: 'cmd' | 'entrypoint'
  readonly command: Command
}

export interface ShellInstruction extends Common {
  readonly kind: 'shell'
  readonly shell: readonly Word[]
}

export interface HealthcheckInstruction extends Common {
  readonly kind: 'healthcheck'
  /** Undefined for `HEALTHCHECK NONE`. */
  readonly command?: Command
  /** Nanoseconds, as Go counts a duration; 0 where not given. */
  readonly interval: number
  readonly timeout: number
  readonly startPeriod: number
  readonly startInterval: number
  readonly retries: number
}

export interface OnbuildInstruction extends Common {
  readonly kind: 'onbuild'
  /** The trigger's text, as it is stored in the image. */
  readonly expression: Word
  readonly trigger: Instruction
}

/** A line that cannot be read as an instruction, or whose arguments are missing or malformed. */
export interface InvalidInstruction extends Common {
  readonly kind: 'invalid'
  /** What it was meant to be, in lower case, where the keyword is known. */
  readonly meant?: Exclude<Instruction['kind'], 'invalid'>
}

export type Instruction =
  | FromInstruction
  | RunInstruction
  | CopyInstruction
  | EnvInstruction
  | ArgInstruction
  | ValueInstruction
  | ExposeInstruction
  | VolumeInstruction
  | CommandInstruction
  | ShellInstruction
  | HealthcheckInstruction
  | OnbuildInstruction
  | InvalidInstruction

/** `--mount=…` of a RUN as written; `readMount` turns it into a Mount. */
export interface MountFlag {
  readonly text: Word
  readonly fields: readonly { readonly key: Word; readonly value?: Word }[]
  /** Why it cannot be parted into fields. */
  readonly error?: string
}

export interface Stage {
  readonly index: number
  /** The name in lower case, as BuildKit keeps it; undefined where there is none. */
  readonly name?: string
  readonly from: FromInstruction
  /** What follows its FROM. */
  readonly instructions: readonly Instruction[]
  readonly span: Span
}

/** Something that BuildKit would refuse. */
export interface Problem {
  /** BuildKit's words. */
  readonly message: string
  /** What is wrong here and what to write, where BuildKit's words leave that open. */
  readonly help?: string
  readonly span: Span
  /** The lines that BuildKit marks; none for what it says of the whole file. */
  readonly lines: readonly Lines[]
  /** Which of BuildKit's passes meets it: an earlier pass ends the build before a later one begins. */
  readonly pass: 'file' | 'syntax' | 'instruction' | 'graph'
  readonly fixes?: readonly Fix[]
}

/** A change of the text that mends a finding. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

export interface Edit {
  readonly span: Span
  readonly text: string
}

/** `# check=skip=UndefinedVar;error=true`: how the checks of BuildKit are to behave. */
export interface CheckOptions {
  readonly skip: 'all' | ReadonlySet<string>
  readonly experimental: 'all' | ReadonlySet<string>
  /** `error=true`: findings fail the build. */
  readonly fatal: boolean
  /** Why they cannot be read: then nothing is asked for, and BuildKit refuses the file. */
  readonly problem?: Problem
}

/** What continues a line and takes the meaning from the next character. */
export type EscapeCharacter = '\\' | '`'

export interface Dockerfile {
  readonly source: string
  /** The offset of each line's first character. */
  readonly lineStarts: readonly number[]
  readonly escape: EscapeCharacter
  /** What its `# check=` asks for. */
  readonly checks: CheckOptions
  readonly directives: readonly Directive[]
  readonly comments: readonly Comment[]
  /** Everything in order: the ARGs above the first FROM, the FROMs, what cannot be read. */
  readonly instructions: readonly Instruction[]
  /** The ARGs above the first FROM. */
  readonly globals: readonly ArgInstruction[]
  readonly stages: readonly Stage[]
  /** All problems of the file, directives and instructions; BuildKit stops at the first. */
  readonly problems: readonly Problem[]
}
