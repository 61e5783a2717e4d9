import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { look } from '@/components/ui/state'
import type { Waiting } from './waiting'
import { whenDue } from './when'

interface WaitsProps {
  readonly waiting: readonly Waiting[]
  readonly now: number
}

/** What returns and when, with a bar for how long it is likely to hold. */
export function Waits({ waiting, now }: WaitsProps) {
  return (
    <ol>
      {waiting.map(({ what, memory, due }) => (
        <li
          key={what.item}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-rule border-b py-3.5 tablet:grid-cols-[128px_minmax(0,1fr)_120px_84px]"
        >
          <span className="text-ink-2 text-small">{what.way}</span>
          <div className="order-3 col-span-2 tablet:order-none tablet:col-span-1">
            <p className="text-[17px]/[26px] [&_code]:whitespace-normal [&_code]:[overflow-wrap:anywhere]">
              <Link href={what.href} className="link-plain hover:underline">
                <InlineText>{what.stem}</InlineText>
              </Link>
            </p>
            <p className="text-ink-2 text-small">
              {what.from}
              {memory.missed ? `. Missed ${times(memory.misses)}` : ''}
              {memory.missed && what.mixes[0] ? `. Easily confused: ${what.mixes[0]}` : ''}
            </p>
          </div>
          <span className="hidden pt-2 tablet:block">
            <span className="sr-only">Likely to hold {Math.max(Math.round(memory.holds), 1)} days.</span>
            <i
              aria-hidden="true"
              className={`block h-2.5 rounded-slab border ${look[due ? 'run' : 'cached'].body}`}
              style={{ width: Math.min(24 + 2.2 * memory.holds, 120) }}
            />
          </span>
          <span className={`text-right text-small ${due ? 'font-mid text-run-ink' : 'text-ink-2'}`}>
            {due ? 'today' : whenDue(memory.due, now)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
