import { InlineText } from '@/components/ui/inline-text'
import { look, type State } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import type { Chapter } from './chapter'
import type { ChapterState } from './chapter-run'

/** The chapter's goals. The machine's own facts decide; what was typed does not count. */
export function GoalList({ chapter, state }: { readonly chapter: Chapter; readonly state: ChapterState }) {
  const now = chapter.goals.find(({ id }) => !state.met.includes(id))?.id
  return (
    <section aria-label="Goals" className="mt-7">
      <h4 className="border-edge border-b pb-1.5 font-semibold text-[17px]/6">Goals</h4>
      <ul>
        {chapter.goals.map(({ id, text }) => {
          const [mark, word] = wordOf(state.met.includes(id), id === now)
          return (
            <li
              key={id}
              className="grid grid-cols-[22px_minmax(0,1fr)_auto] gap-x-2 border-rule border-b py-2.5 text-small/[22px]"
            >
              <i aria-hidden="true" className={`mt-[5px] h-[13px] w-[18px] border ${look[mark].body}`} />
              <span>
                <InlineText>{text}</InlineText>
              </span>
              <StateWord key={word} state={mark} glyph={mark === 'layer' ? 'yes' : mark}>
                {word}
              </StateWord>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function wordOf(isMet: boolean, isNow: boolean): readonly [State, string] {
  if (isMet) return ['layer', 'met']
  return isNow ? ['run', 'now'] : ['skip', 'not yet']
}
