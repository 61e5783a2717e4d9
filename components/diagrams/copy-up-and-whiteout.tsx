import { useId } from 'react'
import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { Drawing, mark, SkipPattern } from './drawing'

const words = (
  <Grid
    caption="Four things that can happen to a file"
    headings={['What is done', 'In the upper layer', 'In the lower layer', 'What is seen', 'What it costs']}
    rows={[
      ['read a.conf', 'nothing', 'a.conf', 'a.conf of the lower layer', 'nothing'],
      [
        'change a byte of b.db',
        'a whole copy of b.db',
        'the old b.db',
        'b.db of the upper layer',
        'all bytes of b.db again',
      ],
      ['delete c.log', 'a whiteout for c.log', 'c.log', 'nothing of that name', 'nothing, and c.log is still shipped'],
      ['create d.tmp', 'd.tmp', 'nothing', 'd.tmp', 'the bytes of d.tmp'],
    ]}
  />
)

const description =
  'Three rows: what is seen, the upper layer, which is writable, and the lower one, which is read-only. A file that is read is seen through the empty upper layer. A file that is changed is first copied up whole. A file that is deleted gets a whiteout in the upper layer and stays in the lower one. A file that is created lies in the upper layer alone.'

/** What reading, changing, deleting and creating a file do in two layers. */
export function CopyUpAndWhiteout() {
  return (
    <Figure
      title="What you change is copied, what you delete is covered."
      caption="You look from above, and see the first thing in the way. In a container the upper layer is its writable layer; in a build it is the layer of the step."
      words={words}
    >
      <Scene narrow={false} />
      <Scene narrow />
    </Figure>
  )
}

const columns = [
  { does: 'read it', file: 'a.conf', cost: ['0 B', ''], above: 'through' },
  { does: 'change a byte', file: 'b.db', cost: ['300 MB', 'all of b.db'], above: 'copied' },
  { does: 'delete it', file: 'c.log', cost: ['0 B', 'it still ships'], above: 'covered' },
  { does: 'create it', file: 'd.tmp', cost: ['its size', ''], above: 'new' },
] as const

interface SceneProps {
  readonly narrow: boolean
}

