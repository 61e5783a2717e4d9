// The shell text of a RUN. It is read once for each instruction and kept as long as the instruction is.
import type { Command, Heredoc, RunInstruction, Word } from '../tree'
import { type Call, callsOf } from './calls'
import { parseShell } from './script'
import { type ShellSource, withoutCharacters } from './source'
import type { ShellScript } from './syntax'
import { walkScript } from './walk'

export interface RunScript extends ShellScript {
  readonly source: ShellSource
  readonly calls: readonly Call[]
  readonly hasPipe: boolean
}

const scripts = new WeakMap<RunInstruction, RunScript>()

/** What a RUN gives to the shell; the words of the exec form are read as one line. */
export function runScript(run: RunInstruction): RunScript {
  const known = scripts.get(run)
  if (known) return known
  const source = sourceOf(run.command, run.heredocs)
  const script = parseShell(source)
  let hasPipe = false
  walkScript(script, {
    pipeline: ({ pipes }) => {
      hasPipe ||= pipes.length > 0
    },
  })
  const read = { ...script, source, calls: callsOf(script), hasPipe }
  scripts.set(run, read)
  return read
}

function sourceOf(command: Command, [heredoc]: readonly Heredoc[]): ShellSource {
  if (command.form === 'exec') return joined(command.words.map(fromWord), ' ')
  const script = fromWord(command.script)
  if (!heredoc) return script
  const at = script.text.indexOf('<<')
  const before = part(script, 0, at)
  // The text of `RUN cat <<EOF` is the input of a command; that of `RUN <<EOF` is the script itself.
  if (before.text.trim() !== '') return before
  const behind = /^\s*<<-?\s*(?:"[^"]*"|'[^']*'|[^\s<>|&;]+)[ \t]*/.exec(script.text)?.[0].length ?? script.text.length
  const interpreter = /^[|>]/.test(script.text.slice(behind)) ? undefined : part(script, behind, script.text.length)
  if (!interpreter?.text.trim()) return isForeign(heredoc.content) ? part(script, 0, 0) : bodyOf(heredoc)
  return isShell(interpreter.text) ? joined([interpreter, bodyOf(heredoc)], '\n') : interpreter
}

function isShell(command: string): boolean {
  return /^(?:\S*\/)?(?:a|ba|da|k|mk|z)?sh\b/.test(command)
}

/** Whether a script names an interpreter that is no shell. */
function isForeign(content: string): boolean {
  const interpreter = /^\s*#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(\S+)/.exec(content)?.[1]
  return interpreter !== undefined && !isShell(interpreter)
}

function fromWord({ text, span, joints }: Word): ShellSource {
  return { text, joints: joints?.[0]?.at === 0 ? joints : [{ at: 0, source: span.start }, ...(joints ?? [])] }
}

function part(source: ShellSource, start: number, end: number): ShellSource {
  return withoutCharacters(source, start, end, [])
}

function bodyOf({ content, body, chomp }: Heredoc): ShellSource {
  const source = { text: content, joints: [{ at: 0, source: body.start }] }
  if (!chomp) return source
  const tabs: number[] = []
  for (const { 0: run, index } of content.matchAll(/^\t+/gm))
    for (let at = 0; at < run.length; at++) tabs.push(index + at)
  return withoutCharacters(source, 0, content.length, tabs)
}

function joined(sources: readonly ShellSource[], between: string): ShellSource {
  let text = ''
  const joints: { at: number; source: number }[] = []
  for (const source of sources) {
    if (joints.length > 0) text += between
    for (const joint of source.joints) joints.push({ at: text.length + joint.at, source: joint.source })
    text += source.text
  }
  return { text, joints }
}
