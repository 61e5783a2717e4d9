import { StateWord } from '@/components/ui/state-word'
import { mebibytes } from './effort'
import { memorySize } from './emulation'
import { type FactRow, FactTable, Nothing, Under, Value } from './fact-table'
import { containerProcess, type Facts, type Group, namespaceOf } from './facts'

/** One kernel, two views: machine and container side by side. */
export function MachineFacts({ facts, before }: { readonly facts: Facts; readonly before?: Facts }) {
  const old = before && new Map(rowsOf(before).map((row) => [row.key, row.said]))
  const rows = rowsOf(facts).map((row) => ({ ...row, changed: old !== undefined && old.get(row.key) !== row.said }))
  return (
    <FactTable
      caption="Facts of the machine and of the container"
      columns={['Fact', 'Machine', 'Container']}
      rows={rows}
    />
  )
}

interface SaidRow extends FactRow {
  /** All that the row says, to notice a change. */
  readonly said: string
}

function rowsOf(facts: Facts): readonly SaidRow[] {
  const process = containerProcess(facts)
  const host = facts.hosts[facts.machine.uts]
  const guest = process && facts.hosts[namespaceOf(facts, process, 'uts')]
  const shell = facts.processes.find(({ parent, name }) => parent === 1 && name === 'sh')
  const alive = facts.groups.filter(({ processes }) => processes > 0)
  const group = alive.find(({ name }) => process?.group === `/${name}`)
  const none = <Nothing>none runs</Nothing>
  const inside = process && facts.processes.filter((each) => each.namespaces.pid === process.namespaces.pid).length
  return [
    {
      key: 'kernel',
      name: <Value>uname -r</Value>,
      said: `${host?.kernel} ${guest?.kernel}`,
      cells: guest
        ? [
            <span key="kernel">
              <Value>{guest.kernel}</Value>{' '}
              <StateWord state="layer" glyph="yes" className="ml-2">
                the same
              </StateWord>
              <Under>There is one kernel. Both ask it.</Under>
            </span>,
          ]
        : [<Value key="machine">{host?.kernel}</Value>, none],
    },
    {
      key: 'host',
      name: <Value>hostname</Value>,
      said: `${host?.name} ${guest?.name}`,
      cells: [<Value key="machine">{host?.name}</Value>, guest ? <Value key="container">{guest.name}</Value> : none],
    },
    {
      key: 'pid',
      name: 'Main process',
      under: process ? 'one process, two numbers' : undefined,
      said: `${process?.pid} ${process?.inside}`,
      cells: [
        <Value key="machine">{process?.pid ?? shell?.pid}</Value>,
        process ? <Value key="container">{process.inside}</Value> : none,
      ],
    },
    {
      key: 'processes',
      name: 'Processes seen',
      said: `${facts.processes.length} ${inside}`,
      cells: [
        <Value key="machine">{facts.processes.length}</Value>,
        inside ? <Value key="container">{inside}</Value> : none,
      ],
    },
    {
      key: 'limit',
      name: <Value>memory.max</Value>,
      said: String(group?.memoryMax),
      cells: [
        <Nothing key="machine">no limit set</Nothing>,
        group ? (
          <span key="container">
            <Value>{group.memoryMax ?? 'max'}</Value>
            {group.memoryMax ? <Under>{mebibytes(group.memoryMax)}</Under> : null}
          </span>
        ) : (
          none
        ),
      ],
    },
    {
      key: 'memory',
      name: 'Memory it takes',
      said: alive.map(({ name }) => name).join(),
      cells: [
        <span key="machine">
          {memorySize} MiB<Under>reserved at boot</Under>
        </span>,
        alive.length > 0 ? (
          <span key="container">
            {megabytes(alive)} MB<Under>{alive.length > 1 ? `each of ${alive.length}, on average` : 'this one'}</Under>
          </span>
        ) : (
          none
        ),
      ],
    },
  ]
}

function megabytes(groups: readonly Group[]): string {
  const sum = groups.reduce((total, { memory }) => total + memory, 0)
  return (sum / groups.length / 1e6).toLocaleString('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 })
}
