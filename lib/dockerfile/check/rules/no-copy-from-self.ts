import type { Rule } from '../rule'
import { alias } from '../stage-names'
import { shown } from '../wording'

export const noCopyFromSelf: Rule = {
  name: 'no-copy-from-self',
  severity: 'error',
  summary: 'A stage cannot copy from itself.',
  why: 'COPY --from reads the finished file system of another stage. The own one is not finished yet, so the build stops; within a stage `RUN cp` does it.',
  hadolint: [{ code: 'DL3023', severity: 'error' }],
  examples: [
    {
      bad: 'FROM busybox:1.36.1 AS app\nCOPY --from=app /bin/sh /sh',
      good: 'FROM busybox:1.36.1 AS tools\nRUN touch /tool\nFROM busybox:1.36.1 AS app\nCOPY --from=tools /tool /tool',
    },
  ],
  check(file, report) {
    for (const { from: stage, instructions } of file.stages) {
      const name = alias(stage)
      for (const instruction of instructions) {
        if (instruction.kind !== 'copy' || !instruction.from || instruction.from.text !== name) continue
        const message = `This is the stage ${shown(name)} itself; copy from an earlier stage, or use RUN cp.`
        report({ span: instruction.from.span, message, hadolint: { line: instruction.lines[0] } })
      }
    }
  },
}
