import { useId } from 'react'
import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { CachedPattern, Drawing, mark, RunPattern } from './drawing'

const parts = [
  { name: 'The parent', lines: ['the step WORKDIR,', 'found or run now'] },
  { name: 'The operation', lines: ['copy to /app/,', 'owned by root'] },
  { name: 'The inputs', lines: ['names, modes and', 'bytes of two files'] },
] as const

const words = (
  <Grid
    caption="The parts of a cache key"
    headings={['Part', 'For COPY package.json package-lock.json ./', 'For RUN npm ci']}
    rows={[
      ['The parent', 'the result of WORKDIR', 'the result of that COPY'],
      [
        'The operation',
        'destination, owner, options',
        'the command as written, the environment, user and working directory',
      ],
      ['The inputs', 'names, modes and bytes of the two files', 'none of its own; a bind mount would count'],
    ]}
  />
)

const description =
  'The parent step, the operation and the inputs together make the cache key. If the builder has seen the key before, it takes the stored layer: cached. If the key is new, the step will run.'

/** What the cache key of one COPY is made of, and what the builder does with it. */
export function CacheKey() {
  return (
    <Figure
      title="The anatomy of a key."
      caption="Here for COPY package.json package-lock.json ./ after WORKDIR /app. Three parts go in; one question comes out: seen before?"
      words={words}
    >
      <Wide />
      <Narrow />
    </Figure>
  )
}

function Outcomes({
  x,
  y,
  width,
  gap,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly gap: number
}) {
  const cached = useId()
  const run = useId()
  const right = x + width + gap
  return (
    <>
      <defs>
        <CachedPattern id={cached} />
        <RunPattern id={run} />
      </defs>
      <rect fill={`url(#${cached})`} className="stroke-cached-line" x={x + 0.5} y={y + 0.5} width={width} height="44" />
      <rect className="fill-cached-line" x={x + 12} y={y - 5} width="16" height="5" />
      <rect className="fill-cached-fill" x={x + 32} y={y + 11} width="150" height="23" />
      <text className="fill-ink text-[14px]" x={x + 38} y={y + 27}>
        take the stored layer
      </text>
      <rect fill={`url(#${run})`} className="stroke-run-line" x={right + 0.5} y={y + 0.5} width={width} height="44" />
      <rect className="fill-run-line" x={right + 12} y={y - 5} width="16" height="5" />
      <rect className="fill-run-fill" x={right + 32} y={y + 11} width={Math.min(width - 44, 126)} height="23" />
      <text className="fill-ink text-[14px]" x={right + 38} y={y + 27}>
        run it, store it
      </text>
    </>
  )
}

function Wide() {
  return (
    <Drawing
      viewBox="0 0 624 306"
      title="The anatomy of a cache key"
      description={description}
      className="max-tablet:hidden"
    >
      {parts.map(({ name, lines }, at) => {
        const x = at * 218
        return (
          <g key={name}>
            <rect className={mark.card} x={x + 0.5} y=".5" width="187" height="84" />
            <text className="fill-ink font-semibold text-[15px]" x={x + 16} y="26">
              {name}
            </text>
            {lines.map((line, row) => (
              <text key={line} className="fill-ink-2 text-[14px]" x={x + 16} y={49 + row * 20}>
                {line}
              </text>
            ))}
            {at < 2 ? <path className={mark.flow} d={`M${x + 196} 42h14m-7-7v14`} /> : null}
          </g>
        )
      })}
      <path className={mark.flow} d="M.5 96v8h623v-8M312 104v20m-5-6 5 6 5-6" />
      <rect className="fill-ink" x="212" y="128" width="200" height="36" rx="2" />
      <text className="fill-film font-semibold text-[15px]" x="228" y="151">
        cache key
      </text>
      <text className="fill-film font-code text-[14px]" x="396" y="151" textAnchor="end">
        c41e90…
      </text>
      <path className={mark.flow} d="M312 164v18M142 204v-22h340v22m-345-6 5 6 5-6m330 0 5 6 5-6" />
      <text className="fill-cached-ink font-mid text-[14px]" x="130" y="202" textAnchor="end">
        seen before
      </text>
      <text className="fill-run-ink font-mid text-[14px]" x="494" y="202">
        new
      </text>
      <Outcomes x={22} y={218} width={240} gap={100} />
      <text className="fill-ink-2 text-[14px]" x="22" y="288">
        cached: nothing is executed
      </text>
      <text className="fill-ink-2 text-[14px]" x="362" y="288">
        what stands on it is new too
      </text>
    </Drawing>
  )
}

function Narrow() {
  return (
    <Drawing
      viewBox="0 0 328 522"
      title="The anatomy of a cache key"
      description={description}
      className="tablet:hidden"
    >
      {parts.map(({ name, lines }, at) => {
        const y = at * 92
        return (
          <g key={name}>
            <rect className={mark.card} x=".5" y={y + 0.5} width="300" height="70" />
            <text className="fill-ink font-semibold text-[16px]" x="16" y={y + 27}>
              {name}
            </text>
            <text className="fill-ink-2 text-[15px]" x="16" y={y + 51}>
              {lines.join(' ')}
            </text>
            {at < 2 ? <path className={mark.flow} d={`M143 ${y + 81}h14m-7-7v14`} /> : null}
          </g>
        )
      })}
      <path className={mark.flow} d="M306 .5h8v255h-8M314 128h10v152H256m6-5-6 5 6 5" />
      <rect className="fill-ink" x="50" y="262" width="200" height="36" rx="2" transform="translate(0 2)" />
      <text className="fill-film font-semibold text-[15px]" x="66" y="287">
        cache key
      </text>
      <text className="fill-film font-code text-[14px]" x="234" y="287" textAnchor="end">
        c41e90…
      </text>
      <path className={mark.flow} d="M20 300v178M20 352h20m-6-5 6 5-6 5M20 468h20m-6-5 6 5-6 5M50 282H20v20" />
      <text className="fill-cached-ink font-mid text-[15px]" x="52" y="332">
        seen before
      </text>
      <text className="fill-run-ink font-mid text-[15px]" x="52" y="448">
        new
      </text>
      <NarrowOutcomes />
      <text className="fill-ink-2 text-[14px]" x="52" y="412">
        cached: nothing is executed
      </text>
      <text className="fill-ink-2 text-[14px]" x="52" y="520">
        what stands on it is new too
      </text>
    </Drawing>
  )
}

function NarrowOutcomes() {
  const cached = useId()
  const run = useId()
  return (
    <>
      <defs>
        <CachedPattern id={cached} />
        <RunPattern id={run} />
      </defs>
      <rect fill={`url(#${cached})`} className="stroke-cached-line" x="52.5" y="344.500" width="248" height="44" />
      <rect className="fill-cached-line" x="64" y="339" width="16" height="5" />
      <rect className="fill-cached-fill" x="88" y="355" width="160" height="23" />
      <text className="fill-ink text-[15px]" x="94" y="372">
        take the stored layer
      </text>
      <rect fill={`url(#${run})`} className="stroke-run-line" x="62.500" y="456.500" width="248" height="44" />
      <rect className="fill-run-line" x="74" y="451" width="16" height="5" />
      <rect className="fill-run-fill" x="98" y="467" width="118" height="23" />
      <text className="fill-ink text-[15px]" x="104" y="484">
        run it, store it
      </text>
    </>
  )
}
