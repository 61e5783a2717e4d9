import { callsOf, hasArg, hasFlag } from '../../shell/calls'
import { runScript } from '../../shell/run-script'
import { parseShell } from '../../shell/script'
import type { Fix, FromInstruction, RunInstruction, ShellInstruction } from '../../tree'
import type { Rule } from '../rule'

export const pipefail: Rule = {
  name: 'pipefail',
  severity: 'warning',
  summary: 'Let a RUN fail where any command of a pipe fails.',
  why: 'A shell looks at the last command of a pipe only: in `curl … | tar x` a failed download goes unseen, and the broken layer is kept and cached. With the option pipefail the whole pipe fails.',
  hadolint: [{ code: 'DL4006', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM debian:12.8\nRUN sort /etc/passwd | head -1 > /first',
      good: 'FROM debian:12.8\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN sort /etc/passwd | head -1 > /first',
    },
  ],
  check(file, report) {
    let isSafe = false
    let from: FromInstruction | undefined
    let shell: ShellInstruction | undefined
    for (const instruction of file.instructions) {
      if (instruction.kind === 'from') {
        isSafe = false
        from = instruction
        shell = undefined
      } else if (instruction.kind === 'shell') {
        isSafe = failsWithPipe(instruction)
        shell = instruction
      } else if (instruction.kind === 'run' && !isSafe && runScript(instruction).hasPipe) {
        const message = 'A failure before the last | goes unseen; set SHELL ["/bin/bash", "-o", "pipefail", "-c"].'
        const fixes = from && !shell ? shellAbove(from, instruction) : []
        report({ span: instruction.keyword.span, message, hadolint: { line: instruction.lines[0] }, fixes })
      }
    }
  },
}

/** Shells that are no POSIX shell know no such option, and have other pipes. */
function failsWithPipe({ shell }: ShellInstruction): boolean {
  const text = shell.map((word) => word.text).join(' ')
  if (/^(?:pwsh|powershell|cmd)/.test(text)) return true
  return callsOf(parseShell({ text, joints: [{ at: 0, source: 0 }] })).some(
    (call) => /^(?:.*\/)?(?:ba|z|a)sh$/.test(call.name) && hasFlag(call, 'o') && hasArg(call, 'pipefail'),
  )
}

/** A SHELL line above the RUN, where the image says which shell it has. */
function shellAbove(from: FromInstruction, run: RunInstruction): readonly Fix[] {
  const image = from.image.text
  const isBusybox = /alpine|busybox/.test(image)
  if (!isBusybox && !/debian|ubuntu|bookworm|slim|fedora|rockylinux|almalinux|suse/.test(image)) return []
  const shell = isBusybox ? '/bin/ash' : '/bin/bash'
  const span = { start: run.span.start, end: run.span.start }
  const text = `SHELL ["${shell}", "-o", "pipefail", "-c"]\n`
  return [{ title: `Set ${shell} with pipefail above`, edits: [{ span, text }] }]
}
