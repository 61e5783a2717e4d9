import type { Model } from '../model'

/** A program that nobody modelled: it is taken to succeed, and what it does to the files is unknown. */
export const unknownModel: Model = ({ args, machine }) => {
  machine.unknown(`What \`${args[0]}\` does is not modelled: it is taken to succeed and to change no file.`)
  return {}
}
