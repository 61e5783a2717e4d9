import { useId } from 'react'
import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { Drawing, ImitationPattern, mark } from './drawing'

const words = (
  <Grid
    caption="The stops of one write to disk, in order"
    headings={['Stop', 'In a container', 'In a virtual machine']}
    rows={[
      ['1', 'the app', 'the app'],
      ['2', 'its C library, a file of the image', 'its C library, a file of the guest'],
      ['3', 'the one kernel; a uname call is answered here', 'the guest kernel; a uname call is answered here'],
      ['4', 'the disk', 'a virtual disk, imitated by the hypervisor'],
      ['5', 'nothing', 'the host kernel'],
      ['6', 'nothing', 'the disk'],
    ]}
  />
)

const description =
  'In a container the path leads from the app through its C library and over the wall into the one kernel, and from there to the disk. In a virtual machine it leads from the app through its C library into the guest kernel, over the wall to a virtual disk, into the host kernel, and then to the disk. A uname call is answered in the first kernel of either path.'

/** One write to disk, followed from the app to the disk in a container and in a virtual machine. */
export function PathOfACall() {
  return (
    <Figure
      wide
      title="The path of one write."
      caption="The thick line is the wall. A container has it before the first kernel, a VM behind it. What lies behind it in a VM has to be imitated."
      words={words}
    >
      <Lanes />
      <Columns />
    </Figure>
  )
}

interface Stop {
  readonly at: number
  /** How many places it takes. */
  readonly long?: number
  readonly name: string
  readonly of: string
  readonly kind: 'card' | 'kernel' | 'ground' | 'imitation'
}

interface Lane {
  readonly name: string
  readonly stops: readonly Stop[]
  /** The wall stands before this place. */
  readonly wall: number
}

const lanes: readonly Lane[] = [
  {
    name: 'Container',
    wall: 2,
    stops: [
      { at: 0, name: 'app', of: 'node', kind: 'card' },
      { at: 1, name: 'C library', of: 'the image’s', kind: 'card' },
      { at: 2, long: 3, name: 'kernel', of: 'the host’s, shared', kind: 'kernel' },
      { at: 5, name: 'disk', of: '', kind: 'ground' },
    ],
  },
  {
    name: 'Virtual machine',
    wall: 3,
    stops: [
      { at: 0, name: 'app', of: 'node', kind: 'card' },
      { at: 1, name: 'C library', of: 'the guest’s', kind: 'card' },
      { at: 2, name: 'kernel', of: 'the guest’s', kind: 'kernel' },
      { at: 3, name: 'virtual disk', of: 'hypervisor', kind: 'imitation' },
      { at: 4, name: 'kernel', of: 'the host’s', kind: 'kernel' },
      { at: 5, name: 'disk', of: '', kind: 'ground' },
    ],
  },
]

function fill(kind: Stop['kind'], imitation: string) {
  return kind === 'imitation' ? { fill: `url(#${imitation})`, className: 'stroke-ink-2' } : { className: mark[kind] }
}

