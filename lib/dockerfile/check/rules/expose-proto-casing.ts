import type { Rule } from '../rule'

export const exposeProtoCasing: Rule = {
  name: 'expose-proto-casing',
  severity: 'warning',
  summary: 'Write the protocol of an EXPOSE in lower case.',
  why: 'The protocols are called tcp, udp and sctp; other tools do not know them in capitals.',
  buildkit: {
    name: 'ExposeProtoCasing',
    description: 'Protocol in EXPOSE instruction should be lowercase',
    when: 'steps',
  },
  examples: [{ bad: 'FROM nginx:1.27-alpine\nEXPOSE 80/TCP', good: 'FROM nginx:1.27-alpine\nEXPOSE 80/tcp' }],
  check(_file, report, { evaluation }) {
    for (const { steps } of evaluation.stages)
      for (const { instruction: at, portParts, index, reached } of steps) {
        if (at.kind !== 'expose') continue
        for (const [place, { written, protocol }] of portParts.entries()) {
          if (protocol === protocol.toLowerCase()) continue
          const word = at.ports.find(({ text }) => text === written)
          const text = written.replace(/\/.*/s, (part) => part.toLowerCase())
          report({
            span: word?.span ?? at.span,
            buildkit: {
              detail: `Defined protocol '${written}' in EXPOSE instruction should be lowercase`,
              at,
              reached,
              turn: index * 1e5 + 2000 + place * 2,
            },
            fixes: word ? [{ title: `Write ${text}`, edits: [{ span: word.span, text }] }] : [],
          })
        }
      }
  },
}
