import { reachable } from '@/components/mdx/reachable'
import { InlineText } from '@/components/ui/inline-text'
import type { Question } from '@/lib/course'
import { CodeLine } from './code-line'
import { hintOf } from './words'

/** What is asked: the legend of the options below, and the code that it is about. */
export function Stem({ question }: { readonly question: Question }) {
  const hint = hintOf(question.kind)
  return (
    <>
      <legend
        id={`${question.id}-stem`}
        className="float-left mb-4 w-full font-mid text-[19px]/[27px] tracking-[-0.008em] tablet:text-[21px]/[30px]"
      >
        <InlineText>{question.stem}</InlineText>
      </legend>
      <div className="clear-both" />
      {question.code && question.kind !== 'spot' ? <Listing {...question.code} /> : null}
      {hint ? (
        <p id={`${question.id}-hint`} className="mb-3 text-ink-2 text-small">
          {hint}
        </p>
      ) : null}
    </>
  )
}

/** Code of a question, weighed as on the page: instructions heavier, comments lighter. It scrolls in its own box. */
export function Listing({ title, language, text }: NonNullable<Question['code']>) {
  return (
    <figure className="mb-4 rounded-sheet border border-rule bg-sheet">
      {title ? <figcaption className="px-4 pt-2 text-[14px]/6 text-ink-2">{title}</figcaption> : null}
      <pre translate="no" className="overflow-x-auto px-4 py-2.5 text-code/[26px]" {...reachable}>
        <code>{language === 'dockerfile' ? text.split(/^/m).map(weighed) : text}</code>
      </pre>
    </figure>
  )
}

function weighed(line: string, at: number) {
  return <CodeLine key={`${at} ${line}`}>{line}</CodeLine>
}
