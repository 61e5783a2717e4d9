// Parses what authors wrote. This door imports zod: for the build and for tests, never for a page's script.

import { z } from 'zod'
import type { LessonHead } from './course'
import type { Quiz } from './question'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, such as "a2-whose-kernel"')
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, such as 2026-11-20'),
)

/** Words only, `code` and **strong**; the page shows anything else letter by letter. */
const text = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine(
    (value) => !/<\/?[a-z][^>]*>/i.test(value.replace(/`[^`]*`/g, '')),
    'has HTML in it; only `code` and **strong** are read',
  )
  .refine((value) => (value.match(/`/g) ?? []).length % 2 === 0, 'has a backtick without its partner')
  .refine((value) => (value.match(/\*\*/g) ?? []).length % 2 === 0, 'has ** without its partner')

const why = text.refine((value) => words(value) <= 40, {
  error: (issue) => `has ${words(String(issue.input))} words; 40 are the most`,
})

const option = z.strictObject({
  id,
  text,
  why,
  misconception: z.templateLiteral(['M', z.number().int()]).optional(),
})

const asked = {
  id: id.regex(/^[a-e][1-9]-/, 'must begin with its lesson’s code, such as "a2-"'),
  stem: text,
  code: z
    .strictObject({ language: z.string().min(1), text: z.string().min(1), title: z.string().optional() })
    .optional(),
  anchor: z.string().optional(),
  source: z.string().optional(),
  inline: z.boolean().optional(),
}

const question = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('one'),
      ...asked,
      options: z.tuple([option, option, option, option], 'must be four options'),
      answer: id,
    }),
    z.strictObject({
      kind: z.literal('multi'),
      ...asked,
      options: z.array(option).min(3).max(6),
      answer: z.array(id).min(1),
    }),
    z.strictObject({
      kind: z.literal('predict'),
      ...asked,
      options: z.array(option).min(3).max(4),
      answer: id,
      outcome: text,
    }),
    z.strictObject({ kind: z.literal('order'), ...asked, options: z.array(option).min(3).max(8), answer: z.array(id) }),
    z.strictObject({
      kind: z.literal('trace'),
      ...asked,
      options: z
        .array(option.extend({ fate: z.enum(['ran', 'cached', 'meta', 'skip', 'fail']) }))
        .min(3)
        .max(9),
      answer: z.array(id),
    }),
    z.strictObject({
      kind: z.literal('match'),
      ...asked,
      options: z.array(option).min(2).max(6),
      partners: z
        .array(z.strictObject({ id, text: text.refine((value) => !/[`*]/.test(value), 'must be plain') }))
        .min(2)
        .max(7),
      answer: z.array(z.string().regex(/^[a-z0-9-]+=[a-z0-9-]+$/, 'must be pairs, such as "cmd=replaced"')),
    }),
    z.strictObject({
      kind: z.literal('fill'),
      ...asked,
      options: z
        .array(option.extend({ also: z.array(z.string().min(1)).optional() }))
        .min(2)
        .max(8),
      answer: z.array(id).min(1),
      otherwise: why,
    }),
    z.strictObject({
      kind: z.literal('spot'),
      ...asked,
      code: z.strictObject({ language: z.string().min(1), text: z.string().min(1), title: z.string().optional() }),
      options: z
        .array(option.extend({ line: z.number().int().min(1) }))
        .min(3)
        .max(12),
      answer: id,
    }),
  ])
  .superRefine((question, context) => {
    const ids = question.options.map((each) => each.id)
    const named: readonly string[] = typeof question.answer === 'string' ? [question.answer] : question.answer
    const wanted = question.kind === 'match' ? named.map((pair) => pair.split('=')[0] ?? '') : named
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    for (const twice of repeated(ids)) complain('options', `has the id "${twice}" twice`)
    for (const twice of repeated(wanted)) complain('answer', `names "${twice}" twice`)
    for (const unknown of wanted.filter((each) => !ids.includes(each)))
      complain('answer', `names "${unknown}", which is no option`)
    if (question.kind === 'multi' && wanted.length === ids.length)
      complain('answer', 'is every option; one at least must not hold')
    if (question.kind === 'order') {
      for (const left of ids.filter((each) => !wanted.includes(each))) complain('answer', `leaves out "${left}"`)
      if (ids.join() === wanted.join()) complain('options', 'stand in the right order already')
    }
    if (question.kind === 'trace') {
      const run = question.options.filter((each) => each.fate === 'ran').map((each) => each.id)
      if (run.join() !== wanted.join()) complain('answer', `must be the steps whose fate is "ran": ${run.join(', ')}`)
    }
    if (question.kind === 'match') {
      const partners = question.partners.map((each) => each.id)
      for (const twice of repeated(partners)) complain('partners', `has the id "${twice}" twice`)
      for (const left of ids.filter((each) => !wanted.includes(each))) complain('answer', `leaves out "${left}"`)
      for (const pair of named)
        if (!partners.includes(pair.split('=')[1] ?? '')) complain('answer', `gives "${pair}", which is no partner`)
    }
    if (question.kind === 'fill') {
      const spellings = question.options.flatMap((each) =>
        [each.text, ...(each.also ?? [])].map((word) => word.toLowerCase()),
      )
      for (const twice of repeated(spellings)) complain('options', `accepts "${twice}" twice`)
    }
    if (question.kind === 'spot') {
      const lines = question.code.text.split('\n')
      for (const { id, line, text } of question.options)
        if (lines[line - 1]?.trim() !== text.replace(/^`|`$/g, ''))
          complain('options', `"${id}" says ${text}, but line ${line} is \`${lines[line - 1] ?? ''}\``)
    }
  })

const quiz = z
  .strictObject({ lesson: id, version: z.number().int().min(1), questions: z.array(question).min(1) })
  .superRefine((quiz, context) => {
    for (const twice of repeated(quiz.questions.map((each) => each.id)))
      context.addIssue({ code: 'custom', path: ['questions'], message: `has the id "${twice}" twice` })
  })

const lessonHead = z.strictObject({
  lede: text,
  description: z.string().min(40).max(160),
  checked: day,
  objectives: z.array(text).min(2).max(6),
  sections: z.array(z.strictObject({ id, title: z.string().min(1), minutes: z.number().positive() })).min(3),
  related: z.array(id),
  sources: z
    .array(
      z.strictObject({
        key: z.string().min(1),
        title: z.string().min(1),
        url: z.url({ protocol: /^https$/, error: 'must be an https address' }),
        checked: day.optional(),
      }),
    )
    .min(1),
})

/** The questions of `file`, or an error that names the file and every field that is wrong. */
export function readQuiz(data: unknown, file: string): Quiz {
  return read(quiz, data, file)
}

/** The head of the lesson `file`, or an error that names the file and every field that is wrong. */
export function readLessonHead(data: unknown, file: string): LessonHead {
  return read(lessonHead, data, file)
}

function read<T>(schema: z.ZodType<T>, data: unknown, file: string): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${place(data, issue.path)}: ${issue.message}`)
  throw new Error(`${file} is not as it should be:\n${lines.join('\n')}`)
}

/** `questions[2] (a2-whose-kernel).options[1] (alpine).why`: an index alone is hard to find in a long file. */
function place(data: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = data
  let text = ''
  for (const key of path) {
    at = at && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined
    text += typeof key === 'number' ? `[${key}]` : `${text ? '.' : ''}${String(key)}`
    const name = at && typeof at === 'object' && 'id' in at ? at.id : undefined
    if (typeof key === 'number' && typeof name === 'string') text += ` (${name})`
  }
  return text || 'the whole'
}

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}
