import { describe, expect, it } from 'vitest'
import { edits, firstNew, orders } from '@/components/diagrams/two-orders'
import { app } from '@/content/worked-example'
import { key } from '@/lib/course'
import { allQuestions } from '@/scripts/quiz-bias'
import { answers as names } from './answers/base-images-tags-digests'
import { answers as buildCache } from './answers/build-cache'
import { type Answers, again, ran } from './answers/kitchen'
import { answers as layers } from './answers/layers-and-copy-on-write'

// For every question that the engine can answer, it does: a question and the engine cannot come to say different things.
// What is built for each stands in `answers/<lesson>.ts`.

const worked: Answers = { ...layers, ...names, ...buildCache }
const questions = new Map((await allQuestions()).map((question) => [question.id, question]))

describe('the engine answers as the key does', () => {
  it.each(Object.keys(worked))('%s', async (id) => {
    const question = questions.get(id)
    expect(question, 'no such question').toBeDefined()
    const wanted = key(question!)
    const found = await worked[id]!()
    if (question!.kind === 'order') expect(found).toEqual(wanted)
    else expect([...found].sort()).toEqual([...wanted].sort())
  })
})

describe('the drawing of two orders', () => {
  const changes: Readonly<Record<string, Parameters<typeof again>[1]>> = {
    'Edit server.js': { files: { 'server.js': `${app['server.js']}// edited\n` } },
    'Add a package': {
      files: {
        'package.json': app['package.json'].replace('"2.1.3"', '"2.1.3", "ini": "5.0.0"'),
        'package-lock.json': app['package-lock.json'].replace('"2.1.3"', '"2.1.3", "ini": "5.0.0"'),
      },
    },
    'Touch server.js': {},
  }
  const cases = orders.flatMap(({ name, steps }) =>
    edits.map((edit) => ({ name, steps, edit: edit.name, files: edit.changes })),
  )

  it.each(cases)('lifts in $name what the engine runs after $edit', async ({ steps, edit, files }) => {
    const drawn = steps.slice(firstNew(steps, files)).map(({ text }) => text)
    const lines = (version: string) => [
      'FROM node:26-trixie-slim',
      `LABEL version="${version}"`,
      'WORKDIR /app',
      ...steps.map(({ text }) => text),
      'CMD ["node", "server.js"]',
    ]
    const change = edit === 'Change a LABEL' ? { lines: lines('1.5') } : changes[edit]
    expect(change, `no change for “${edit}”`).toBeDefined()
    expect(ran(await again({ lines: lines('1.4'), context: app }, change!))).toEqual(drawn)
  })
})
