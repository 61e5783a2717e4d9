'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Answer, type Grade, grade as judge, type Question } from '@/lib/course'
import { Choices } from './choices'
import { FillField } from './fill-field'
import { JudgedList } from './judged-list'
import { MatchList } from './match-list'
import { OrderList } from './order-list'
import { Outcome } from './outcome'
import { JudgedRows, Rows } from './rows'
import { Stem } from './stem'
import type { Asking } from './use-question'
import { hasNumbers, hintOf, verdict } from './words'

interface QuestionPanelProps {
  readonly question: Question
  readonly asking: Asking
  /** Judging waits for the reveal: what was sent is locked, and this is said. */
  readonly sealed?: string
  /** The learner came here by a button, so the focus follows. */
  readonly arrived?: boolean
  /** The buttons below; one of them sends. */
  readonly children: (again: () => void) => ReactNode
}

/**
 * A question, open or judged. What changes is replaced as a whole block with a key of its own: a page translator wraps
 * texts in elements that React does not know of, and inside a block that is never patched it may do so without harm.
 */
export function QuestionPanel({ question, asking, sealed, arrived = false, children }: QuestionPanelProps) {
  const form = useRef<HTMLFormElement>(null)
  const mayFocus = useRef(arrived)
  const isFresh = useRef(true)
  // Only what is sent here and now is said, not what a reload brings back.
  const [said, setSaid] = useState('')
  const { grade, pick } = asking
  const isOpen = !grade

  // What was chosen while the page's scripts were still under way counts. React would undo it, so it is read before.
  useLayoutEffect(() => {
    const early = isFresh.current && form.current ? chosenIn(form.current, question) : []
    isFresh.current = false
    if (isOpen && early.length > 0) asking.choose(early)
  })

  useEffect(() => {
    if (!mayFocus.current || !form.current) return
    mayFocus.current = false
    settle(form.current, isOpen)
  })

  const send = () => {
    if (!isOpen || !asking.isComplete) return
    mayFocus.current = true
    setSaid(sealed ?? verdict(question, judge(question, pick)))
    asking.send()
  }
  const again = () => {
    mayFocus.current = true
    setSaid('')
    asking.again(sealed ? pick : [])
  }

  return (
    <form
      ref={form}
      autoComplete="off"
      onKeyDown={(event) => isOpen && onKey(event, question)}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <fieldset className="min-w-0" aria-describedby={hintOf(question.kind) ? `${question.id}-hint` : undefined}>
        <Stem question={question} />
        <div key={isOpen || sealed ? 'open' : 'judged'}>
          {grade && !sealed ? (
            <Judged question={question} grade={grade} />
          ) : (
            <Open question={question} pick={pick} locked={!isOpen} onPick={asking.choose} />
          )}
        </div>
      </fieldset>
      <div key={isOpen ? 'open foot' : 'judged foot'} className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        {children(again)}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </form>
  )
}

interface OpenProps {
  readonly question: Question
  readonly pick: Answer
  readonly locked: boolean
  readonly onPick: (answer: Answer) => void
}

function Open({ question, pick, locked, onPick }: OpenProps) {
  switch (question.kind) {
    case 'order':
      return <OrderList question={question} pick={pick} onPick={onPick} />
    case 'match':
      return <MatchList question={question} pick={pick} onPick={onPick} />
    case 'fill':
      return <FillField pick={pick} onPick={onPick} />
    case 'trace':
    case 'spot':
      return <Rows question={question} pick={pick} onPick={onPick} />
    default:
      return <Choices question={question} pick={pick} locked={locked} onPick={onPick} />
  }
}

function Judged({ question, grade }: { readonly question: Question; readonly grade: Grade }) {
  if (question.kind === 'trace' || question.kind === 'spot') return <JudgedRows question={question} grade={grade} />
  return (
    <>
      <Outcome question={question} grade={grade} />
      <JudgedList kind={question.kind} grade={grade} />
    </>
  )
}

function chosenIn(form: HTMLFormElement, { kind }: Question): Answer {
  const inputs = (which: string) => [...form.querySelectorAll<HTMLInputElement>(`fieldset ${which}`)]
  if (kind === 'match') return inputs('select').flatMap(({ name, value }) => (value ? `${name}=${value}` : []))
  return inputs(kind === 'fill' ? 'input' : 'input:checked').flatMap(({ value }) => value || [])
}

/** Puts the focus where one goes on, and the sheet's head in view where it was scrolled away. */
function settle(form: HTMLFormElement, isOpen: boolean): void {
  const first = form.querySelector<HTMLElement>('fieldset input:checked, fieldset :is(input, select, button):enabled')
  const onward = form.querySelector<HTMLElement>('[data-onward]') ?? form.querySelector<HTMLElement>('fieldset ol')
  const target = isOpen ? first : onward
  target?.focus({ preventScroll: true })
  const sheet = form.closest('section') ?? form
  if (sheet.getBoundingClientRect().top < 0) sheet.scrollIntoView()
}

/** Numbers choose, Enter sends; arrows, Space and Tab are the browser's. Fields and lists of partners have keys of their own. */
function onKey(event: KeyboardEvent<HTMLFormElement>, question: Question): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !hasNumbers(question.kind)) return
  const { currentTarget: form, target } = event
  if (event.key === 'Enter' && target instanceof HTMLInputElement) {
    event.preventDefault()
    form.requestSubmit()
  }
  const input =
    /^[1-9]$/.test(event.key) && form.querySelectorAll<HTMLInputElement>('fieldset input')[Number(event.key) - 1]
  if (!input) return
  event.preventDefault()
  input.focus()
  input.click()
}
