import type { Rule } from '../rule'

export const exposeInvalidFormat: Rule = {
  name: 'expose-invalid-format',
  severity: 'warning',
  summary: 'Name the container port alone in EXPOSE.',
  why: 'EXPOSE says which port the program in the container listens on. Which port of the host leads there is said when the container is started, with `docker run -p`.',
  buildkit: {
    name: 'ExposeInvalidFormat',
    description:
      'IP address and host-port mapping should not be used in EXPOSE instruction. This will become an error in a future release',
    when: 'steps',
  },
  examples: [{ bad: 'FROM nginx:1.27-alpine\nEXPOSE 8080:80', good: 'FROM nginx:1.27-alpine\nEXPOSE 80' }],
  check(_file, report, { evaluation }) {
    for (const { steps } of evaluation.stages)
      for (const { instruction: at, portParts, index, reached } of steps) {
        if (at.kind !== 'expose') continue
        for (const [place, { written, ip, host }] of portParts.entries()) {
          if (ip === '' && host === '') continue
          const word = at.ports.find(({ text }) => text === written)
          const text = written.slice(written.lastIndexOf(':') + 1)
          report({
            span: word?.span ?? at.span,
            buildkit: {
              detail: `EXPOSE instruction should not define an IP address or host-port mapping, found '${written}'`,
              at,
              reached,
              turn: index * 1e5 + 2001 + place * 2,
            },
            fixes: word ? [{ title: `Write ${text}`, edits: [{ span: word.span, text }] }] : [],
          })
        }
      }
  },
}
