// An instruction with its words expanded, as BuildKit does it before the instruction takes effect.
import { heredocWord } from '../parse/heredoc'
import type { CopyInstruction, Heredoc, Instruction, Word } from '../tree'

/** Expands one word; undefined where BuildKit refuses it. */
export type ExpandWord = (word: Word, heredoc?: boolean) => string | undefined

/**
 * The instruction with every word expanded that BuildKit expands, itself where that changes nothing; undefined where a word is refused.
 * ARG, RUN and EXPOSE have ways of their own.
 */
export function expanded(instruction: Instruction, expand: ExpandWord): Instruction | undefined {
  switch (instruction.kind) {
    case 'add':
    case 'copy':
      return expandedCopy(instruction, expand)
    case 'env':
    case 'label': {
      const pairs = each(instruction.pairs, (pair) => {
        const key = one(pair.key, expand)
        const value = key && one(pair.value, expand)
        if (!key || !value) return undefined
        return key === pair.key && value === pair.value ? pair : { ...pair, key, value }
      })
      return changed(instruction, pairs === instruction.pairs ? instruction : pairs && { pairs })
    }
    case 'user':
    case 'workdir':
    case 'stopsignal': {
      const value = one(instruction.value, expand)
      return changed(instruction, value === instruction.value ? instruction : value && { value })
    }
    case 'volume': {
      const paths = each(instruction.paths, (path) => one(path, expand))
      return changed(instruction, paths === instruction.paths ? instruction : paths && { paths })
    }
    default:
      return instruction
  }
}

function changed<T extends Instruction>(instruction: T, parts: Partial<T> | undefined): T | undefined {
  return parts === undefined || parts === instruction ? (parts as T | undefined) : { ...instruction, ...parts }
}

function one(word: Word, expand: ExpandWord): Word | undefined {
  const text = expand(word)
  if (text === undefined) return undefined
  return text === word.text ? word : { text, span: word.span }
}

/** The same list where nothing in it changed; undefined where one thing is refused. */
function each<T>(list: readonly T[], change: (item: T) => T | undefined): readonly T[] | undefined {
  let result: T[] | undefined
  for (let index = 0; index < list.length; index++) {
    const item = list[index]!
    const next = change(item)
    if (next === undefined) return undefined
    if (next !== item) result ??= list.slice(0, index)
    result?.push(next)
  }
  return result ?? list
}

function expandedCopy(instruction: CopyInstruction, expand: ExpandWord): Instruction | undefined {
  const { chown, chmod, checksum, sources, dest, heredocs } = instruction
  const flags: Partial<Record<'chown' | 'chmod' | 'checksum', Word>> = {}
  for (const [name, word] of Object.entries({ chown, chmod, checksum })) {
    if (!word) continue
    const value = one(word, expand)
    if (!value) return undefined
    flags[name as keyof typeof flags] = value
  }
  const paths = each(sources, (source) =>
    source.text.includes('<<') && heredocWord(source.text) ? source : one(source, expand),
  )
  const to = paths && one(dest, expand)
  const bodies = to && each(heredocs, (heredoc) => expandedBody(heredoc, expand))
  if (!paths || !to || !bodies) return undefined
  const isSame = paths === sources && to === dest && bodies === heredocs
  if (isSame && flags.chown === chown && flags.chmod === chmod && flags.checksum === checksum) return instruction
  return { ...instruction, ...flags, sources: paths, dest: to, heredocs: bodies }
}

function expandedBody(heredoc: Heredoc, expand: ExpandWord): Heredoc | undefined {
  if (!heredoc.expand) return heredoc
  const content = expand({ text: heredoc.content, span: heredoc.body }, true)
  if (content === undefined) return undefined
  return content === heredoc.content ? heredoc : { ...heredoc, content }
}
