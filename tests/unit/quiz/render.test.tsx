import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Check } from '@/components/quiz/check'
import { JudgedList } from '@/components/quiz/judged-list'
import { PlainQuestions } from '@/components/quiz/plain-questions'
import { Predict } from '@/components/quiz/predict'
import { QuickCheck } from '@/components/quiz/quick-check'
import { Reveal } from '@/components/quiz/reveal'
import { JudgedRows } from '@/components/quiz/rows'
import { grade } from '@/lib/course'
import { fill, match, multi, one, order, predict, spot, trace } from '../course/samples'

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('the page as it is sent', () => {
  it('asks the first question with radio buttons of one name, in a fieldset with the stem as its legend', () => {
    const html = renderToStaticMarkup(<QuickCheck lesson="x" version={1} questions={[one, multi, order]} />)
    expect(html).toMatch(/<fieldset[^>]*><legend[^>]*><span>You let strangers/)
    expect(html.match(/<input[^>]*type="radio"[^>]*name="a2-strangers"/g) ?? []).toHaveLength(4)
    expect(words(html)).toContain('Quick check 1 of 3')
  })

  it('has boxes to tick where several hold, and says so to those who hear it', () => {
    const html = renderToStaticMarkup(<Check lesson="x" version={1} question={multi} />)
    expect(html.match(/<input type="checkbox"/g) ?? []).toHaveLength(3)
    expect(html).toMatch(/<fieldset[^>]*aria-describedby="a2-desktop-hint"/)
    expect(html).toContain('id="a2-desktop-hint"')
  })

  it('has named buttons to move each item of an order, the ends of the way off', () => {
    const html = renderToStaticMarkup(<Check lesson="x" version={1} question={order} />)
    const buttons = html.match(/<button[^>]*aria-label="Move [^>]*>/g) ?? []
    expect(buttons).toHaveLength(8)
    expect(buttons.filter((button) => button.includes('disabled=""'))).toHaveLength(2)
    expect(html).toContain('aria-label="Move down: COPY . ."')
  })

  it('has a box for each step, a list of partners for each item, a field to type, and a button for each line', () => {
    const html = (question: Parameters<typeof Check>[0]['question']) =>
      renderToStaticMarkup(<Check lesson="x" version={1} question={question} />)
    expect(html(trace).match(/<input[^>]*type="checkbox"/g)).toHaveLength(3)
    expect(html(match).match(/<select[^>]*aria-label="(CMD|ENTRYPOINT) \[/g)).toHaveLength(2)
    expect(html(match).match(/<option value="appended">/g)).toHaveLength(2)
    expect(html(fill)).toMatch(/<input type="text" aria-label="Your answer"/)
    expect(html(fill)).not.toContain('docker.io/library/app')
    expect(html(spot).match(/<input[^>]*type="radio"/g)).toHaveLength(3)
    expect(words(html(spot)).match(/FROM\s+alpine/g)).toHaveLength(1)
  })

  it('gives no answer away before one was sent', () => {
    const html = renderToStaticMarkup(<Check lesson="x" version={1} question={one} />)
    for (const { why } of one.options) expect(words(html)).not.toContain(why.replace(/`|\*\*/g, ''))
  })

  it('says what is missing on the button that cannot be pressed yet', () => {
    const label = (question: Parameters<typeof Check>[0]['question']) =>
      renderToStaticMarkup(<Check lesson="x" version={1} question={question} />).match(
        /<button type="submit"[^>]*disabled=""[^>]*>([^<]+)/,
      )?.[1]
    expect([label(one), label(multi), label(order)]).toEqual([
      'Choose an answer',
      'Tick what holds',
      'Put them in order',
    ])
  })

  it('leads from the prediction to the place where it is seen again', () => {
    const asked = renderToStaticMarkup(<Predict lesson="x" version={1} question={predict} />)
    const shown = renderToStaticMarkup(<Reveal lesson="x" version={1} question={predict} />)
    expect(asked).toContain('href="#a2-whose-kernel-happens"')
    expect(shown).toContain('id="a2-whose-kernel-happens"')
    expect(words(shown)).toContain('What happens Debian’s kernel replies.')
  })
})

describe('judged options', () => {
  const text = words(renderToStaticMarkup(<JudgedList kind="one" grade={grade(one, ['container'])} />))

  it('show a reason each', () => {
    for (const { why } of one.options)
      expect(text.replaceAll(' ', '')).toContain(why.replace(/`|\*\*/g, '').replaceAll(' ', ''))
  })

  it('say in words which one was chosen and which is best', () => {
    expect(text).toMatch(/1 A container each your answer , not so .* 2 A virtual machine each best/)
  })
})

describe('judged lines', () => {
  const text = words(renderToStaticMarkup(<JudgedRows question={trace} grade={grade(trace, ['copy', 'cmd'])} />))

  it('put what the learner said beside what the build did, each with its reason', () => {
    expect(text).toContain('You left it. COPY package*.json ./ Neither file changed. cached')
    expect(text).toContain('You ticked it. COPY . . It reads the file that changed. ran')
    expect(text).toMatch(/You ticked it. CMD .* No step. .* metadata/)
    expect(text).toContain('2 of 3 as you said')
  })

  it('say which line was chosen and which it is', () => {
    const lines = words(renderToStaticMarkup(<JudgedRows question={spot} grade={grade(spot, ['run'])} />))
    expect(lines).toMatch(/3 ENV TOKEN=abc .* this line 4 RUN make .* your answer , not so/)
  })
})

it('says of a match what was given and what belongs there', () => {
  const html = renderToStaticMarkup(
    <JudgedList kind="match" grade={grade(match, ['cmd=ignored', 'entrypoint=appended'])} />,
  )
  expect(words(html)).toContain('You: They are ignored. Its partner is: They replace it.')
})

it('folds the answers of every kind away without JavaScript', () => {
  const html = renderToStaticMarkup(<PlainQuestions title="Check" questions={[trace, match, fill, spot]} />)
  const [asked = ''] = html.split('<details').slice(2)
  expect(words(html)).toContain('CMD ["a"] (They replace it) It is only a default.'.replaceAll('"', '&quot;'))
  expect(words(html)).toContain('COPY . . (ran)')
  expect(words(asked).split('To which repository')[1]).not.toContain('docker.io/library/app')
})

it('can be read without JavaScript, answers folded away', () => {
  const html = renderToStaticMarkup(<PlainQuestions title="Quick check" questions={[one, order]} addressed />)
  expect(html).toMatch(/^<div class="hidden noscript:block/)
  expect(html).toContain('id="c2-order"')
  const beforeAnswers = words(html.split('<details')[0] ?? '')
  for (const { text } of one.options) expect(beforeAnswers).toContain(text.replace(/`/g, ''))
  expect(words(html)).toContain('A virtual machine each (right) Each brings a kernel of its own.')
  const solved = words(html.split('<details').at(-1) ?? '')
  expect(solved.indexOf('npm ci')).toBeLessThan(solved.indexOf('COPY . .'))
})
