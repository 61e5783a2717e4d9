// An instruction with its words expanded, as BuildKit does it before the instruction takes effect.
import { heredocWord } from '../parse/heredoc'
import type { Heredoc, Instruction, Word } from '../tree'

/** Expands one word; undefined where BuildKit refuses it. */
export type ExpandWord = (word: Word, heredoc?: boolean) => string | undefined

/** The instruction with every word expanded that BuildKit expands; undefined where one is refused. ARG, RUN and EXPOSE have ways of their own. */
export function expanded(instruction: Instruction, expand: ExpandWord): Instruction | undefined {
  let refused = false
  const word = (given: Word): Word => {
    if (refused) return given
    const text = expand(given)
    if (text === undefined) {
      refused = true
      return given
    }
    return text === given.text ? given : { text, span: given.span }
  }
  const optional = (given: Word | undefined) => given && word(given)
  const result = ((): Instruction => {
    switch (instruction.kind) {
      case 'add':
      case 'copy': {
        const chown = optional(instruction.chown)
        const chmod = optional(instruction.chmod)
        const checksum = optional(instruction.checksum)
        const sources = instruction.sources.map((source) => (heredocWord(source.text) ? source : word(source)))
        const dest = word(instruction.dest)
        const heredocs = instruction.heredocs.map((heredoc): Heredoc => {
          if (!heredoc.expand || refused) return heredoc
          const content = expand({ text: heredoc.content, span: heredoc.body }, true)
          if (content === undefined) refused = true
          return { ...heredoc, content: content ?? heredoc.content }
        })
        return { ...instruction, chown, chmod, checksum, sources, dest, heredocs }
      }
      case 'env':
      case 'label': {
        const pairs = instruction.pairs.map((pair) => ({ ...pair, key: word(pair.key), value: word(pair.value) }))
        return { ...instruction, pairs }
      }
      case 'user':
      case 'workdir':
      case 'stopsignal':
        return { ...instruction, value: word(instruction.value) }
      case 'volume':
        return { ...instruction, paths: instruction.paths.map(word) }
      default:
        return instruction
    }
  })()
  return refused ? undefined : result
}
