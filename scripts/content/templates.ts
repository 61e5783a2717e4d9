import type { Lesson, QuestionKind } from '@/lib/course'

// What a new lesson and a new question begin as. Every place to fill says WRITE, and `npm run content` names each that is left.

const sections = ['WRITE a first section', 'WRITE a second section']
const ends = ['The idea to keep', 'Key takeaways', 'Common questions', 'Quick check', 'Words of this lesson']

/** The text of a lesson in the course's fixed order. */
export function lessonText({ slug, code, minutes, line }: Lesson, today: string): string {
  const first = code.toLowerCase()
  const each = Math.floor(minutes / (sections.length + 1))
  const listed = [
    ...sections.map((title, at) => [title, at === 0 ? minutes - each : each - 2.5] as const),
    ...ends.map((title) => [title, 0.5] as const),
  ]
  return `---
lede: >-
  WRITE the paragraph under the title. ${line}
description: >-
  WRITE what search engines show, in 40 to 160 characters: what a reader can do afterwards.
checked: ${today}
objectives:
  - WRITE what a reader can do afterwards.
  - WRITE another.
sections:
${listed.map(([title, time]) => `  - { id: ${title.toLowerCase().replace(/ /g, '-')}, title: ${title}, minutes: ${time} }`).join('\n')}
related: []
sources:
  - key: WRITE
    title: WRITE the title of a primary source
    url: https://example.org
---

WRITE a hook: something that happened to somebody.

<Predict id="${first}-write-prediction" />

${sections.map((title) => `## ${title}\n\nWRITE one idea.`).join('\n\n')}

<Reveal id="${first}-write-prediction" />

## The idea to keep

<Callout kind="core">
WRITE the core idea in one sentence.
</Callout>

## Key takeaways

<Takeaways>

1. WRITE what holds.

</Takeaways>

## Common questions

<CommonQuestions>
<CommonQuestion asks="WRITE a question that learners ask">
WRITE its answer.
</CommonQuestion>
</CommonQuestions>

## Quick check

<QuickCheck lesson="${slug}" />

## Words of this lesson

<Terms ids={[]} />
`
}

/** The questions of a new lesson: a prediction, and one of four. */
export function quizText({ slug, code }: Lesson): string {
  const first = code.toLowerCase()
  return `import type { Quiz } from '@/lib/course'

export const quiz: Quiz = {
  lesson: '${slug}',
  version: 1,
  questions: [
${questionText(`${first}-write-prediction`, 'predict').replace("kind: 'predict',", "kind: 'predict',\n      inline: true,")}
${questionText(`${first}-write-one`, 'one')}
  ],
}
`
}

/** A question of a kind, as it stands in a \`quiz.ts\`. */
export function questionText(id: string, kind: QuestionKind): string {
  const { options, rest } = shapes[kind]
  const written = options.map(
    (fields, at) => `        { id: 'write-${at + 1}'${fields}, why: 'WRITE why, and what is so: at most 40 words.' },`,
  )
  return [
    '    {',
    `      id: '${id}',`,
    `      kind: '${kind}',`,
    "      stem: 'WRITE the question.',",
    ...rest.filter((line) => line.startsWith('code')).map((line) => `      ${line}`),
    '      options: [',
    ...written,
    '      ],',
    ...rest.filter((line) => !line.startsWith('code')).map((line) => `      ${line}`),
    '    },',
  ].join('\n')
}

interface Shape {
  /** The fields of each option between its id and its reason. */
  readonly options: readonly string[]
  readonly rest: readonly string[]
}

const four = [1, 2, 3, 4].map((place) => `, text: 'WRITE option ${place}'`)

const shapes: Readonly<Record<QuestionKind, Shape>> = {
  one: { options: four, rest: ["answer: 'write-1',"] },
  multi: { options: four, rest: ["answer: ['write-1', 'write-2'],"] },
  predict: { options: four, rest: ["answer: 'write-1',", "outcome: 'WRITE what happens.',"] },
  order: { options: four, rest: ["answer: ['write-2', 'write-1', 'write-3', 'write-4'],"] },
  trace: {
    options: [
      ", text: '`WRITE a step`', fate: 'cached'",
      ", text: '`WRITE a step`', fate: 'ran'",
      ", text: '`WRITE a line of the config`', fate: 'meta'",
    ],
    rest: ["answer: ['write-2'],"],
  },
  match: {
    options: [", text: 'WRITE one item'", ", text: 'WRITE another item'"],
    rest: [
      "partners: [{ id: 'first', text: 'WRITE a partner' }, { id: 'second', text: 'WRITE another partner' }],",
      "answer: ['write-1=first', 'write-2=second'],",
    ],
  },
  fill: {
    options: [", text: 'WRITE the answer'", ", text: 'WRITE a wrong answer that many give'"],
    rest: ["answer: ['write-1'],", "otherwise: 'WRITE what is said of any other answer.',"],
  },
  spot: {
    options: [", line: 1, text: '`FROM WRITE`'", ", line: 2, text: '`RUN WRITE`'", ", line: 3, text: '`CMD WRITE`'"],
    rest: ["code: { language: 'dockerfile', text: 'FROM WRITE\\nRUN WRITE\\nCMD WRITE\\n' },", "answer: 'write-2',"],
  },
}
