import { compile } from '@mdx-js/mdx'
import matter from 'gray-matter'
import remarkFrontmatter from 'remark-frontmatter'
import { describe, expect, it } from 'vitest'
import { course } from '@/content/course'
import { lessons, type QuestionKind } from '@/lib/course'
import { readLessonHead, readQuiz } from '@/lib/course/schema'
import { lessonText, questionText, quizText } from '@/scripts/content/templates'

const kinds: readonly QuestionKind[] = ['one', 'multi', 'predict', 'order', 'trace', 'match', 'fill', 'spot']
const all = lessons(course)

/** What an object literal of a scaffold stands for. */
function readLiteral(source: string): unknown {
  return new Function(`return ${source}`)()
}

describe('a new question', () => {
  it.each(kinds)('of kind %s is as the schema wants it, and says WRITE where it is to be filled', (kind) => {
    const source = questionText('a2-new', kind)
    const quiz = { lesson: 'x', version: 1, questions: [readLiteral(`(${source.trim().replace(/,$/, '')})`)] }
    expect(readQuiz(quiz, 'quiz.ts').questions[0]).toMatchObject({ id: 'a2-new', kind })
    expect(source.match(/WRITE/g)?.length).toBeGreaterThan(3)
  })
})

describe('a new lesson', () => {
  it.each(all)('$slug can be read and compiled', async (lesson) => {
    const source = lessonText(lesson, '2026-11-20')
    const head = readLessonHead(matter(source).data, 'lesson.mdx')
    const minutes = head.sections.reduce((sum, section) => sum + section.minutes, 0)
    expect(Math.abs(minutes - lesson.minutes)).toBeLessThanOrEqual(1)
    await compile(source, { remarkPlugins: [remarkFrontmatter] })
  })

  it('begins with a prediction and one question for its quick check', () => {
    const [lesson] = all
    if (!lesson) throw new Error('content/course.ts lists no lesson')
    const literal = quizText(lesson).replace(/^[\s\S]*?: Quiz = /, '')
    const quiz = readQuiz(readLiteral(literal), 'quiz.ts')
    expect(quiz.questions.map(({ kind, inline }) => [kind, inline ?? false])).toEqual([
      ['predict', true],
      ['one', false],
    ])
  })
})
