'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Glyph, type GlyphName } from '@/components/ui/glyph'
import { slabHeight } from '@/components/ui/stack'
import { StateWord } from '@/components/ui/state-word'
import type { LayerMoves, MovedFile, MovedLayer } from '@/content/layer-moves'
import { covered, merged, size, sum } from './layer-view'

type View = 'layer' | 'merged'
type Task = 'hidden' | 'found' | 'copied' | 'deleted'

const tasks: readonly { readonly id: Task; readonly text: string; readonly done: string }[] = [
  { id: 'hidden', text: 'Delete secret.key, and look at the merged view.', done: 'It is not seen.' },
  { id: 'found', text: 'Find secret.key all the same: look into the layers.', done: 'There it is, whole.' },
  { id: 'copied', text: 'Which button adds 20 MB without writing a byte of data?', done: 'A new mode: a new copy.' },
  { id: 'deleted', text: 'Delete data.bin. By how much does the image shrink?', done: 'By nothing.' },
]

interface Stacked {
  readonly move: string
  readonly layer: MovedLayer
  readonly to: number
}

/** A stack to build on: add, change and delete files, each in a layer of its own, and look into every layer. */
export function LayerStack({ base, moves, states }: LayerMoves) {
  const [added, setAdded] = useState<readonly Stacked[]>([])
  const [at, setAt] = useState(base.length - 1)
  const [view, setView] = useState<View>('layer')
  const [done, setDone] = useState<readonly Task[]>([])
  const layers = [...base, ...added.map(({ layer }) => layer)]
  const state = states[added.at(-1)?.to ?? 0]!

  const look = (place: number, how: View, stack: readonly Stacked[] = added) => {
    setAt(place)
    setView(how)
    const has = (id: string) => stack.some(({ move }) => move === id)
    const found: Record<Task, boolean> = {
      hidden: has('rm-secret') && how === 'merged' && place === base.length + stack.length - 1,
      found: has('rm-secret') && how === 'layer' && place === base.length - 1,
      copied: has('chmod'),
      deleted: has('rm-data'),
    }
    setDone(tasks.flatMap(({ id }) => (found[id] || done.includes(id) ? [id] : [])))
  }
  const press = (move: string) => {
    const next = state.next[move]
    if (!next) return
    const stack = [...added, { move, ...next }]
    setAdded(stack)
    look(base.length + stack.length - 1, view, stack)
  }
  const undo = () => {
    const stack = added.slice(0, -1)
    setAdded(stack)
    look(Math.min(at, base.length + stack.length - 1), view, stack)
  }

  return (
    <div className="border-ink border-t-2 pt-4">
      <ol className="grid gap-x-8 gap-y-1 text-small tablet:grid-cols-2">
        {tasks.map(({ id, text, done: told }) => (
          <li key={id} className="flex items-baseline gap-2">
            <Glyph
              name={done.includes(id) ? 'yes' : 'skip'}
              className={done.includes(id) ? 'text-layer-ink' : 'text-skip-ink'}
            />
            <span>
              {text} <span className="text-ink-2">{done.includes(id) ? told : ''}</span>
            </span>
          </li>
        ))}
      </ol>
      <fieldset className="mt-5 flex flex-wrap items-center gap-2">
        <legend className="float-left mr-2 text-ink-2 text-small">Add a layer</legend>
        {moves.map(({ id, text }) => (
          <Button key={id} kind="slim" onClick={() => press(id)} disabled={!state.next[id]}>
            {state.next[id] ? text : `${text}: done`}
          </Button>
        ))}
        <Button kind="slim" onClick={undo} disabled={added.length === 0}>
          {added.length > 0 ? 'Take the top layer off' : 'Nothing to take off yet'}
        </Button>
      </fieldset>
      <div className="mt-5 grid items-start gap-x-10 gap-y-6 tablet:grid-cols-2">
        <Layers layers={layers} at={at} onLook={(place) => look(place, view)} />
        <Files layers={layers} at={at} view={view} onView={(how) => look(at, how)} />
      </div>
      <Sums layers={layers} last={added.at(-1)?.layer} />
    </div>
  )
}

interface LayersProps {
  readonly layers: readonly MovedLayer[]
  readonly at: number
  readonly onLook: (at: number) => void
}

