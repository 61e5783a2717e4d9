import { type Call, plainArgs } from '../../shell/calls'
import type { CopyInstruction, Instruction } from '../../tree'
import { isArchive } from '../archives'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { stepsCalling } from '../run-steps'
import { shown } from '../wording'

const UNPACKERS = ['unzip', 'gunzip', 'bunzip2', 'unlzma', 'unxz', 'zgz', 'uncompress', 'zcat', 'gzcat']

export const addForArchives: Rule = {
  name: 'add-for-archives',
  severity: 'info',
  summary: 'Let ADD unpack a local archive.',
  why: 'COPY puts the archive itself into a layer, and the RUN that unpacks it adds its content in another: both stay in the image. ADD unpacks a local tar archive on the way in.',
  hadolint: [{ code: 'DL3010', severity: 'info' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nCOPY site.tar.gz /tmp/\nRUN tar -xzf /tmp/site.tar.gz -C /srv',
      good: 'FROM debian:12.8\nADD site.tar.gz /srv/',
    },
  ],
  check(file, report) {
    const steps = new Map(stepsCalling(file, 'tar', ...UNPACKERS).map((step) => [step.run as Instruction, step]))
    if (steps.size === 0) return
    // From the end: what is unpacked below an instruction, in its stage.
    const unpacked = new Set<string>()
    for (const instruction of file.instructions.toReversed()) {
      if (instruction.kind === 'from') unpacked.clear()
      for (const call of steps.get(instruction)?.calls ?? []) for (const name of unpackedBy(call)) unpacked.add(name)
      if (instruction.kind !== 'copy' || instruction.from) continue
      const archive = copiedArchives(instruction).find((name) => unpacked.has(name))
      if (archive === undefined) continue
      const message = `${shown(archive)} is copied, then unpacked below; ADD does both in one layer.`
      report({ span: instruction.keyword.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}

/** Under which names the archives arrive: a target that is one itself decides. */
function copiedArchives({ sources, dest }: CopyInstruction): readonly string[] {
  if (isArchive(withoutQuotes(dest.text))) return [baseName(dest.text)]
  return sources.map(({ text }) => baseName(text)).filter(isArchive)
}

function unpackedBy(call: Call): readonly string[] {
  const isTar = call.name === 'tar' && call.args.some(({ text }) => /^(?:--extract|--get|-.*x.*)$/.test(text))
  return isTar || UNPACKERS.includes(call.name) ? plainArgs(call).map(({ text }) => baseName(text)) : []
}

function baseName(path: string): string {
  return withoutQuotes(path).replace(/^.*[/\\]/, '')
}
