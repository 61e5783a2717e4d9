import { look as bodyOf } from '@/components/ui/state'
import type { StudiedStep } from '@/lib/worker'
import { barWidth } from './bytes'
import { look } from './marks'
import { ran } from './verdict-sentence'

/** The image lying on its side, base at the left: as wide as its bytes, on the scale of all stacks. What will run stands apart. */
export function SectionBar({ steps }: { readonly steps: readonly StudiedStep[] }) {
  const slabs = steps.filter((step) => step.state !== 'metadata')
  const first = slabs.findIndex((step) => step.state === 'runs')
  const runs = slabs.filter((step) => step.state === 'runs').length
  const cached = slabs.filter((step) => step.state === 'cached').length
  return (
    <div
      role="img"
      aria-label={`The image from base to top, by bytes: ${cached} cached, ${ran(runs)}`}
      className="mt-0.5 flex h-3.5"
    >
      {slabs.map((step, at) => (
        <i
          key={step.id}
          className={`-ml-px rounded-slab border transition-transform duration-(--duration-fault) ease-settle ${bodyOf[look[step.state].state].body} ${step.state === 'runs' ? '-translate-y-1' : ''} ${at === first && at > 0 ? 'ml-[5px]' : ''}`}
          style={{ flex: `${4 + barWidth(step.bytes ?? 0)} 0 0` }}
        />
      ))}
    </div>
  )
}
