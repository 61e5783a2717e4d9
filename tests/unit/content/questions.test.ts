import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { misconceptions } from '@/content/misconceptions'
import { predictionOf, questionOf, quizOf } from '@/content/quizzes'
import { allIds, grown, type PermanentIds } from '@/scripts/permanent-ids'
import { allQuestions, guesses, mostBias } from '@/scripts/quiz-bias'
import { one } from '../course/samples'

const questions = await allQuestions()
const kept: PermanentIds = JSON.parse(readFileSync('content/ids.json', 'utf8'))

describe('questions of the whole course', () => {
  it('have ids of their own', () => {
    const ids = questions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('name misconceptions that exist', () => {
    const known = misconceptions.map(({ id }) => id)
    for (const { id, options } of questions)
      for (const { misconception } of options) if (misconception) expect(known, id).toContain(misconception)
  })

  it('call no right option a misconception', () => {
    for (const { id, kind, options, answer } of questions)
      for (const option of kind === 'order' ? [] : options)
        if ([answer].flat().includes(option.id)) expect(option.misconception, `${id} ${option.id}`).toBeUndefined()
  })

  it.each(guesses(questions))('cannot be passed by guessing $name', ({ share }) => {
    expect(share).toBeLessThan(mostBias)
  })
})

describe('ids are permanent', () => {
  it('none that was published has gone, of a question or of an option', () => {
    const now = allIds(questions)
    for (const [id, options] of Object.entries(kept.questions)) {
      if (kept.retired.includes(id)) continue
      expect(now, `"${id}" was renamed or removed; put it into "retired" if that is meant`).toHaveProperty(id)
      for (const option of options) expect(now[id], `an option of "${id}"`).toContain(option)
    }
  })

  it('all that are published are kept in content/ids.json', () => {
    expect(kept, 'run: npx tsx scripts/permanent-ids.ts').toEqual(grown(kept, questions))
  })

  it('a retired one is not used again', () => {
    for (const { id } of questions) expect(kept.retired).not.toContain(id)
  })

  it('the list only grows', () => {
    const before: PermanentIds = { questions: { 'a2-gone': ['x'], [one.id]: ['vm', 'older'] }, retired: ['a2-gone'] }
    expect(grown(before, [one])).toEqual({
      questions: { 'a2-gone': ['x'], [one.id]: ['vm', 'older', 'container', 'limits', 'chroot'] },
      retired: ['a2-gone'],
    })
  })
})

describe('guessing is measured', () => {
  const share = (name: string, text: string) =>
    guesses([
      {
        ...one,
        options: [{ ...one.options[0], text: 'x' }, { ...one.options[1], text }, one.options[2], one.options[3]],
      },
    ]).find((guess) => guess.name === name)?.share

  it('by the length of what is read, marks left out', () => {
    expect(share('the longest', `\`${'x'.repeat(80)}\``)).toBe(1)
    expect(share('the longest', 'xx')).toBe(0)
  })

  it('with half a point where two are equally short', () => {
    expect(share('the shortest', '`y`')).toBe(0.5)
  })

  it('by the place as written', () => {
    expect(share('number 2 as written', 'xx')).toBe(1)
    expect(share('number 1 as written', 'xx')).toBe(0)
  })
})

describe('a tag with a wrong id stops the build and names the file', () => {
  it('for a question that the lesson does not have', async () => {
    await expect(questionOf('a2-no-such', '<Check>')).rejects.toThrow(
      /^content\/lessons\/containers-vs-vms\/lesson\.mdx: <Check> asks for "a2-no-such", but quiz\.ts has only a2-/,
    )
  })

  it('for a code that no published lesson has', async () => {
    await expect(questionOf('z9-what', '<Check>')).rejects.toThrow(/<Check> asks for "z9-what"/)
  })

  it('for a prediction on a question of another kind', async () => {
    const other = questions.find(({ kind }) => kind === 'one')
    await expect(predictionOf(other?.id ?? '', '<Predict>')).rejects.toThrow(
      /quiz\.ts: ".+" is of kind "one", but <Predict>/,
    )
  })

  it('for a lesson without questions', async () => {
    await expect(quizOf('no-such')).rejects.toThrow(/content\/lessons\/no-such\/quiz\.ts cannot be loaded/)
  })
})
