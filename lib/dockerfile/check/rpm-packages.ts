// The packages that yum and dnf install, and whether a version is part of their names.
import { type Call, hasArg, plainArgs } from '../shell/calls'
import type { ShellWord } from '../shell/syntax'
import type { Dockerfile, Instruction } from '../tree'
import { createKnownNames } from './known-names'
import { type RunStep, stepsCalling } from './run-steps'

/** Per RUN, the packages without a version; calls with the argument `skipped` are left out. */
export function unpinnedRpms(
  file: Dockerfile,
  programs: readonly string[],
  skipped?: string,
): readonly { readonly step: RunStep; readonly words: readonly ShellWord[] }[] {
  const calling = stepsCalling(file, ...programs)
  if (calling.length === 0) return []
  const steps = new Map(calling.map((step) => [step.run as Instruction, step]))
  const [own, triggers] = [createKnownNames(), createKnownNames()]
  return file.instructions.flatMap((instruction) => {
    const isTrigger = instruction.kind === 'onbuild'
    const names = isTrigger ? triggers : own
    const inner = isTrigger ? instruction.trigger : instruction
    names.read(inner)
    const step = steps.get(inner)
    const words = step?.calls.flatMap((call) =>
      programs.includes(call.name) && !(skipped && hasArg(call, skipped)) ? unpinned(call, names.isKnown) : [],
    )
    return step && words && words.length > 0 ? [{ step, words }] : []
  })
}

function unpinned(call: Call, isKnown: (name: string) => boolean): readonly ShellWord[] {
  if (!hasArg(call, 'install')) return []
  const words = plainArgs(call).filter(({ text }) => text !== 'install' && text !== 'module')
  if (hasArg(call, 'module')) return words.filter(({ text }) => !text.includes(':'))
  return words.filter(({ text }) => !isVersioned(text, isKnown))
}

function isVersioned(text: string, isKnown: (name: string) => boolean): boolean {
  const parts = text.split('-').slice(1)
  if (parts.length === 0) return false
  if (text.endsWith('.rpm')) return true
  if (text.includes('$')) return [...text.matchAll(/\$\{(\w+)\}/g)].some(([, name]) => isKnown(name!))
  return parts.every((part) => /^[\w.~^:+]*$/.test(part)) && parts.some((part) => /^\d/.test(part))
}