/** Wide, the rows are named at the left; narrow, inside. */
function Scene({ narrow }: SceneProps) {
  const dots = useId()
  const left = narrow ? 0 : 96
  const wide = narrow ? 75 : 116
  const gap = narrow ? 8 : 16
  const rows = narrow ? { seen: 52, upper: 150, lower: 262 } : { seen: 34, upper: 146, lower: 262 }
  const all = 4 * wide + 3 * gap
  const middle = (column: number) => left + column * (wide + gap) + wide / 2
  const file = wide - (narrow ? 10 : 20)
  const x = (column: number) => middle(column) - file / 2 + 0.5
  const text = narrow ? 'text-[13px]' : 'text-[14px]'
  const row = (y: number, name: string, what: string) => (
    <>
      <text className="fill-ink font-semibold text-[15px]" x="0" y={y + 24}>
        {name}
      </text>
      <text className="fill-ink-2 text-[14px]" x="0" y={y + 43}>
        {what}
      </text>
    </>
  )
  return (
    <Drawing
      viewBox={narrow ? '0 0 328 384' : '0 0 624 376'}
      title="Copy-up and whiteout"
      description={description}
      className={narrow ? 'tablet:hidden' : 'max-tablet:hidden'}
    >
      <defs>
        <SkipPattern id={dots} />
      </defs>
      {columns.map(({ does }, column) => (
        <text key={does} className={`fill-ink font-semibold ${text}`} x={middle(column)} y="16" textAnchor="middle">
          {narrow ? (does.split(' ')[0] ?? '') : does}
        </text>
      ))}
      {narrow ? (
        <text className="fill-ink font-semibold text-[14px]" x="0" y={rows.seen - 9}>
          You see, merged
        </text>
      ) : (
        row(rows.seen, 'You see', 'merged')
      )}
      <rect className="fill-sunk" x={left} y={rows.seen} width={all} height="56" />
      {narrow ? null : row(rows.upper, 'Upper', 'writable')}
      <rect className="fill-sheet stroke-run-line" x={left + 0.5} y={rows.upper + 0.5} width={all - 1} height="56" />
      {narrow ? null : row(rows.lower, 'Lower', 'read-only')}
      <rect className={mark.kernel} x={left + 0.5} y={rows.lower + 0.5} width={all - 1} height="56" />
      <path className="fill-none stroke-2 stroke-ink" d={`M${left} ${rows.lower + 57.5}h${all}`} />
      {columns.map(({ file: name, above, cost }, column) => {
        const at = middle(column)
        const box = { x: x(column), width: file, height: 34 }
        const label = (y: number, style: string) => (
          <text className={`${style} font-code ${text}`} x={at} y={y + 33} textAnchor="middle">
            {name}
          </text>
        )
        return (
          <g key={name}>
            {above === 'new' ? null : (
              <>
                <rect className="fill-sheet stroke-edge" {...box} y={rows.lower + 11.5} />
                {label(rows.lower, 'fill-ink')}
              </>
            )}
            {above === 'copied' || above === 'new' ? (
              <>
                <rect className="fill-run-solid stroke-ran-line" {...box} y={rows.upper + 11.5} />
                {label(rows.upper, 'fill-on-ran')}
              </>
            ) : null}
            {above === 'covered' ? (
              <>
                <rect
                  fill={`url(#${dots})`}
                  className="stroke-skip-line [stroke-dasharray:3_3]"
                  {...box}
                  y={rows.upper + 11.5}
                />
                <rect className="fill-skip-fill" x={at - 25} y={rows.upper + 18} width="50" height="21" />
                {label(rows.upper, 'fill-skip-ink')}
                <rect className="fill-none stroke-edge [stroke-dasharray:2_4]" {...box} y={rows.seen + 11.5} />
                <text className={`fill-ink-2 ${text}`} x={at} y={rows.seen + 33} textAnchor="middle">
                  nothing
                </text>
              </>
            ) : (
              <>
                <rect className="fill-sheet stroke-edge" {...box} y={rows.seen + 11.5} />
                {label(rows.seen, 'fill-ink')}
              </>
            )}
            <Ways above={above} at={at} rows={rows} />
            {above === 'copied' ? (
              <Said at={at} y={rows.lower - 31} lines={['copied up', 'whole']} style="fill-run-ink" size={text} />
            ) : null}
            {above === 'covered' ? (
              <Said at={at} y={rows.lower - 23} lines={['whiteout']} style="fill-skip-ink" size={text} />
            ) : null}
            <text className={`fill-ink font-code ${text}`} x={at} y={rows.lower + 82} textAnchor="middle">
              {cost[0]}
            </text>
            <text className="fill-ink-2 text-[13px]" x={at} y={rows.lower + 102} textAnchor="middle">
              {cost[1]}
            </text>
          </g>
        )
      })}
      {narrow ? (
        <>
          <rect className="fill-sheet" x="3" y={rows.upper + 8} width={wide - 8} height="42" />
          <InRow at={middle(0)} y={rows.upper} lines={['upper,', 'writable']} style="fill-ink" />
          <InRow at={middle(3)} y={rows.lower} lines={['lower,', 'read-only']} style="fill-on-layer" />
        </>
      ) : (
        <text className="fill-ink font-semibold text-[15px]" x="0" y={rows.lower + 82}>
          It costs
        </text>
      )}
    </Drawing>
  )
}

interface InRowProps {
  readonly at: number
  readonly y: number
  readonly lines: readonly string[]
  readonly style: string
}

/** On a phone a row is named where it has room. */
function InRow({ at, y, lines, style }: InRowProps) {
  return lines.map((line, row) => (
    <text key={line} className={`${style} font-mid text-[13px]`} x={at} y={y + 25 + row * 17} textAnchor="middle">
      {line}
    </text>
  ))
}

interface WaysProps {
  readonly above: (typeof columns)[number]['above']
  readonly at: number
  readonly rows: { readonly seen: number; readonly upper: number; readonly lower: number }
}

function Ways({ above, at, rows: { seen, upper, lower } }: WaysProps) {
  const up = (from: number, to: number) => `M${at} ${from}V${to}m-5 6 5-6 5 6`
  const intoView = up(upper + 10, seen + 49)
  if (above === 'through') return <path className={mark.flow} d={up(lower + 10, seen + 49)} />
  if (above === 'new') return <path className={mark.flow} d={intoView} />
  if (above === 'copied') return <path className={mark.flow} d={`${up(lower + 10, upper + 49)}${intoView}`} />
  return (
    <path
      className="fill-none stroke-[1.5] stroke-ink [stroke-dasharray:3_3]"
      d={`M${at} ${lower + 10}V${upper + 58}m-12 0h24`}
    />
  )
}

interface SaidProps {
  readonly at: number
  readonly y: number
  readonly lines: readonly string[]
  readonly style: string
  readonly size: string
}

/** Words on an arrow, on a plate of the page. */
function Said({ at, y, lines, style, size }: SaidProps) {
  return (
    <>
      <rect className="fill-film" x={at - 34} y={y - 15} width="68" height={lines.length * 18 + 2} />
      {lines.map((line, row) => (
        <text key={line} className={`${style} font-mid ${size}`} x={at} y={y + row * 17} textAnchor="middle">
          {line}
        </text>
      ))}
    </>
  )
}
