import { describe, expect, it } from 'vitest'
import { checkContent } from '@/scripts/content/check-content'
import type { LessonMaterial, Material } from '@/scripts/content/material'
import { readMaterial } from '@/scripts/content/read-material'
import { one, spot } from '../course/samples'

const file = 'content/lessons/walls/lesson.mdx'
const quizFile = 'content/lessons/walls/quiz.ts'

const text = `---
sources:
  - key: RS
---

A program asks.<Ref to="RS" /> See [the words](/glossary/kernel) and [above](#two-walls).

## Two walls

Run \`docker run alpine:3.24\`. The <Term id="kernel">kernel</Term> answers.

\`\`\`dockerfile
# syntax=docker/dockerfile:1
FROM alpine:3.24
WORKDIR /app
COPY . .
CMD ["./serve"]
\`\`\`
`

const lesson: LessonMaterial = {
  slug: 'walls',
  file,
  text,
  head: {
    lede: '',
    description: '',
    checked: '2026-11-01',
    objectives: [],
    sections: [{ id: 'two-walls', title: 'Two walls', minutes: 1 }],
    related: [],
    sources: [{ key: 'RS', title: 'Specification', url: 'https://example.org', checked: '2026-11-01' }],
  },
  quizFile,
  quizText: `export const quiz = {\n  id: 'a2-strangers',\n}\n`,
  questions: [one],
}

const sound: Material = {
  lessons: [lesson],
  terms: [{ id: 'kernel', name: 'Kernel', line: 'It works the hardware.', lesson: 'walls' }],
  glossaryText: `term(\n  'kernel',\n  'Kernel',\n)\n`,
  versions: [
    { tag: 'alpine:3.24', part: 'Alpine', until: '2028-05-01', known: 'policy', source: 'https://example.org' },
  ],
  ids: { questions: { 'a2-strangers': ['container', 'vm', 'limits', 'chroot'] }, retired: [] },
  addresses: new Set(['/glossary/kernel']),
  today: '2026-11-20',
}

const told = (all: Material) => checkContent(all).map((each) => `${each.file}:${each.line}: ${each.message}`)
const withLesson = (change: Partial<LessonMaterial>): Material => ({ ...sound, lessons: [{ ...lesson, ...change }] })
const withText = (from: string, to: string) => withLesson({ text: text.replace(from, to) })

it('finds nothing where all is sound', () => {
  expect(told(sound)).toEqual([])
})

describe('a planted error is told by file and line:', () => {
  const planted: readonly (readonly [string, Material, string])[] = [
    [
      'a link to no page',
      withText('/glossary/kernel', '/glossary/colonel'),
      `${file}:6: links to /glossary/colonel, which does not exist`,
    ],
    [
      'a link to no anchor',
      withText('(#two-walls)', '(#three-walls)'),
      `${file}:6: links to #three-walls, but there is no #three-walls`,
    ],
    [
      'a source that is not listed',
      withText('to="RS"', 'to="RS XY"'),
      `${file}:6: names the source XY, which its head does not list`,
    ],
    [
      'a source that nobody names',
      withText('<Ref to="RS" />', ''),
      `${file}:3: lists the source RS, which nothing names`,
    ],
    [
      'a source opened in the future',
      { ...sound, today: '2026-10-01' },
      `${file}:3: says that RS was opened on 2026-11-01, which is to come`,
    ],
    [
      'a tag that is not listed',
      withText('run alpine:3.24', 'run alpine:3.9'),
      `${file}:10: prints alpine:3.9, which content/versions.ts does not list`,
    ],
    [
      'a tag past its end',
      { ...sound, today: '2028-06-01' },
      `${file}:10: prints alpine:3.24, whose support ended on 2028-05-01`,
    ],
    [
      'a Dockerfile that hadolint warns of',
      withText('WORKDIR /app', 'WORKDIR app'),
      `${file}:15: shows a Dockerfile that fails `,
    ],
    [
      'a Dockerfile that BuildKit refuses',
      withText('COPY . .', 'COPPY . .'),
      `${file}:16: shows a Dockerfile that fails `,
    ],
    [
      'a term that is not defined',
      withText('id="kernel"', 'id="core"'),
      `${file}:10: explains "core", which content/glossary.ts does not define`,
    ],
    [
      'a term used before it is explained',
      withText('Run ', 'Kernels differ. Run '),
      `${file}:10: uses “Kernels” before the line that explains it (line 10)`,
    ],
    [
      'a scaffold',
      withText(' answers.', ' WRITE what answers.'),
      `${file}:10: is not written yet: WRITE what answers.`,
    ],
    [
      'an id of a scaffold',
      withLesson({ quizText: `${lesson.quizText}  { id: 'write-1' }` }),
      `${quizFile}:4: is not written yet: 'write-1'`,
    ],
    [
      'a right option that is the longest by far',
      withLesson({
        questions: [
          {
            ...one,
            options: [
              one.options[0],
              { ...one.options[1], text: 'A virtual machine each, '.repeat(4) },
              one.options[2],
              one.options[3],
            ],
          },
        ],
      }),
      `${quizFile}:2: a2-strangers: the right option has 96 characters, no other more than 29`,
    ],
    [
      'a question that is gone',
      withLesson({ questions: [] }),
      'content/ids.json:1: "a2-strangers" was published and is gone',
    ],
    [
      'a question that is not in the list of ids',
      withLesson({ questions: [one, spot] }),
      `"c4-spot" is not in content/ids.json yet: run npm run ids`,
    ],
    [
      'a retired id used again',
      { ...sound, ids: { questions: {}, retired: ['a2-strangers'] } },
      `${quizFile}:2: "a2-strangers" was retired; its id is not used again`,
    ],
    [
      'a term defined twice',
      { ...sound, terms: [...sound.terms, ...sound.terms] },
      'content/glossary.ts:2: defines "kernel" twice',
    ],
    [
      'a name defined twice',
      { ...sound, terms: [...sound.terms, { ...sound.terms[0]!, id: 'core' }] },
      'content/glossary.ts:3: defines the name “kernel” twice',
    ],
  ]
  it.each(planted)('%s', (_, material, message) => {
    expect(told(material).join('\n')).toContain(message)
  })
})

it('leaves alone what is marked as broken on purpose', () => {
  const marked = text.replace(
    /```dockerfile[\s\S]*```/,
    (fence) =>
      `<Code file="Dockerfile" broken="old">\n\n${fence.replace('WORKDIR /app', 'WORKDIR app').replace('3.24', '3.9')}\n\n</Code>`,
  )
  expect(told(withLesson({ text: marked }))).toEqual([])
})

it('checks lines out of a Dockerfile as such', () => {
  const lines = text.replace(/```dockerfile[\s\S]*```/, '```dockerfile\nCOPY package.json ./\n```')
  expect(told(withLesson({ text: lines }))).toEqual([])
  const bad = lines.replace('COPY package.json ./', 'ENV\nADD package.json ./')
  expect(told(withLesson({ text: bad })).some((each) => each.startsWith(`${file}:13: shows a Dockerfile`))).toBe(true)
})

it('finds nothing to mend in the course', async () => {
  expect(told(await readMaterial())).toEqual([])
})
