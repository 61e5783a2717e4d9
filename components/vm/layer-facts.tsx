import { Glyph } from '@/components/ui/glyph'
import type { Facts, LayerEntry } from './facts'

/** What an entry does to the image below, in words. */
function wordsOf({ kind, isInImage }: LayerEntry): string {
  if (kind === 'directory') return 'holds a change'
  if (kind === 'whiteout') return 'hides the one below'
  return isInImage ? 'replaces the one below' : 'written here'
}

const glyphs = { whiteout: 'skip', file: 'layer', directory: 'meta' } as const

/** The overlay as it lies on the machine's disk: the container's layer on top, with what it holds, and the image below. */
export function LayerFacts({ facts }: { readonly facts: Facts }) {
  const covered = facts.layers.filter(({ kind, isInImage }) => kind !== 'directory' && isInImage)
  const container = facts.layers[0]?.container ?? facts.groups[0]?.name
  return (
    <div className="mt-3">
      <div
        className="slab-key relative border border-run-line bg-run-fill px-3.5 py-2.5"
        style={{ '--key': 'var(--run-line)' } as React.CSSProperties}
      >
        <p className="font-mid text-run-ink text-small">
          The layer of {container ? <code>{container}</code> : 'a container'}: written
        </p>
        {facts.layers.length === 0 ? <p className="text-ink-2 text-small">Empty, or there is none yet.</p> : null}
        <ul>
          {facts.layers.map((entry) => (
            <li key={entry.path} className="flex flex-wrap items-center gap-x-2 text-small/[22px]">
              <Glyph name={glyphs[entry.kind]} />
              <code className={`text-[14px] ${entry.kind === 'whiteout' ? 'line-through' : ''}`}>{entry.path}</code>
              <span className="text-ink-2">{wordsOf(entry)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="slab-key relative -mt-px border state-layer px-3.5 py-2.5 text-on-layer">
        <p className="font-mid text-small">The image: only read</p>
        {covered.length === 0 ? <p className="text-small">Nothing of it is covered.</p> : null}
        <ul>
          {covered.map(({ path }) => (
            <li key={path} className="text-small/[22px]">
              <code className="text-[14px]">{path}</code> covered above, still here
            </li>
          ))}
        </ul>
      </div>
      <i aria-hidden="true" className="block h-0.5 bg-ink" />
    </div>
  )
}
