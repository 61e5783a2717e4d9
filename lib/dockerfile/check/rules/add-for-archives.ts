import { type Call, plainArgs } from '../../shell/calls'
import type { CopyInstruction } from '../../tree'
import { isArchive } from '../archives'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { ownRunSteps } from '../run-steps'
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
    const steps = ownRunSteps(file)
    for (const instruction of file.instructions) {
      if (instruction.kind !== 'copy' || instruction.from) continue
      const archives = copiedArchives(instruction)
      if (archives.length === 0) continue
      const later = steps.filter(
        ({ run, stage }) => stage === instruction.stage && run.span.start > instruction.span.start,
      )
      const unpacked = archives.find((archive) =>
        later.some(({ calls }) => calls.some((call) => unpacks(call, archive))),
      )
      if (unpacked === undefined) continue
      const message = `${shown(unpacked)} is copied, then unpacked below; ADD does both in one layer.`
      report({ span: instruction.keyword.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}

/** Under which names the archives arrive: a target that is one itself decides. */
function copiedArchives({ sources, dest }: CopyInstruction): readonly string[] {
  if (isArchive(withoutQuotes(dest.text))) return [baseName(dest.text)]
  return sources.map(({ text }) => baseName(text)).filter(isArchive)
}

function unpacks(call: Call, archive: string): boolean {
  const isTar = call.name === 'tar' && call.args.some(({ text }) => /^(?:--extract|--get|-.*x.*)$/.test(text))
  return (isTar || UNPACKERS.includes(call.name)) && plainArgs(call).some(({ text }) => baseName(text) === archive)
}

function baseName(path: string): string {
  return withoutQuotes(path).replace(/^.*[/\\]/, '')
}
