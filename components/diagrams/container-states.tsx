import { useId } from 'react'
import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { Drawing, mark, RunPattern, SkipPattern } from './drawing'

const words = (
  <Grid
    caption="The states of a container"
    headings={['State', 'What is so', 'How it gets there', 'Its writable layer']}
    rows={[
      ['created', 'made, never started', 'docker create; the first half of docker run', 'there, empty'],
      ['running', 'process 1 runs', 'docker start; the second half of docker run', 'there'],
      ['paused', 'all its processes are frozen', 'docker pause; docker unpause leads back', 'there'],
      ['exited', 'process 1 has ended', 'by itself, or by docker stop', 'there'],
      ['removed', 'no such container any more', 'docker rm, from created or exited', 'deleted'],
    ]}
  />
)

const description =
  'docker create leads to created. docker start leads from created to running. docker run does both. docker pause leads from running to paused, docker unpause back. When process 1 ends, by itself or because of docker stop, the container is exited. docker start leads from exited back to running. docker rm removes it, and its writable layer.'

/** The states of a container and the commands that lead from one to the next. */
export function ContainerStates() {
  return (
    <Figure
      title="Four states, and the way out."
      caption="Only rm deletes anything. A container that was created and never started can be removed too."
      words={words}
    >
      <Wide />
      <Narrow />
    </Figure>
  )
}

interface StateProps {
  readonly x: number
  readonly y: number
  readonly name: string
  readonly fill?: string
  readonly body: string
  readonly plate?: string
  readonly ink?: string
}

function State({ x, y, name, fill, body, plate, ink = 'fill-ink' }: StateProps) {
  return (
    <>
      <rect fill={fill} className={body} x={x + 0.5} y={y + 0.5} width="119" height="43" />
      {plate ? <rect className={plate} x={x + 26} y={y + 11} width="68" height="22" /> : null}
      <text className={`${ink} font-mid text-[15px]`} x={x + 60} y={y + 27} textAnchor="middle">
        {name}
      </text>
    </>
  )
}

interface StatesProps {
  readonly places: Readonly<Record<'created' | 'running' | 'paused' | 'exited' | 'removed', readonly [number, number]>>
}

function States({ places: { created, running, paused, exited, removed } }: StatesProps) {
  const hatch = useId()
  const dots = useId()
  return (
    <>
      <defs>
        <RunPattern id={hatch} />
        <SkipPattern id={dots} />
      </defs>
      <State
        x={created[0]}
        y={created[1]}
        name="created"
        fill={`url(#${hatch})`}
        body="stroke-run-line"
        plate="fill-run-fill"
      />
      <State x={running[0]} y={running[1]} name="running" body="fill-run-solid stroke-ran-line" ink="fill-on-ran" />
      <State x={paused[0]} y={paused[1]} name="paused" body="fill-sheet stroke-run-line" />
      <State
        x={exited[0]}
        y={exited[1]}
        name="exited"
        fill={`url(#${dots})`}
        body="stroke-skip-line"
        plate="fill-skip-fill"
        ink="fill-skip-ink"
      />
      <State
        x={removed[0]}
        y={removed[1]}
        name="removed"
        body="fill-none stroke-skip-line [stroke-dasharray:4_4]"
        ink="fill-skip-ink"
      />
    </>
  )
}

const command = 'fill-ink font-code text-[14px]'
const cause = 'fill-ink-2 text-[14px]'

function Wide() {
  return (
    <Drawing
      viewBox="0 0 624 236"
      title="The states of a container"
      description={description}
      className="max-tablet:hidden"
    >
      <States
        places={{ created: [0, 84], running: [216, 84], paused: [216, 0], exited: [500, 84], removed: [500, 190] }}
      />
      <text className={command} x="60" y="26" textAnchor="middle">
        create
      </text>
      <path className={mark.flow} d="M60.500 36v44m-5-6 5 6 5-6" />
      <path className={mark.flow} d="M123 106h89m-6-5 6 5-6 5" />
      <text className={command} x="166" y="98" textAnchor="middle">
        start
      </text>
      <path className={mark.flow} d="M256.500 80V48m-5 6 5-6 5 6M296.500 48v32m-5-6 5 6 5-6" />
      <text className={command} x="246" y="69" textAnchor="end">
        pause
      </text>
      <text className={command} x="308" y="69">
        unpause
      </text>
      <path className={mark.flow} d="M339 98h157m-6-5 6 5-6 5" />
      <text className={cause} x="416" y="90" textAnchor="middle">
        <tspan className="font-code">stop</tspan>, or process 1 ends
      </text>
      <path className={mark.flow} d="M497 116H340m6-5-6 5 6 5" />
      <text className={command} x="418" y="136" textAnchor="middle">
        start
      </text>
      <path className={mark.flow} d="M560.500 131v55m-5-6 5 6 5-6" />
      <text className={command} x="550" y="164" textAnchor="end">
        rm
      </text>
      <path className={mark.lead} d="M.5 138v10M335.500 138v10M.5 143H335.500" />
      <text className={cause} x="168" y="164" textAnchor="middle">
        <tspan className="font-code">run</tspan> does both
      </text>
    </Drawing>
  )
}

function Narrow() {
  return (
    <Drawing
      viewBox="0 0 328 412"
      title="The states of a container"
      description={description}
      className="tablet:hidden"
    >
      <States
        places={{ created: [0, 50], running: [0, 156], paused: [206, 156], exited: [0, 262], removed: [0, 368] }}
      />
      <text className={command} x="60" y="14" textAnchor="middle">
        create
      </text>
      <path className={mark.flow} d="M60.500 22v24m-5-6 5 6 5-6M60.500 97v55m-5-6 5 6 5-6" />
      <text className={command} x="72" y="130">
        start
      </text>
      <path className={mark.lead} d="M128 50.500h10M128 199.500h10M133 50.500V199.500" transform="translate(-4)" />
      <text className={cause} x="140" y="104">
        <tspan className="font-code">run</tspan> does both
      </text>
      <path className={mark.flow} d="M123 169h79m-6-5 6 5-6 5M203 189h-79m6-5-6 5 6 5" />
      <text className={command} x="164" y="162" textAnchor="middle">
        pause
      </text>
      <text className={command} x="166" y="208" textAnchor="middle">
        unpause
      </text>
      <path className={mark.flow} d="M40.500 203v55m-5-6 5 6 5-6M84.500 259v-55m-5 6 5-6 5 6" />
      <text className={command} x="96" y="244">
        start
      </text>
      <text className={cause} x="140" y="300">
        after <tspan className="font-code">stop</tspan>, or when
      </text>
      <text className={cause} x="140" y="320">
        process 1 has ended
      </text>
      <path className={mark.flow} d="M60.500 309v55m-5-6 5 6 5-6" />
      <text className={command} x="72" y="342">
        rm
      </text>
    </Drawing>
  )
}