/** Wide: the stops from left to right, one lane below the other. */
function Lanes() {
  const imitation = useId()
  const wide = 126
  const step = 163.6
  return (
    <Drawing
      viewBox="0 0 944 268"
      title="The path of one write to disk"
      description={description}
      className="max-tablet:hidden"
    >
      <defs>
        <ImitationPattern id={imitation} />
      </defs>
      {lanes.map((lane, row) => {
        const y = row * 142
        return (
          <g key={lane.name}>
            <text className="fill-ink font-semibold text-[17px]" x="0" y={y + 18}>
              {lane.name}
            </text>
            {lane.stops.slice(1).map((stop) => (
              <path
                key={stop.at}
                className={mark.flow}
                d={`M${stop.at * step - (step - wide) + 3} ${y + 60}h${step - wide - 6}m-6-5 6 5-6 5`}
              />
            ))}
            {lane.stops.map((stop) => {
              const x = stop.at * step
              const width = wide + ((stop.long ?? 1) - 1) * step
              const kernel = stop.kind === 'kernel'
              return (
                <g key={stop.at}>
                  <rect {...fill(stop.kind, imitation)} x={x + 0.5} y={y + 32.5} width={width} height="56" />
                  {stop.kind === 'imitation' ? (
                    <rect className="fill-sheet" x={x + 12} y={y + 40} width={width - 24} height="41" />
                  ) : null}
                  <text
                    className={kernel ? 'fill-on-layer font-mid text-[14px]' : 'fill-ink text-[14px]'}
                    x={x + 14}
                    y={y + (stop.of ? 56 : 65)}
                  >
                    {stop.name}
                  </text>
                  <text
                    className={kernel ? 'fill-on-layer text-[13.5px]' : 'fill-ink-2 text-[13.5px]'}
                    x={x + 14}
                    y={y + 75}
                  >
                    {stop.of}
                  </text>
                </g>
              )
            })}
            <path className={mark.wall} d={`M${lane.wall * step - (step - wide) / 2} ${y + 24}v72`} />
            <text
              className="fill-ink-2 text-[13.5px]"
              x={lane.wall * step - (step - wide) / 2}
              y={y + 115}
              textAnchor="middle"
            >
              the wall
            </text>
            <path className={mark.lead} d={`M${2 * step + 62} ${y + 92}v9`} />
            <text className="fill-ink-2 text-[13.5px]" x={2 * step + (row ? 14 : 54)} y={y + 115}>
              {row ? '' : 'a uname call is answered here'}
            </text>
            {row ? (
              <text className="fill-ink-2 text-[13.5px]" x={2 * step + 62} y={y + 115} textAnchor="end">
                a uname call is answered here
              </text>
            ) : null}
          </g>
        )
      })}
    </Drawing>
  )
}

/** Narrow: the same from top to bottom, the two side by side. */
function Columns() {
  const imitation = useId()
  const high = 58
  const step = 84
  return (
    <Drawing
      viewBox="0 0 328 516"
      title="The path of one write to disk"
      description={description}
      className="tablet:hidden"
    >
      <defs>
        <ImitationPattern id={imitation} />
      </defs>
      {lanes.map((lane, column) => {
        const x = column * 178
        return (
          <g key={lane.name}>
            <text className="fill-ink font-semibold text-[16px]" x={x} y="16">
              {lane.name}
            </text>
            {lane.stops.slice(1).map((stop) => (
              <path
                key={stop.at}
                className={mark.flow}
                d={`M${x + 120} ${34 + stop.at * step - (step - high) + 3}v${step - high - 6}m-5-6 5 6 5-6`}
              />
            ))}
            {lane.stops.map((stop) => {
              const y = 34 + stop.at * step
              const height = high + ((stop.long ?? 1) - 1) * step
              const kernel = stop.kind === 'kernel'
              return (
                <g key={stop.at}>
                  <rect {...fill(stop.kind, imitation)} x={x + 0.5} y={y + 0.5} width="149" height={height} />
                  {stop.kind === 'imitation' ? (
                    <rect className="fill-sheet" x={x + 10} y={y + 8} width="110" height="42" />
                  ) : null}
                  <text
                    className={kernel ? 'fill-on-layer font-mid text-[15px]' : 'fill-ink text-[15px]'}
                    x={x + 14}
                    y={y + (stop.of ? 25 : 35)}
                  >
                    {stop.name}
                  </text>
                  <text
                    className={kernel ? 'fill-on-layer text-[14px]' : 'fill-ink-2 text-[14px]'}
                    x={x + 14}
                    y={y + 45}
                  >
                    {stop.of}
                  </text>
                </g>
              )
            })}
            <path className={mark.wall} d={`M${x - 4} ${34 + lane.wall * step - (step - high) / 2}h158`} />
          </g>
        )
      })}
    </Drawing>
  )
}