/** The stack, the newest on top; one of its layers is chosen. */
function Layers({ layers, at, onLook }: LayersProps) {
  const order = layers.map((layer, place) => ({ layer, place })).reverse()
  return (
    <fieldset className="border-ink border-b-2">
      <legend className="mb-3 font-semibold text-[16px]/6">Layers, the newest on top</legend>
      {order.map(({ layer, place }) => {
        const share = layer.bytes > 0 ? covered(layers, place) / layer.bytes : 0
        return (
          <label
            key={place}
            className="slab-key relative -mt-px flex cursor-pointer items-center justify-between gap-3 rounded-slab border state-layer pr-2.5 pl-10 text-on-layer has-checked:z-10 has-checked:outline-2 has-checked:outline-ink has-checked:outline-offset-1 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-4"
            style={{ minHeight: Math.max(slabHeight(layer.bytes), 32) }}
          >
            <input
              type="radio"
              name="layer"
              className="sr-only"
              checked={place === at}
              onChange={() => onLook(place)}
            />
            {share > 0 ? (
              <i
                aria-hidden="true"
                className="absolute inset-y-0 right-0 border-l state-skip"
                style={{ width: `${Math.max(share * 100, 4)}%` }}
              />
            ) : null}
            <code className="relative min-w-0 truncate bg-layer-fill px-1 text-[14px]">{layer.line}</code>
            <span
              className={`figures relative flex-none px-1 ${share > 0.3 ? 'bg-skip-fill text-skip-ink' : 'bg-layer-fill'}`}
            >
              {size(layer.bytes)}
              {share > 0 ? <span className="sr-only">, {size(covered(layers, place))} of it covered</span> : null}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

const looks: Readonly<Record<MovedFile['change'], { readonly glyph: GlyphName; readonly word: string }>> = {
  added: { glyph: 'layer', word: 'added' },
  changed: { glyph: 'ran', word: 'copied up' },
  hidden: { glyph: 'skip', word: 'whiteout' },
  seen: { glyph: 'layer', word: 'seen' },
}

interface FilesProps extends Omit<LayersProps, 'onLook'> {
  readonly view: View
  readonly onView: (view: View) => void
}

/** What the chosen layer holds, or what is seen from above it. */
function Files({ layers, at, view, onView }: FilesProps) {
  const chosen = layers[at]!
  const files = view === 'layer' ? chosen.files : merged(layers.slice(0, at + 1))
  const above = new Set(layers.slice(at + 1).flatMap((layer) => layer.files.map(({ path }) => path)))
  return (
    <section aria-label="Files">
      <div className="inline-flex rounded-control border border-edge bg-sheet">
        {(['layer', 'merged'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            onClick={() => onView(each)}
            className="min-h-11 border-edge border-l px-3 text-[14px] text-ink-2 first:border-l-0 aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-film tablet:min-h-8"
          >
            {each === 'layer' ? 'This layer' : 'Merged up to here'}
          </button>
        ))}
      </div>
      <p className="mt-3 text-small">
        <code className="font-semibold">{chosen.line}</code>{' '}
        <span className="text-ink-2">
          {view === 'layer' ? 'holds:' : at === 0 ? 'and nothing else:' : 'and all below, seen from above:'}
        </span>
      </p>
      <ul className="mt-2 border-ink border-t">
        {at === 0 || view === 'merged' ? (
          <li className="border-rule border-b py-1.5 text-ink-2 text-small">the base’s files: all of Alpine</li>
        ) : null}
        {files.map((file) => (
          <FileRow key={file.path} file={file} covered={view === 'layer' && above.has(file.path)} />
        ))}
      </ul>
    </section>
  )
}

interface FileRowProps {
  readonly file: MovedFile
  /** A layer above has changed or hidden it. */
  readonly covered: boolean
}

function FileRow({ file: { path, change, bytes, mode }, covered }: FileRowProps) {
  const { glyph, word } = covered ? { glyph: 'skip' as const, word: 'there, covered' } : looks[change]
  const gone = change === 'hidden'
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_72px] items-baseline gap-x-3 border-rule border-b py-1.5 desk:grid-cols-[minmax(0,1fr)_auto_72px]">
      <code className={`truncate text-[14px] max-desk:col-span-2 ${gone ? 'text-ink-3 line-through' : ''}`}>
        {path}
        {mode && !path.endsWith('/') ? <span className="text-ink-3"> {mode}</span> : null}
      </code>
      <StateWord state={gone || covered ? 'skip' : change === 'changed' ? 'ran' : 'layer'} glyph={glyph}>
        {word}
      </StateWord>
      <span className="figures text-right text-ink-2">{size(bytes)}</span>
    </li>
  )
}

/** What ships, and what of it can be seen. */
function Sums({ layers, last }: { readonly layers: readonly MovedLayer[]; readonly last?: MovedLayer }) {
  const all = sum(layers)
  const seen = layers[0]!.bytes + sum(merged(layers))
  const lost = all - seen
  return (
    <div className="mt-5 border-rule border-t pt-4">
      <div aria-hidden="true" className="flex h-4 max-w-measure">
        <i className="rounded-slab border state-layer" style={{ flexGrow: seen }} />
        {lost > 0 ? <i className="-ml-px border state-skip" style={{ flexGrow: lost }} /> : null}
      </div>
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 text-small">
        <p aria-live="polite" className="font-mid">
          {last ? `${last.line} added ${size(last.bytes)}. ` : ''}
          {`${size(all)} ship${lost > 0 ? `; ${size(lost)} of it nobody can see in a container.` : '.'}`}
        </p>
        <Badge source="simulated" />
      </div>
    </div>
  )
}
