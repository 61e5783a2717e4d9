import { Badge } from '@/components/ui/badge'
import { look, type State } from '@/components/ui/state'
import stock from '@/content/recordings/stock-kernel.json'
import type { ChapterState } from './chapter-run'
import { millions, milliseconds, times } from './effort'
import type { Effort, Turn } from './machine'
import { RaceTimeline } from './race-timeline'

/** Who ran, as far as they got. */
export interface Racers {
  readonly machine?: Effort
  readonly process?: Turn
  readonly container?: Turn
  /** `cached` for a recording: not run here, as before. */
  readonly look: Extract<State, 'ran' | 'cached'>
}

/** The race: what each needed in time, then in instructions, which is the fair count; and what a general-purpose kernel needs. */
export function RaceFigure({ state }: { readonly state: ChapterState }) {
  const racers: Racers = {
    machine: state.boot,
    process: state.prelude[0],
    container: state.prelude[2],
    look: state.source === 'live' ? 'ran' : 'cached',
  }
  const { machine, container } = racers
  return (
    <>
      <div className="px-4 pb-4 tablet:px-5">
        <RaceTimeline {...racers} />
        <div className="tablet:hidden">
          <Bars
            {...racers}
            of={({ milliseconds: took }) => took}
            says={({ milliseconds: took }) => milliseconds(took)}
          />
          {container?.steps ? <p className="mt-2 text-ink-2 text-small">{stepSentence(container)}</p> : null}
        </div>
      </div>
      <section aria-labelledby="race-instructions" className="border-rule border-t px-4 pt-4 pb-4 tablet:px-5">
        <h4 id="race-instructions" className="mb-2 font-semibold text-[17px]/6">
          Counted in instructions, it is fair
        </h4>
        <Bars {...racers} of={({ instructions }) => instructions} says={millions} isWhole />
        <p className="mt-2 text-ink-2 text-small">
          {machine ? (
            <>
              The last bar is broken: it would be {times(stock.instructions, machine.instructions)} times as long as the
              first.{' '}
            </>
          ) : null}
          Debian’s kernel {stock.version}, booted once in the same machine. <Badge source="recording" />
        </p>
      </section>
      <section className="border-rule border-t px-4 py-4 text-ink-2 text-small tablet:px-5">
        <h4 className="mb-1 font-semibold text-[17px]/6 text-ink">Emulated, and what that means</h4>
        <p className="max-w-measure">
          The page imitates a processor in software, some fifty to a hundred times slower than yours.{' '}
          <Badge source="estimated" /> So trust the ratio and the instructions, not the milliseconds. A machine in a
          data centre has hardware to help, and usually a far larger system to boot.
        </p>
      </section>
    </>
  )
}

interface BarsProps extends Racers {
  readonly of: (effort: Effort) => number
  readonly says: (effort: Effort) => string
  /** With the plain process, and Debian's kernel as a broken bar. */
  readonly isWhole?: boolean
}

function Bars({ machine, process, container, look: state, of, says, isWhole = false }: BarsProps) {
  const most = machine ? of(machine) : 0
  const rows: readonly (readonly [string, Effort | undefined])[] = [
    [isWhole ? 'Machine, our small kernel' : 'Machine', machine],
    ['Container', container],
    ...(isWhole ? [['Plain process', process] as const] : []),
  ]
  return (
    <dl className="text-small/7">
      {rows.map(([name, effort]) => (
        <Bar
          key={name}
          name={name}
          share={effort && most ? (of(effort) / most) * 0.88 : 0}
          state={state}
          figure={effort ? says(effort) : '…'}
        />
      ))}
      {isWhole ? (
        <Bar name="Machine, Debian’s kernel" share={1} state="cached" figure={millions(stock)} broken />
      ) : null}
    </dl>
  )
}

interface BarProps {
  readonly name: string
  readonly share: number
  readonly state: Racers['look']
  readonly figure: string
  readonly broken?: boolean
}

function Bar({ name, share, state, figure, broken = false }: BarProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 tablet:grid-cols-[210px_minmax(0,1fr)_84px]">
      <dt className={broken ? 'text-ink-2' : ''}>{name}</dt>
      <dd className="figures text-right tablet:col-start-3">{figure}</dd>
      <dd
        aria-hidden="true"
        className="relative col-span-full mb-1.5 h-4 tablet:col-span-1 tablet:col-start-2 tablet:row-start-1 tablet:mb-0 tablet:h-7"
      >
        {share > 0 ? (
          <i
            className={`absolute top-0.5 left-0 h-3.5 min-w-[3px] border tablet:top-[7px] ${look[state].body}`}
            style={{ width: `${share * 100}%` }}
          />
        ) : null}
        {broken ? (
          <svg
            viewBox="0 0 18 22"
            aria-hidden="true"
            className="absolute right-[7%] -top-1 h-[22px] w-[18px] fill-sheet stroke-[1.5] stroke-skip-line tablet:top-[3px]"
          >
            <path d="M4 22 8 13 3 9 8 0h7l-5 9 5 4-4 9z" className="stroke-none" />
            <path d="M4 22 8 13 3 9 8 0M11 22l4-9-5-4 5-9" className="fill-none" />
          </svg>
        ) : null}
      </dd>
    </div>
  )
}

/** The container's steps in words, where there is no room to draw them. */
function stepSentence({ steps = {}, milliseconds: all }: Turn): string {
  const { namespaces = 0, overlay = 0, cgroup = 0 } = steps
  const made = Object.values(steps).reduce((sum, took) => sum + took, 0) / 1000
  const of = (microseconds: number) => (microseconds / 1000).toFixed(1)
  return `Of the ${milliseconds(all)}, ${milliseconds(made)} make the settings (namespaces ${of(namespaces)}, root file system ${of(overlay)}, cgroup ${of(cgroup)}), and the rest starts the shell.`
}
