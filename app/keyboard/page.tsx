import type { Metadata } from 'next'
import { Kbd } from '@/components/ui/kbd'

export const metadata: Metadata = {
  title: 'Keyboard',
  description: 'Every key of the course: questions, the lab, and the way out of the editor.',
}

const groups: readonly { readonly name: string; readonly keys: readonly (readonly [readonly string[], string])[] }[] = [
  {
    name: 'Questions',
    keys: [
      [['1', '9'], 'Choose, or tick, the option with that number. In between: the other numbers.'],
      [['Up', 'Down'], 'Move between options; in an ordering, move the line.'],
      [['Enter'], 'Answer, then go on to the next question.'],
    ],
  },
  {
    name: 'The lab',
    keys: [
      [['Ctrl', 'Enter'], 'Build. On a Mac, Command and Enter.'],
      [['Esc', 'Tab'], 'One after the other: leave the editor. Tab alone indents there.'],
      [['Ctrl', 'Space'], 'Ask for completions.'],
    ],
  },
  {
    name: 'Everywhere',
    keys: [
      [['Ctrl', 'K'], 'Search. On a Mac, Command and K. Arrows choose, Enter opens.'],
      [['Tab'], 'To the next link, button or field. The first one on each page skips to the content.'],
      [['Esc'], 'Close what has popped up.'],
    ],
  },
]

export default function KeyboardPage() {
  return (
    <div className="page">
      <div className="max-w-measure pt-8 tablet:pt-12">
        <h1>Keyboard</h1>
        <p className="mt-5 text-ink-2 text-lede">All of the course can be done without a mouse.</p>
        {groups.map(({ name, keys }) => (
          <section key={name} className="mt-12">
            <h2>{name}</h2>
            <dl className="mt-4 border-ink border-t-2">
              {keys.map(([names, effect]) => (
                <div
                  key={effect}
                  className="grid grid-cols-[120px_minmax(0,1fr)] gap-4 border-rule border-b py-2.5 text-[16px]/[25px]"
                >
                  <dt className="flex flex-wrap items-center gap-1.5">
                    {names.map((each) => (
                      <Kbd key={each}>{each}</Kbd>
                    ))}
                  </dt>
                  <dd className="text-ink-2">{effect}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}
