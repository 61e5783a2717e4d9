import type { Dockerfile, Fix, Span, Word } from '../../tree'
import type { Rule } from '../rule'
import { sourceNames } from '../stage-names'

export const stageNameCasing: Rule = {
  name: 'stage-name-casing',
  severity: 'warning',
  summary: 'Write stage names in lower case.',
  why: 'BuildKit keeps a stage under its name in lower case. `COPY --from=Build` finds it in any case, `FROM Build` does not: it looks for an image of that name.',
  buildkit: { name: 'StageNameCasing', description: 'Stage names should be lowercase', when: 'reading' },
  examples: [
    {
      bad: 'FROM golang:1.23 AS Build\nRUN go build -o /app\nFROM scratch\nCOPY --from=Build /app /app',
      good: 'FROM golang:1.23 AS build\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /app',
    },
  ],
  check(file, report) {
    let uses: readonly Use[] | undefined
    for (const at of file.instructions) {
      const name = at.kind === 'from' && at.words.length === 3 ? at.words[2] : undefined
      if (!name) continue
      const lower = name.text.toLowerCase()
      if (name.text === lower) continue
      uses ??= usesOf(file)
      report({
        span: name.span,
        buildkit: { detail: `Stage name '${name.text}' should be lowercase`, at },
        fixes: inLowerCase(uses, name, at.stage),
      })
    }
  },
}

interface Use {
  readonly text: string
  readonly span: Span
  readonly stage: number
}

function usesOf(file: Dockerfile): readonly Use[] {
  return file.instructions.flatMap((one) =>
    sourceNames(one).map(({ text, span }) => ({ text, span, stage: one.stage })),
  )
}

/** The name and what repeats it below; a stage that copies from itself has to be mended first. */
function inLowerCase(uses: readonly Use[], name: Word, stage: number): readonly Fix[] {
  const lower = name.text.toLowerCase()
  if (uses.some((use) => use.stage === stage && use.text.toLowerCase() === lower)) return []
  const places = [name, ...uses.filter((use) => use.stage > stage && use.text === name.text)]
  return [{ title: `Write ${lower}`, edits: places.map(({ span }) => ({ span, text: lower })) }]
}
