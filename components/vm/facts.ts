// What the machine says of itself, read from the lines that its witness writes (vm/guest/witness.c).

export const namespaceKinds = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'time', 'user', 'uts'] as const

export type NamespaceKind = (typeof namespaceKinds)[number]

/** A process as the machine sees it, and the number that it has inside its own namespace. */
export interface Process {
  readonly pid: number
  readonly parent: number
  readonly inside: number
  readonly name: string
  readonly group: string
  /** The namespaces that are not the machine's, by number. */
  readonly namespaces: Readonly<Partial<Record<NamespaceKind, number>>>
}

/** A control group: what its processes use, and what they may. `undefined` is no limit. */
export interface Group {
  readonly name: string
  readonly memory: number
  readonly memoryMax?: number
  readonly oomKills: number
  /** Share of one processor, such as 0.2. */
  readonly cpuMax?: number
  readonly cpuMicroseconds: number
  readonly throttled: number
  readonly throttledMicroseconds: number
  readonly processes: number
  readonly processesMax?: number
}

/** One thing in a container's writable layer. */
export interface LayerEntry {
  readonly container: string
  readonly kind: 'directory' | 'file' | 'whiteout'
  readonly path: string
  /** The image has something at this path. */
  readonly isInImage: boolean
}

export interface Facts {
  /** In kB. */
  readonly memory: { readonly total: number; readonly free: number }
  readonly machine: Readonly<Record<NamespaceKind, number>>
  readonly processes: readonly Process[]
  /** By number of a uts namespace: its host name, and the kernel that answers there. */
  readonly hosts: Readonly<Record<number, { readonly name: string; readonly kernel: string }>>
  /** By number of a net namespace: its interfaces. */
  readonly networks: Readonly<Record<number, readonly string[]>>
  /** By number of a mnt namespace: how many mounts, and the file system at `/`. */
  readonly mounts: Readonly<Record<number, { readonly count: number; readonly root: string }>>
  readonly groups: readonly Group[]
  readonly layers: readonly LayerEntry[]
}

/** Reads the witness's answer. Throws on a line that it does not know: then page and machine are not of one build. */
export function readFacts(text: string): Facts {
  const lines = text.split('\n').filter((line) => line !== '' && line !== 'end')
  const of = (kind: string) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.split(' ').slice(1))
  const unknown = lines.find((line) => !/^(memory|machine|process|uts|net|mnt|group|upper) /.test(line))
  if (unknown !== undefined)
    throw new Error(`The machine's witness said "${unknown}", which components/vm/facts.ts does not know`)
  const [total = '0', free = '0'] = of('memory')[0] ?? []
  return {
    memory: { total: Number(total), free: Number(free) },
    machine: namespaces(of('machine')[0] ?? []) as Facts['machine'],
    processes: of('process').map(([pid, parent, inside, name = '', group = '', ...others]) => ({
      pid: Number(pid),
      parent: Number(parent),
      inside: Number(inside),
      name,
      group,
      namespaces: namespaces(others),
    })),
    hosts: Object.fromEntries(of('uts').map(([id, name = '', kernel = '']) => [id, { name, kernel }])),
    networks: Object.fromEntries(of('net').map(([id, names = '']) => [id, names.split(',').filter(Boolean)])),
    mounts: Object.fromEntries(of('mnt').map(([id, count, root = '']) => [id, { count: Number(count), root }])),
    groups: of('group').map(readGroup),
    layers: of('upper').map(([container = '', kind, path = '', inImage]) => ({
      container,
      kind: kind === 'w' ? 'whiteout' : kind === 'd' ? 'directory' : 'file',
      path,
      isInImage: inImage === '1',
    })),
  }
}

/** The process of a container or an `unshare`: the outermost one that is process 1 of its own namespace, or has any namespace of its own. */
export function containerProcess({ processes }: Facts): Process | undefined {
  const apart = processes.filter(({ namespaces }) => Object.keys(namespaces).length > 0)
  return apart.find(({ inside }) => inside === 1) ?? apart[0]
}

/** The number of the namespace that a process is in. */
export function namespaceOf(facts: Facts, process: Process, kind: NamespaceKind): number {
  return process.namespaces[kind] ?? facts.machine[kind]
}

function readGroup(fields: readonly string[]): Group {
  const [
    name = '',
    memory,
    memoryMax,
    oomKills,
    quota,
    period,
    used,
    throttled,
    throttledFor,
    processes,
    processesMax,
  ] = fields
  const limit = (value?: string) => (value === 'max' ? undefined : Number(value))
  return {
    name,
    memory: Number(memory),
    memoryMax: limit(memoryMax),
    oomKills: Number(oomKills),
    cpuMax: quota === 'max' ? undefined : Number(quota) / Number(period),
    cpuMicroseconds: Number(used),
    throttled: Number(throttled),
    throttledMicroseconds: Number(throttledFor),
    processes: Number(processes),
    processesMax: limit(processesMax),
  }
}

function namespaces(pairs: readonly string[]): Partial<Record<NamespaceKind, number>> {
  return Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([kind, id]) => [kind, Number(id)]))
}
