import type { ArgInstruction, FromInstruction } from '../../tree'
import type { Rule } from '../rule'

export const invalidDefinitionDescription: Rule = {
  name: 'invalid-definition-description',
  severity: 'info',
  summary: 'Begin the comment above a stage or ARG with its name.',
  why: '`docker build --call=outline` shows these comments as descriptions, and knows by the name what each one describes. An empty comment line in between says that a comment is none.',
  buildkit: {
    name: 'InvalidDefinitionDescription',
    description:
      'Comment for build stage or argument should follow the format: `# <arg/stage name> <description>`. If this is not intended to be a description comment, add an empty line or comment between the instruction and the comment.',
    when: 'reading',
    experimental: true,
  },
  examples: [
    {
      bad: '# check=experimental=InvalidDefinitionDescription\n\n# Compiles everything.\nFROM golang:1.23 AS build',
      good: '# check=experimental=InvalidDefinitionDescription\n\n# build Compiles everything.\nFROM golang:1.23 AS build',
    },
  ],
  check(file, report) {
    for (const at of file.instructions) {
      if ((at.kind !== 'from' && at.kind !== 'arg') || at.problems.length > 0) continue
      const comment = at.comments[at.comments.length - 1]
      const names = namesOf(at)
      const [first] = names
      if (!comment || first === undefined || names.includes(comment.attached.split(' ')[0] ?? '')) continue
      const example = names.length > 1 ? '<arg_key>' : first
      const start = file.source.indexOf(comment.text, comment.span.start)
      report({
        span: comment.span,
        buildkit: {
          detail: `Comment for ${at.kind.toUpperCase()} should follow the format: \`# ${example} <description>\``,
          at,
          turn: 2,
        },
        fixes:
          comment.attached === comment.text
            ? [{ title: `Begin it with ${first}`, edits: [{ span: { start, end: start }, text: `${first} ` }] }]
            : [],
      })
    }
  },
}

function namesOf(at: FromInstruction | ArgInstruction): readonly string[] {
  if (at.kind === 'arg') return at.args.map(({ name }) => name.text)
  return at.name ? [at.name.text.toLowerCase()] : []
}
