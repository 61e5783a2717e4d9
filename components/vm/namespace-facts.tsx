import { StateWord } from '@/components/ui/state-word'
import { FactTable, Under, Value } from './fact-table'
import { containerProcess, type Facts, type NamespaceKind, namespaceKinds, namespaceOf, type Process } from './facts'

/** In the order in which they are taught, with what each one gives a process of its own. */
const kinds: Readonly<Record<NamespaceKind, string>> = {
  uts: 'host name',
  pid: 'process numbers',
  mnt: 'mounts',
  net: 'network',
  ipc: 'message queues',
  cgroup: 'root of the control groups',
  user: 'user numbers',
  time: 'time since boot',
}

/** The eight namespaces of the machine's shell and of the process that was set apart: which are shared, which are its own. */
export function NamespaceFacts({ facts, before }: { readonly facts: Facts; readonly before?: Facts }) {
  const process = containerProcess(facts)
  const shell = facts.processes.find(({ parent, name }) => parent === 1 && name === 'sh')
  const order = (Object.keys(kinds) as NamespaceKind[]).filter((kind) => namespaceKinds.includes(kind))
  return (
    <FactTable
      caption="Namespaces"
      columns={['Namespace', 'Machine', process ? nameOf(process) : 'Process']}
      rows={order.map((kind) => {
        const inner = process && says(facts, process, kind)
        const own = process && kind in process.namespaces
        return {
          key: kind,
          name: <Value>{kind}</Value>,
          under: kinds[kind],
          changed: before && describe(before, kind) !== describe(facts, kind),
          cells: [
            <span key="machine">
              <Value>{facts.machine[kind]}</Value>
              {shell ? <Under>{says(facts, shell, kind)}</Under> : null}
            </span>,
            <span key="process">
              {own ? (
                <>
                  <Value>{namespaceOf(facts, process, kind)}</Value>{' '}
                  <StateWord state="layer" glyph="yes">
                    its own
                  </StateWord>
                  {inner ? <Under>{inner}</Under> : null}
                </>
              ) : (
                <StateWord state="skip">{process ? 'shared' : 'none set apart'}</StateWord>
              )}
            </span>,
          ],
        }
      })}
    />
  )
}

/** “sh, process 26” */
function nameOf({ name, pid }: Process): string {
  return `${name}, process ${pid}`
}

/** What a process finds in one of its namespaces, in a word or two. */
function says(facts: Facts, process: Process, kind: NamespaceKind): string {
  const id = namespaceOf(facts, process, kind)
  if (kind === 'uts') return facts.hosts[id]?.name ?? ''
  if (kind === 'pid') return `process ${process.inside}`
  if (kind === 'net') return facts.networks[id]?.join(', ') ?? ''
  const mounts = facts.mounts[id]
  return kind === 'mnt' && mounts ? `${mounts.count} mounts, / is ${mounts.root}` : ''
}

function describe(facts: Facts, kind: NamespaceKind): string {
  const process = containerProcess(facts)
  return process
    ? `${kind in process.namespaces} ${says(facts, process, kind)} ${machineSays(facts, kind)}`
    : machineSays(facts, kind)
}

function machineSays(facts: Facts, kind: NamespaceKind): string {
  const shell = facts.processes.find(({ parent, name }) => parent === 1 && name === 'sh')
  return shell ? says(facts, shell, kind) : ''
}
