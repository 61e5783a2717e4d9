import { parse } from '@/lib/dockerfile'
import { type Blob, type Build, build, contextOf, type DirNode, type Layer, lookup, plan } from '@/lib/engine'

/** A file that a layer adds, changes or hides, or one that is seen in the merged view. */
export interface MovedFile {
  readonly path: string
  readonly change: 'added' | 'changed' | 'hidden' | 'seen'
  readonly bytes: number
  /** The permission bits, as `ls` counts them: `600`. */
  readonly mode: string
}

/** One layer of the example, with the line that made it. */
export interface MovedLayer {
  readonly line: string
  readonly bytes: number
  readonly files: readonly MovedFile[]
}

/** What can be done to the stack: a line of a Dockerfile, and what it does in words. */
export interface Move {
  readonly id: string
  readonly text: string
  readonly line: string
}

/** What the merged view shows, and where each move leads from here; a move that is missing has nothing to do here. */
export interface StackState {
  readonly files: readonly MovedFile[]
  readonly next: Readonly<Record<string, { readonly layer: MovedLayer; readonly to: number }>>
}

export interface LayerMoves {
  readonly base: readonly MovedLayer[]
  readonly moves: readonly Move[]
  /** The first one is that of the base. */
  readonly states: readonly StackState[]
}

const start = `# syntax=docker/dockerfile:1
FROM alpine:3.24
WORKDIR /app
COPY . .
`

// Twenty megabytes that nobody has to hold in memory: a layer counts bytes and compares digests.
const data: Blob = { size: 20_000_000, digest: 'data.bin' }

const context = contextOf({
  'app.conf': 'level=debug\n',
  'secret.key': `${'k'.repeat(1_699)}\n`,
  'data.bin': { content: data },
})

const moves: readonly Move[] = [
  { id: 'add', text: 'Add notes.txt', line: 'RUN echo hello > notes.txt' },
  { id: 'edit', text: 'Edit app.conf', line: 'RUN sed -i s/debug/info/ app.conf' },
  { id: 'chmod', text: 'Change data.bin’s mode', line: 'RUN chmod 600 data.bin' },
  { id: 'rm-secret', text: 'Delete secret.key', line: 'RUN rm secret.key' },
  { id: 'rm-data', text: 'Delete data.bin', line: 'RUN rm data.bin' },
]

/** Every stack that the moves can build, worked out by the engine when the site is built. */
export async function layerMoves(): Promise<LayerMoves> {
  const first = await build(plan(parse(start)), context)
  const states: (StackState & { readonly lines: readonly string[]; readonly cache: Build['cache'] })[] = []
  const known = new Map<string, number>()
  const enter = (built: Build, lines: readonly string[]): number => {
    const files = seen(built.image!.tree)
    const key = JSON.stringify(files)
    const at = known.get(key)
    if (at !== undefined) return at
    known.set(key, states.length)
    states.push({ files, next: {}, lines, cache: built.cache })
    return states.length - 1
  }
  enter(first, [])
  for (let at = 0; at < states.length; at++) {
    const { lines, cache } = states[at]!
    const next: Record<string, { layer: MovedLayer; to: number }> = {}
    for (const { id, line } of moves) {
      const all = [...lines, line]
      const built = await build(plan(parse(start + all.map((each) => `${each}\n`).join(''))), context, cache)
      if (!built.image) continue
      const to = enter(built, all)
      if (to !== at) next[id] = { layer: moved(line, built.steps.at(-1)!.layer!), to }
    }
    states[at] = { ...states[at]!, next }
  }
  return {
    base: [
      { line: 'FROM alpine:3.24', bytes: first.steps[0]!.base!.size, files: [] },
      ...first.steps.slice(1).map(({ text, layer }) => moved(text, layer!)),
    ],
    moves,
    states: states.map(({ files, next }) => ({ files, next })),
  }
}

function moved(line: string, layer: Layer): MovedLayer {
  const files = layer.entries.flatMap((entry): MovedFile[] => {
    if (entry.change === 'hidden') return [{ path: entry.path, change: 'hidden', bytes: 0, mode: '' }]
    if (entry.change === 'parent') return []
    const { path, change, type, mode } = entry
    return [
      {
        path: type === 'dir' ? `${path}/` : path,
        change,
        bytes: type === 'file' ? entry.blob.size : 0,
        mode: mode.toString(8),
      },
    ]
  })
  return { line, bytes: layer.size, files }
}

function seen(tree: DirNode): MovedFile[] {
  const app = lookup(tree, '/app')
  if (app?.kind !== 'dir') throw new Error('content/layer-moves.ts: its Dockerfile no longer makes /app')
  return [...app.entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, node]): MovedFile[] =>
      node.kind === 'file'
        ? [{ path: `/app/${name}`, change: 'seen', bytes: node.blob.size, mode: node.mode.toString(8) }]
        : [],
    )
}
