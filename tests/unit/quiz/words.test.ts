import { describe, expect, it } from 'vitest'
import { resultOf, standing } from '@/components/quiz/result'
import { markOf, plain, verdict } from '@/components/quiz/words'
import { grade, key } from '@/lib/course'
import { fill, match, multi, one, order, predict, spot, trace } from '../course/samples'

describe('the mark of a judged option', () => {
  const words = (...answer: string[]) => grade(one, answer).options.map((each) => markOf('one', each)?.word)

  it('says which was chosen and which is best', () => {
    expect(words('container')).toEqual(['your answer', 'best', undefined, undefined])
    expect(words('vm')).toEqual([undefined, 'your answer, right', undefined, undefined])
  })

  it('differs in word and sign, not in colour alone', () => {
    const [wrong] = grade(one, ['container']).options
    const right = grade(one, ['vm']).options[1]
    const marks = [markOf('one', wrong!)!, markOf('one', right!)!]
    expect(marks.map(({ glyph }) => glyph)).toEqual(['fail', 'yes'])
    expect(marks[0]!.word + marks[0]!.unseen).toBe('your answer, not so')
  })

  it('says of each item of an order where it belongs', () => {
    const { options } = grade(order, ['from', 'copy', 'install', 'lists'])
    expect(options.map((each) => markOf('order', each)?.word)).toEqual([
      'in its place',
      'belongs at 4',
      'in its place',
      'belongs at 2',
    ])
  })
})

describe('what a screen reader says', () => {
  it('names what runs, what belongs, what is right and which line it is', () => {
    expect(verdict(trace, grade(trace, ['copy']))).toBe('Right: what runs is COPY . .')
    expect(verdict({ ...trace, answer: [] }, grade({ ...trace, answer: [] }, ['copy']))).toBe(
      'Not so: what runs is nothing.',
    )
    expect(verdict(match, grade(match, ['cmd=replaced', 'entrypoint=ignored']))).toBe(
      'Not so: 1 of 2 have their partner.',
    )
    expect(verdict(fill, grade(fill, ['app']))).toBe('Not so: right is docker.io/library/app.')
    expect(verdict(spot, grade(spot, ['run']))).toBe('Not so: it is line 3, ENV TOKEN=abc.')
  })

  it('is one sentence, without marks of the text', () => {
    expect(verdict(one, grade(one, ['chroot']))).toBe('Not so: best is A virtual machine each.')
    expect(verdict(one, grade(one, ['vm']))).toBe('Right: A virtual machine each.')
    expect(verdict(multi, grade(multi, ['vm']))).toBe(
      'Not quite: what holds is A Linux machine runs; All containers share its kernel.',
    )
    expect(verdict(predict, grade(predict, ['none']))).toBe('Not so: Debian’s kernel replies.')
    expect(verdict(order, grade(order, key(order)))).toBe('Right: all 4 stand in their places.')
    expect(verdict(order, grade(order, ['from', 'copy', 'install', 'lists']))).toBe(
      'Not so: 2 of 4 stand in their places.',
    )
    expect(plain('**Seeing** is `not` it')).toBe('Seeing is not it')
  })
})

describe('a result', () => {
  const answered = (first: boolean, now: boolean, tries = 1) => ({
    first,
    right: first || now,
    tries,
    latest: { choice: ['x'], right: now },
  })

  it('counts the answers of this round, and the first tries apart', () => {
    const rows = [standing(answered(true, true), 0), standing(answered(false, true, 2), 1)]
    expect(resultOf(rows)).toBe('2 of 2 right; 1 of them at the first try.')
  })

  it('says so when every first try was right', () => {
    expect(resultOf([standing(answered(true, true), 0)])).toBe('1 of 1 right, at the first try.')
  })

  it('takes a question as open whose answers are set aside', () => {
    expect(standing(answered(true, true, 2), 2)).toMatchObject({ answered: false, mark: { word: 'not answered' } })
    expect(resultOf([standing(answered(true, true), 0), standing(undefined, 0)])).toBe('1 of 2 right, 1 not answered.')
    expect(resultOf([standing(undefined, 0)])).toBe('No question is answered yet.')
  })
})
