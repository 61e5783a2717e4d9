import type { Answer, FillQuestion, MatchQuestion, Option, Question } from './question'

/** What became of one option. */
export interface Judged {
  readonly option: Option
  /** It belongs to what was answered; every item of an order or a match does. */
  readonly chosen: boolean
  /** It belongs to the right answer; in an order it stands at its place, in a match beside its partner. */
  readonly right: boolean
  /** In an order: its right place, counted from 1. */
  readonly place?: number
  /** In a match: the partner that it was given, and the one that it belongs to. */
  readonly given?: string
  readonly belongs?: string
}

export interface Grade {
  readonly right: boolean
  /** Every option, in the order shown: as written, or as the learner put an order. */
  readonly options: readonly Judged[]
  /** The misconceptions behind what was answered wrongly. */
  readonly misconceptions: readonly string[]
}

/** The right answer, in the form in which a learner gives one. */
export function key(question: Question): Answer {
  return typeof question.answer === 'string' ? [question.answer] : question.answer
}

/** Whether an answer says enough to be judged. */
export function isComplete(question: Question, answer: Answer): boolean {
  if (question.kind === 'fill') return same(answer[0] ?? '') !== ''
  if (question.kind === 'match') return question.options.every(({ id }) => partnerOf(answer, id) !== undefined)
  const known = question.options.filter((option) => answer.includes(option.id)).length
  if (known !== answer.length) return false
  if (question.kind === 'trace') return true
  if (question.kind === 'order') return known === question.options.length
  return question.kind === 'multi' ? known > 0 : known === 1
}

/** Judges an answer, and every option with it. Ids that the question does not know are ignored. */
export function grade(question: Question, answer: Answer): Grade {
  const options = judged(question, answer)
  const wrong = options.filter((each) => each.chosen !== each.right)
  return {
    // A fill has several right answers, and one of them is enough.
    right: question.kind === 'fill' ? options.some((each) => each.chosen && each.right) : wrong.length === 0,
    options,
    misconceptions: [...new Set(wrong.flatMap((each) => (each.chosen ? (each.option.misconception ?? []) : [])))],
  }
}

function judged(question: Question, answer: Answer): readonly Judged[] {
  const wanted = key(question)
  if (question.kind === 'order') return inOrder(question.options, answer, wanted)
  if (question.kind === 'match') return paired(question, answer)
  if (question.kind === 'fill') return typed(question, answer[0] ?? '')
  return chosen(question.options, answer, wanted)
}

function chosen(options: readonly Option[], answer: Answer, wanted: Answer): readonly Judged[] {
  return options.map((option) => ({
    option,
    chosen: answer.includes(option.id),
    right: wanted.includes(option.id),
  }))
}

function inOrder(options: readonly Option[], answer: Answer, wanted: Answer): readonly Judged[] {
  const given = arranged(options, answer)
  return given.map((option, at) => ({
    option,
    chosen: true,
    right: wanted[at] === option.id,
    place: wanted.indexOf(option.id) + 1,
  }))
}

/** The options in the order of an answer; what it does not name follows as written. */
export function arranged(options: readonly Option[], answer: Answer): readonly Option[] {
  const named = answer.flatMap((id) => options.find((option) => option.id === id) ?? [])
  return [...new Set([...named, ...options])]
}

/** The partner that an answer to a match gives to an item. */
export function partnerOf(answer: Answer, item: string): string | undefined {
  return answer.find((pair) => pair.startsWith(`${item}=`))?.slice(item.length + 1)
}

/** An answer to a match in which an item has got a partner, or has lost it. */
export function withPartner(answer: Answer, item: string, partner: string): Answer {
  const others = answer.filter((pair) => !pair.startsWith(`${item}=`))
  return partner === '' ? others : [...others, `${item}=${partner}`]
}

function paired({ options, partners, answer: wanted }: MatchQuestion, answer: Answer): readonly Judged[] {
  const name = (id?: string) => partners.find((partner) => partner.id === id)?.text
  return options.map((option) => {
    const given = partnerOf(answer, option.id)
    const belongs = partnerOf(wanted, option.id)
    return { option, chosen: true, right: given === belongs, given: name(given), belongs: name(belongs) }
  })
}

/** Every foreseen answer, the typed one first where nobody foresaw it. */
function typed(question: FillQuestion, text: string): readonly Judged[] {
  const found = question.options.find(({ text: own, also = [] }) =>
    [own, ...also].some((each) => same(each) === same(text)),
  )
  const all = chosen(question.options, found ? [found.id] : [], question.answer)
  if (found || same(text) === '') return all
  return [{ option: { id: '', text: text.trim(), why: question.otherwise }, chosen: true, right: false }, ...all]
}

/** What stays the same however it is typed: case, marks of code and spaces say nothing, and neither do curly quotes. */
function same(text: string): string {
  return text
    .replace(/[`“”"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
