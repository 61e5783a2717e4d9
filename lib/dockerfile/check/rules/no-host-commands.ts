import type { Rule } from '../rule'
import { findCall, stepsCalling } from '../run-steps'

const PROGRAMS = ['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim']

export const noHostCommands: Rule = {
  name: 'no-host-commands',
  severity: 'info',
  summary: 'Leave out programs that act on a running machine.',
  why: 'During a build no service runs, nobody is logged in and there is nothing to watch. `service x start` in a RUN starts a process that ends with that very step; what has to run belongs into CMD or ENTRYPOINT.',
  hadolint: [{ code: 'DL3001', severity: 'info' }],
  examples: [
    {
      bad: 'FROM nginx:1.27.3\nRUN service nginx start',
      good: 'FROM nginx:1.27.3\nCMD ["nginx", "-g", "daemon off;"]',
    },
  ],
  check(file, report) {
    for (const step of stepsCalling(file, ...PROGRAMS)) {
      const call = findCall(step, PROGRAMS)
      if (!call) continue
      const message = `${call.name} does nothing useful during a build; start programs with CMD instead.`
      report({ span: call.program.span, message, hadolint: { line: step.line } })
    }
  },
}
