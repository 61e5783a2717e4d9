// Walks over the tree of a script: an outer command comes before those inside it, everything else in the order of the text.
import type {
  Pipeline,
  Redirect,
  ShellCommand,
  ShellScript,
  ShellWord,
  SimpleCommand,
  Statement,
  WordPart,
} from './syntax'

export interface Visitor {
  readonly command?: (command: SimpleCommand) => void
  readonly pipeline?: (pipeline: Pipeline) => void
  readonly part?: (part: WordPart) => void
}

/** Visits every command that the script could run; in a text that is no script there is none. */
export function walkScript(script: ShellScript, visitor: Visitor): void {
  if (!script.problem) walkStatements(script.statements, visitor)
}

function walkStatements(statements: readonly Statement[], visitor: Visitor): void {
  for (const { pipelines } of statements) for (const pipeline of pipelines) walkPipeline(pipeline, visitor)
}

function walkPipeline(pipeline: Pipeline, visitor: Visitor): void {
  visitor.pipeline?.(pipeline)
  for (const command of pipeline.commands) walkCommand(command, visitor)
}

function walkCommand(command: ShellCommand, visitor: Visitor): void {
  if (command.kind === 'simple') {
    visitor.command?.(command)
    for (const { values } of command.assignments) walkWords(values, visitor)
    walkWords(command.words, visitor)
    if (command.timed) walkPipeline(command.timed, visitor)
  } else {
    walkWords(command.words, visitor)
    for (const block of command.blocks) walkStatements(block, visitor)
  }
  walkRedirects(command.redirects, visitor)
}

function walkRedirects(redirects: readonly Redirect[], visitor: Visitor): void {
  for (const { target, body } of redirects) {
    if (target) walkParts(target.parts, visitor)
    if (body) walkParts(body.parts, visitor)
  }
}

function walkWords(words: readonly ShellWord[], visitor: Visitor): void {
  for (const word of words) if (word.literal === undefined || visitor.part) walkParts(word.parts, visitor)
}

function walkParts(parts: readonly WordPart[], visitor: Visitor): void {
  for (const part of parts) {
    visitor.part?.(part)
    if (part.kind === 'commands') walkStatements(part.statements, visitor)
    else if (part.kind !== 'text' && part.kind !== 'glob') walkParts(part.parts, visitor)
  }
}
