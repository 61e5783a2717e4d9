import { look } from '@/components/ui/state'
import { forecast, type Memory } from '@/lib/course/review'

interface NextDaysProps {
  readonly memories: readonly Memory[]
  readonly now: number
}

/** Of a column so many are drawn one by one; its number says the rest. */
const cells = [1, 2, 3, 4, 5, 6, 7, 8]

/** How many return on each of the next seven days, standing on a floor. */
export function NextDays({ memories, now }: NextDaysProps) {
  const counts = forecast(memories, now, 7)
  const names = counts.map((_, at) => dayName(now, at))
  return (
    <div
      role="img"
      aria-label={`Returning: ${names.map((name, at) => `${name} ${counts[at]}`).join(', ')}.`}
      className="max-w-[21rem]"
    >
      <div className="grid grid-cols-7 items-end gap-2 border-ink border-b-2 pt-4">
        {counts.map((count, at) => (
          <div key={names[at]} className="flex flex-col">
            <span className="figures text-center text-ink-2">{count > 0 ? count : ''}</span>
            {cells.slice(0, count).map((cell) => (
              <i
                key={cell}
                className={`-mb-px block h-3 rounded-slab border ${look[at === 0 ? 'run' : 'cached'].body}`}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="grid grid-cols-7 gap-2 pt-1 text-center text-[13px]/5 text-ink-2">
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
    </div>
  )
}

function dayName(now: number, ahead: number): string {
  if (ahead === 0) return 'Today'
  const date = new Date(now)
  date.setDate(date.getDate() + ahead)
  return date.toLocaleDateString('en-GB', { weekday: 'short' })
}
