import { describe, expect, it } from 'vitest'
import { readLessonHead, readQuiz } from '@/lib/course/schema'
import { fill, match, multi, one, order, quiz, spot, trace } from './samples'

const file = 'content/lessons/containers-vs-vms/quiz.ts'
const complaints = (questions: readonly unknown[]) => () => readQuiz({ ...quiz, questions }, file)

it('reads a quiz that is as it should be', () => {
  expect(
    readQuiz({ ...quiz, questions: [...quiz.questions, order, trace, match, fill, spot] }, file).questions,
  ).toHaveLength(8)
})

describe('an error of a quiz names the file, the question and the field', () => {
  const [a, b, c, d] = one.options
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['three options', { ...one, options: [a, b, c] }, /questions\[0\] \(a2-strangers\)\.options: must be four options/],
    ['an unknown answer', { ...one, answer: 'vn' }, /\(a2-strangers\)\.answer: names "vn", which is no option/],
    ['an id twice', { ...one, options: [a, b, c, a] }, /\(a2-strangers\)\.options: has the id "container" twice/],
    [
      'an explanation of 41 words',
      { ...one, options: [a, b, c, { ...d, why: 'word '.repeat(41) }] },
      /options\[3\] \(chroot\)\.why: has 41 words; 40 are the most/,
    ],
    ['no explanation', { ...one, options: [a, b, c, { ...d, why: ' ' }] }, /\(chroot\)\.why: is empty/],
    ['HTML', { ...one, stem: 'Which <b>one</b>?' }, /\(a2-strangers\)\.stem: has HTML in it/],
    ['a lonely backtick', { ...one, stem: 'What is `npm ci?' }, /\.stem: has a backtick without its partner/],
    ['an id in capitals', { ...one, id: 'a2-VM' }, /questions\[0\] \(a2-VM\)\.id: must be kebab-case/],
    ['an id of no lesson', { ...one, id: 'whose-kernel' }, /\.id: must begin with its lesson’s code/],
    ['a misspelt misconception', { ...one, options: [{ ...a, misconception: 'M6a' }, b, c, d] }, /\.misconception: /],
    ['a field that nobody reads', { ...one, hint: 'no' }, /questions\[0\] \(a2-strangers\): .*hint/],
    ['all of several right', { ...multi, answer: multi.options.map(({ id }) => id) }, /\.answer: is every option/],
    ['an order that leaves one out', { ...order, answer: ['from', 'lists', 'copy'] }, /\.answer: leaves out "install"/],
    ['a step that runs and is not the answer', { ...trace, answer: [] }, /\.answer: must be the steps .*"ran": copy/],
    ['an item without a partner', { ...match, answer: ['cmd=replaced'] }, /\.answer: leaves out "entrypoint"/],
    [
      'a partner that is none',
      { ...match, answer: ['cmd=replaced', 'entrypoint=x'] },
      /\.answer: gives "entrypoint=x", which is no partner/,
    ],
    [
      'one spelling of two answers',
      { ...fill, options: fill.options.map((each) => ({ ...each, also: ['App'] })) },
      /\.options: accepts "app" twice/,
    ],
    [
      'a line that says something else',
      { ...spot, options: spot.options.map((each) => ({ ...each, line: 2 })) },
      /\.options: "env" says `ENV TOKEN=abc`, but line 2 is `FROM alpine:3\.24`/,
    ],
    ['an order shown solved', { ...order, answer: order.options.map(({ id }) => id) }, /in the right order already/],
  ]
  it.each(cases)('%s', (_, question, message) => {
    expect(complaints([question])).toThrow(message)
    expect(complaints([question])).toThrow(file)
  })

  it('two questions with one id', () => {
    expect(complaints([one, one])).toThrow(/questions: has the id "a2-strangers" twice/)
  })
})

it('allows angle brackets in code', () => {
  expect(complaints([{ ...one, stem: 'What does `docker run <image>` do?' }])).not.toThrow()
})

describe('the head of a lesson', () => {
  const head = {
    lede: 'One kernel or two.',
    description: 'A virtual machine isolates below the kernel, a container above it.',
    checked: new Date('2026-11-20'),
    objectives: ['Place the kernel in both stacks.', 'Follow a system call.'],
    sections: [
      { id: 'one', title: 'One', minutes: 2 },
      { id: 'two', title: 'Two', minutes: 3 },
      { id: 'three', title: 'Three', minutes: 1.5 },
    ],
    related: ['build-cache'],
    sources: [{ key: 'RS', title: 'Runtime specification', url: 'https://example.org/spec' }],
  }
  const path = 'content/lessons/containers-vs-vms/lesson.mdx'

  it('is read, a date that YAML made included', () => {
    expect(readLessonHead(head, path).checked).toBe('2026-11-20')
  })

  it('is refused with file and field where something is missing or wrong', () => {
    expect(() => readLessonHead({ ...head, lede: undefined }, path)).toThrow(/lesson\.mdx is not .*\n {2}lede: /)
    expect(() => readLessonHead({ ...head, checked: 'soon' }, path)).toThrow(/checked: must be a day/)
    const unsafe = [{ key: 'RS', title: 'Spec', url: 'http://example.org' }]
    expect(() => readLessonHead({ ...head, sources: unsafe }, path)).toThrow(/sources\[0\]\.url: must be an https/)
  })
})
