import { plainText } from '@/components/terminal/plain-text'
import type { ChapterId } from '@/content/recordings/questions'
import { day } from './notice'
import { type Recording, textOf } from './recording'

/** A recording to read, for a page without JavaScript and for paper. */
export async function RecordedText({ id }: { readonly id: ChapterId }) {
  const recording = (await import(`@/content/recordings/${id}.json`)).default as unknown as Recording
  const text = recording.opening + recording.turns.map(textOf).join('')
  return (
    <figure className="mt-5 hidden rounded-sheet border border-rule bg-sunk noscript:block print:block">
      <figcaption className="px-3.5 pt-2 text-[14px]/6 text-ink-2">
        What the machine showed, recorded on {day(recording.made)}
      </figcaption>
      <pre className="overflow-x-auto px-3.5 pt-1 pb-3.5 text-code/[25px]">{plainText(text).trim()}</pre>
    </figure>
  )
}
