import { CachedPattern, Drawing, lettering } from '@/components/diagrams/drawing'
import { reachable } from '@/components/mdx/reachable'
import { millions, milliseconds } from './effort'
import type { Turn } from './machine'
import type { Racers } from './race-figure'

const left = 120
const right = 896

interface Piece {
  readonly name: string
  readonly took: number
}

/** Machine and container on one axis of time, the container's bar enlarged below. Drawn from a tablet's width on. */
export function RaceTimeline({ machine, container, look }: Racers) {
  if (!machine) return null
  const step = tick(machine.milliseconds)
  const ticks = Array.from({ length: Math.floor(machine.milliseconds / step) + 2 }, (_, at) => at * step)
  const scale = (right - left - 44) / (ticks.at(-1) ?? 1)
  const at = (moment: number) => left + moment * scale
  const pieces = container ? piecesOf(container) : []
  const isSolid = look === 'ran'
  const bar = isSolid ? 'fill-run-solid stroke-ran-line' : 'fill-[url(#race-cached)] stroke-cached-line'
  const on = isSolid ? 'fill-on-ran' : 'fill-ink'
  const end = at(machine.milliseconds)
  const short = container ? at(container.milliseconds) : left
  return (
    <section {...reachable} aria-label="Time of the race" className="hidden overflow-x-auto tablet:block">
      <Drawing
        viewBox={`0 0 ${right} ${container ? 288 : 150}`}
        title="Time of the race"
        description={inWords({ machine, container, look })}
        className="min-w-[680px]"
      >
        <defs>
          <CachedPattern id="race-cached" />
        </defs>
        {ticks.map((moment) => (
          <g key={moment}>
            <path d={`M${at(moment) + 0.5} 34v112`} className="stroke-rule" />
            <text x={at(moment)} y="22" textAnchor="middle" className={lettering.soft}>
              {moment === 0 ? '0' : `${moment.toLocaleString('en')} ms`}
            </text>
          </g>
        ))}
        <text x="0" y="67" className={lettering.bold}>
          Machine
        </text>
        <rect x={left + 0.5} y="46.5" width={end - left} height="34" className={bar} />
        <text x={left + 14} y="68" className={`${lettering.plain} ${on}`}>
          {end - left > 330 ? 'a kernel boots, then init, then a shell' : ''}
        </text>
        <text x={end - 12} y="68" textAnchor="end" className={`${lettering.code} ${on}`}>
          {milliseconds(machine.milliseconds)}
        </text>
        <text x="0" y="117" className={lettering.bold}>
          Container
        </text>
        {container ? (
          <>
            <rect x={left + 0.5} y="96.5" width={Math.max(3, short - left)} height="34" className={bar} />
            <text x={short + 12} y="118" className={lettering.code}>
              {milliseconds(container.milliseconds)}
            </text>
            <text x={short + 84} y="118" className={lettering.soft}>
              the kernel is there already
            </text>
            <path d={`M${left + 0.5} 131V199M${short} 131L${right - 0.5} 199`} className="fill-none stroke-ink-3" />
            <text x="0" y="214" className={lettering.soft}>
              the same,
            </text>
            <text x="0" y="232" className={lettering.soft}>
              enlarged
            </text>
            <Enlarged pieces={pieces} bar={bar} on={on} />
          </>
        ) : (
          <text x={left} y="118" className={lettering.soft}>
            next
          </text>
        )}
      </Drawing>
    </section>
  )
}

/** The pieces side by side. What has no room inside is named below, on two rows by turns, and never across another's line. */
function Enlarged({
  pieces,
  bar,
  on,
}: {
  readonly pieces: readonly Piece[]
  readonly bar: string
  readonly on: string
}) {
  const all = pieces.reduce((sum, { took }) => sum + took, 0)
  const width = right - left - 1
  let x = left + 0.5
  let row = 0
  const placed = pieces.map(({ name, took }) => {
    const from = x
    const wide = (took / all) * width
    x += wide
    const fits = wide > name.length * 7.5 + 16
    return { name, from, wide, fits, middle: from + wide / 2, isLow: !fits && row++ % 2 === 1 }
  })
  return placed.map(({ name, from, wide, fits, middle, isLow }, at) => {
    const next = placed.slice(at + 1).find((each) => each.isLow)?.middle ?? right
    const crosses = !isLow && middle + name.length * 3.4 > next - 6
    return (
      <g key={name}>
        <rect x={from} y="200.5" width={wide} height="34" className={bar} />
        {fits ? (
          <text x={from + 10} y="222" className={`${lettering.plain} ${on}`}>
            {name}
          </text>
        ) : (
          <>
            <path d={`M${middle} 235v${isLow ? 30 : 10}`} className="stroke-ink-3" />
            <text
              x={crosses ? next - 6 : Math.max(left + 24, middle)}
              y={isLow ? 280 : 260}
              textAnchor={crosses ? 'end' : 'middle'}
              className={lettering.soft}
            >
              {name}
            </text>
          </>
        )}
      </g>
    )
  })
}

/** What the container's time went into, in milliseconds; what is left of it is the shell's. */
function piecesOf({ steps = {}, milliseconds: all }: Turn): readonly Piece[] {
  const of = (...names: readonly string[]) => names.reduce((sum, name) => sum + (steps[name] ?? 0), 0) / 1000
  const made = [
    { name: 'cgroup', took: of('cgroup') },
    { name: 'namespaces', took: of('namespaces') },
    { name: 'root file system', took: of('overlay') },
    { name: '/proc /sys /dev', took: of('proc', 'sys', 'dev') },
    { name: 'pivot', took: of('pivot', 'forget') },
  ]
  const shell = all - made.reduce((sum, { took }) => sum + took, 0)
  return [...made, { name: 'exec: the shell comes up', took: Math.max(0, shell) }]
}

/** The distance between two marks: a round number of which five to ten fit. */
function tick(most: number): number {
  return [20, 50, 100, 200, 500, 1000, 2000, 5000].find((step) => most / step <= 8) ?? 10_000
}

function inWords({ machine, container }: Racers): string {
  if (!machine) return ''
  const booted = `The machine boots in ${milliseconds(machine.milliseconds)} and ${millions(machine)} instructions`
  if (!container) return `${booted}.`
  const pieces = piecesOf(container).map(({ name, took }) => `${name} ${took.toFixed(1)}`)
  return `${booted}, the container starts in ${milliseconds(container.milliseconds)} and ${millions(container)}; enlarged, in milliseconds: ${pieces.join(', ')}.`
}
