import { useId } from 'react'
import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { Drawing, ImitationPattern, lettering, mark } from './drawing'

const words = (
  <Grid
    caption="What stands where, from top to bottom"
    headings={['From the top', 'Two virtual machines', 'Two containers']}
    rows={[
      ['App', 'one in each VM', 'one in each container'],
      ['Userland', 'one in each VM', 'one in each container'],
      ['Guest kernel', 'one in each VM', 'none'],
      ['The wall', 'under the guest kernels; looks like hardware', 'under the userlands; looks like a kernel'],
      ['Hypervisor', 'one, for both', 'none'],
      ['Host kernel', 'one; the apps never call it', 'one; both apps call it'],
      ['Hardware', 'one machine', 'one machine'],
    ]}
  />
)

/** Two virtual machines beside two containers: the wall runs under the guests’ kernels, or over the one that is shared. */
export function WhereTheKernelEnds() {
  return (
    <Figure
      wide
      title="Where the kernel ends."
      caption="The thick line is the wall. A system call from an app stops in the first kernel it meets: its own in a VM, the shared one in a container."
      words={words}
    >
      <div className="grid gap-x-10 gap-y-8 max-desk:max-w-115 desk:grid-cols-2">
        <Machines />
        <Containers />
      </div>
    </Figure>
  )
}

interface TenantProps {
  readonly x: number
  readonly y: number
  readonly program: string
  readonly userland: string
}

function Tenant({ x, y, program, userland }: TenantProps) {
  return (
    <>
      <rect className={mark.card} x={x + 0.5} y={y + 0.5} width="146" height="44" />
      <text className={lettering.plain} x={x + 14} y={y + 27}>
        app
      </text>
      <text className={lettering.code} x={x + 132} y={y + 27} textAnchor="end">
        {program}
      </text>
      <rect className={mark.card} x={x + 0.5} y={y + 44.5} width="146" height="52" />
      <text className={lettering.plain} x={x + 14} y={y + 67}>
        userland
      </text>
      <text className={lettering.soft} x={x + 14} y={y + 86}>
        {userland}
      </text>
    </>
  )
}

function Hardware() {
  return (
    <>
      <rect className={mark.ground} x=".5" y="307.5" width="308" height="40" />
      <text className={lettering.plain} x="14" y="332">
        hardware
      </text>
    </>
  )
}

function Label({ y, lines, bold }: { readonly y: number; readonly lines: readonly string[]; readonly bold?: boolean }) {
  return lines.map((line, at) => (
    <text key={line} className={bold && at === 0 ? lettering.bold : lettering.soft} x="342" y={y + at * 17}>
      {line}
    </text>
  ))
}

function Machines() {
  const imitation = useId()
  return (
    <Drawing
      viewBox="0 0 430 360"
      title="Two virtual machines"
      description="Each virtual machine has an app, a userland and a kernel of its own. The wall runs under the guest kernels and over the hypervisor. A system call from an app ends in its guest kernel."
    >
      <defs>
        <ImitationPattern id={imitation} />
      </defs>
      <text className={lettering.head} x="0" y="18">
        Two virtual machines
      </text>
      <Tenant x={0} y={44} program="node" userland="Alpine" />
      <Tenant x={162} y={44} program="python" userland="Debian" />
      {[0, 162].map((x) => (
        <g key={x}>
          <rect className={mark.kernel} x={x + 0.5} y="140.5" width="146" height="60" />
          <text className={lettering.onLayer} x={x + 14} y="186">
            guest kernel
          </text>
        </g>
      ))}
      <path className={mark.wall} d="M-4 212H313" />
      <path className={mark.lead} d="M320 212h16" />
      <Label y={208} lines={['the wall', 'looks like', 'hardware']} bold />
      <rect fill={`url(#${imitation})`} className="stroke-ink-2" x=".5" y="223.500" width="308" height="40" />
      <rect className="fill-sheet" x="102" y="231" width="104" height="25" />
      <text className={lettering.plain} x="154" y="248.500" textAnchor="middle">
        hypervisor
      </text>
      <rect className={mark.kernel} x=".5" y="263.500" width="308" height="44" />
      <text className={lettering.onLayer} x="14" y="290">
        host kernel
      </text>
      <Hardware />
      <circle className="fill-ink" cx="117" cy="83" r="3.500" />
      <path className={mark.flow} d="M117 84v57" />
      <path className={mark.flowOnLayer} d="M117 141v20m-5-7 5 7 5-7" />
      <path className={mark.lead} d="M312 155h24" />
      <Label y={152} lines={['the call', 'ends here']} />
    </Drawing>
  )
}

function Containers() {
  return (
    <Drawing
      viewBox="0 0 430 360"
      title="Two containers"
      description="Each container has an app and a userland. The wall runs under the userlands and over the one kernel that both share. A system call from an app ends in that kernel."
    >
      <text className={lettering.head} x="0" y="18">
        Two containers
      </text>
      <Tenant x={0} y={111} program="node" userland="Alpine" />
      <Tenant x={162} y={111} program="python" userland="Debian" />
      <path className={mark.wall} d="M-4 219H313" />
      <path className={mark.lead} d="M320 219h16" />
      <Label y={215} lines={['the wall', 'looks like', 'a kernel']} bold />
      <rect className={mark.kernel} x=".5" y="230.500" width="308" height="77" />
      <text className={lettering.onLayer} x="294" y="274" textAnchor="end">
        one kernel for both
      </text>
      <Hardware />
      <circle className="fill-ink" cx="117" cy="150" r="3.500" />
      <path className={mark.flow} d="M117 151v80" />
      <path className={mark.flowOnLayer} d="M117 231v28m-5-7 5 7 5-7" />
      <path className={mark.lead} d="M312 284h24" />
      <Label y={281} lines={['the call', 'ends here']} />
    </Drawing>
  )
}
