import { type ReactNode, useId } from 'react'
import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { define } from '@/content/glossary'
import { TermPointer } from './term-pointer'

interface TermProps {
  /** The term's id in `content/glossary.ts`; a wrong one fails the build. */
  readonly id: string
  readonly children: ReactNode
}

/**
 * `<Term id>`: dotted underline, and a pop-up with name, one sentence and a link. The pop-up is the browser's own, so a
 * tap or Enter opens it and Esc closes it without a script; the script adds hover and keyboard focus.
 */
export function Term({ id, children }: TermProps) {
  const pop = `term-${useId()}`
  const { name, line } = define(id)
  return (
    <span className="whitespace-nowrap">
      <button
        type="button"
        popoverTarget={pop}
        popoverTargetAction="show"
        data-term={pop}
        className="cursor-help underline decoration-[1.5px] decoration-ink-3 decoration-dotted underline-offset-[0.2em] hover:decoration-ink"
      >
        {children}
      </button>
      <span
        id={pop}
        popover="auto"
        className="inset-auto top-auto bottom-4 left-4 m-0 max-w-[min(22rem,calc(100vw-32px))] whitespace-normal rounded-sheet border border-ink bg-sheet px-[18px] py-3.5 text-left font-text text-ink text-small shadow-over supports-[position-area:bottom]:bottom-auto supports-[position-area:bottom]:left-auto supports-[position-area:bottom]:mt-1.5 supports-[position-area:bottom]:[position-area:block-end_span-inline-end] supports-[position-area:bottom]:[position-try-fallbacks:flip-inline,flip-block,flip-block_flip-inline]"
      >
        <b>{name}.</b> <InlineText>{line}</InlineText> <Link href={`/glossary/${id}`}>In the glossary</Link>
      </span>
      <TermPointer />
    </span>
  )
}
