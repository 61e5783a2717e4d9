import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { StateWord } from '@/components/ui/state-word'
import type { Misconception } from '@/lib/course'

/** A misconception with the lessons whose questions put it to the test. */
interface Answered extends Misconception {
  readonly answered: readonly { readonly title: string; readonly href: string }[]
}

/** Each belief, marked as one that is not so, and what is so. */
export function MisconceptionList({ all }: { readonly all: readonly Answered[] }) {
  return (
    <ol className="mt-10 max-w-[60rem] border-ink border-t-2">
      {all.map(({ id, belief, truth, answered }) => (
        <li
          key={id}
          id={id.toLowerCase()}
          className="grid scroll-mt-6 gap-x-8 border-rule border-b py-5 target:bg-cached-fill tablet:grid-cols-[56px_minmax(0,1fr)_minmax(0,1.1fr)]"
        >
          <a href={`#${id.toLowerCase()}`} className="figures link-plain leading-[30px] text-ink-2 hover:underline">
            {id}
          </a>
          <div>
            <StateWord state="fail">not so</StateWord>
            <p className="font-mid">
              <InlineText>{belief}</InlineText>
            </p>
          </div>
          <div className="mt-3 tablet:mt-0">
            <StateWord state="layer" glyph="yes">
              so it is
            </StateWord>
            <p>
              <InlineText>{truth}</InlineText>
            </p>
            {answered.length > 0 ? (
              <p className="mt-1.5 text-ink-2 text-small">
                Asked in{' '}
                {answered.map(({ title, href }, at) => (
                  <span key={href}>
                    {at > 0 ? ', ' : ''}
                    <Link href={href}>{title}</Link>
                  </span>
                ))}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
