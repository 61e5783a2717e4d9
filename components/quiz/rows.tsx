import { InlineText } from '@/components/ui/inline-text'
import { StateWord } from '@/components/ui/state-word'
import type { Answer, Grade, SpotQuestion, TraceQuestion } from '@/lib/course'
import { CodeLine } from './code-line'
import { markOf, plain } from './words'

type Lined = TraceQuestion | SpotQuestion

interface RowsProps {
  readonly question: Lined
  readonly pick: Answer
  readonly onPick: (answer: Answer) => void
}

/** Steps to tick, or the lines of a listing to choose from: boxes and radio buttons of the browser's own. */
export function Rows({ question, pick, onPick }: RowsProps) {
  const many = question.kind === 'trace'
  const choose = (id: string, on: boolean) =>
    onPick(
      many ? question.options.flatMap((each) => ((each.id === id ? on : pick.includes(each.id)) ? each.id : [])) : [id],
    )
  let number = 0
  return (
    <ol className={frame}>
      {linesOf(question).map(({ at, text, option }) => {
        if (!option)
          return (
            <li key={at} className={`${row} text-ink-2`}>
              <span className="figures self-center text-ink-3">{at}</span>
              <code className={code}>
                <CodeLine>{text}</CodeLine>
              </code>
            </li>
          )
        number += 1
        return (
          <li key={at}>
            <label
              className={`${row} cursor-pointer hover:bg-sunk has-checked:bg-sunk has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2`}
            >
              <input
                type={many ? 'checkbox' : 'radio'}
                name={question.id}
                value={option.id}
                checked={pick.includes(option.id)}
                onChange={(event) => choose(option.id, event.currentTarget.checked)}
                className="my-1 size-5 flex-none accent-(--ink)"
              />
              <code className={code}>
                <CodeLine>{text}</CodeLine>
              </code>
              <span aria-hidden="true" className="figures self-center text-ink-3">
                {number}
              </span>
            </label>
          </li>
        )
      })}
    </ol>
  )
}

/** What the learner said beside what the build did, line by line, each with its reason. */
export function JudgedRows({ question, grade }: { readonly question: Lined; readonly grade: Grade }) {
  const trace = question.kind === 'trace'
  const agree = grade.options.filter((each) => each.chosen === each.right).length
  return (
    <>
      {trace ? (
        <p aria-hidden="true" className="hidden justify-between font-semibold text-tiny tablet:flex">
          <span>You</span>
          <span>Build</span>
        </p>
      ) : null}
      <ol className={frame}>
        {linesOf(question).map(({ at, text, option }) => {
          const judged = grade.options.find((each) => each.option.id === option?.id)
          const mark = judged && markOf(question, judged)
          const wrong = judged && (trace ? judged.chosen !== judged.right : judged.chosen && !judged.right)
          return (
            <li
              key={at}
              className={`${row} flex-wrap tablet:flex-nowrap ${wrong ? 'shadow-[inset_3px_0_0_var(--fail-line)]' : ''}`}
            >
              {trace ? <Box on={judged?.chosen ?? false} wrong={wrong ?? false} /> : <Place>{at}</Place>}
              <div className="min-w-0 flex-1">
                <code className={`block ${code}`}>
                  <CodeLine>{text}</CodeLine>
                </code>
                {option ? (
                  <p className="mt-0.5 font-text text-[16px]/[25px] text-ink-2 [&_strong]:text-ink">
                    <InlineText>{option.why}</InlineText>
                  </p>
                ) : null}
              </div>
              {mark ? (
                <StateWord
                  state={mark.state}
                  glyph={mark.glyph}
                  className="ml-8 basis-full self-start tablet:ml-0 tablet:basis-auto"
                >
                  {mark.word}
                  {mark.unseen ? <span className="sr-only">{mark.unseen}</span> : null}
                </StateWord>
              ) : null}
            </li>
          )
        })}
      </ol>
      {trace ? (
        <p className="mt-4">
          <StateWord state={grade.right ? 'layer' : 'fail'} glyph={grade.right ? 'yes' : 'fail'}>
            {agree} of {grade.options.length} as you said
          </StateWord>
        </p>
      ) : null}
    </>
  )
}

const frame = 'border-ink border-y divide-y divide-rule'
const row = 'flex items-start gap-3 px-2 py-2.5'
const code = 'min-w-0 flex-1 whitespace-pre-wrap [overflow-wrap:anywhere] text-[15px]/7'

function Place({ children }: { readonly children: number }) {
  return <span className="figures w-5 text-ink-3 leading-7">{children}</span>
}

function Box({ on, wrong }: { readonly on: boolean; readonly wrong: boolean }) {
  const tone = wrong
    ? 'border-fail-line bg-fail-fill text-fail-ink'
    : on
      ? 'border-ink bg-ink text-film'
      : 'border-edge'
  return (
    <span className={`mt-1 grid size-5 flex-none place-items-center rounded-[2px] border ${tone}`}>
      <span className="sr-only">{on ? 'You ticked it.' : 'You left it.'}</span>
      {on ? (
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-none stroke-2 stroke-current">
          <path d="m1.6 6.4 3 3L10.4 3" />
        </svg>
      ) : null}
    </span>
  )
}

/** The rows from top to bottom. Of a listing every line is one; what has no option cannot be chosen. */
function linesOf(question: Lined) {
  if (question.kind === 'trace')
    return question.options.map((option, at) => ({ at: at + 1, text: plain(option.text), option }))
  return question.code.text
    .replace(/\n+$/, '')
    .split('\n')
    .map((text, at) => ({ at: at + 1, text, option: question.options.find(({ line }) => line === at + 1) }))
}
