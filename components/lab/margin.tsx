import { memo } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { look } from '@/components/ui/state'
import { barWidth, formatBytes } from './bytes'
import { type Gaps, lineHeight, topOf } from './editor-props'
import type { LineMark } from './marks'

interface MarginProps {
  readonly marks: readonly LineMark[]
  readonly gaps: Gaps
}

/** The stack, hanging in the margin: slab and glyph beside each instruction. The word is the mark's name and its hint. */
export const Margin = memo(function Margin({ marks, gaps }: MarginProps) {
  return (
    <ul aria-label="What a build would do with each line" className="absolute top-0 left-0 w-10">
      {marks.map((mark) => {
        const [from, to] = mark.lines
        const top = topOf(from, gaps) + (mark.first ? 4 : 0)
        const height = topOf(to, gaps) + lineHeight - top
        const name = `Line ${from}: ${mark.word}`
        return (
          <li key={from} title={mark.word} className="absolute inset-x-0" style={{ top, height }}>
            {mark.state === 'meta' ? (
              <i aria-hidden="true" className="absolute top-[13px] left-0 h-0.5 w-[18px] state-meta" />
            ) : (
              <i
                aria-hidden="true"
                className={`absolute -top-px bottom-0 left-0 w-[18px] rounded-r-slab border border-l-0 transition-transform duration-(--duration-fault) ease-settle ${look[mark.state].body} ${mark.lifted ? 'translate-x-[5px] border-l' : ''}`}
              />
            )}
            <span
              className={`absolute left-6 flex h-7 items-center ${look[mark.state].ink} ${mark.first ? '-top-1' : 'top-0'}`}
            >
              <Glyph name={mark.state} className="size-[11px]!" />
              <span className="sr-only">{name}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
})

/** The bytes of each line's layer, with a bar on the scale of all stacks. Hidden where there is no room for it. */
export const ByteColumn = memo(function ByteColumn({ marks, gaps }: MarginProps) {
  return (
    <ul aria-label="Bytes of each layer" className="relative hidden w-30 min-[900px]:block">
      {marks.map(({ lines: [line], state, bytes }) =>
        bytes === undefined ? null : (
          <li
            key={line}
            className="figures absolute inset-x-0 flex h-7 items-center justify-end gap-2 pr-3.5 text-ink-2"
            style={{ top: topOf(line, gaps) }}
          >
            <span className="sr-only">Line {line}:</span>
            {bytes > 0 ? (
              <i aria-hidden="true" className={`h-2 border ${look[state].body}`} style={{ width: barWidth(bytes) }} />
            ) : null}
            <span className="min-w-[58px] text-right">{formatBytes(bytes)}</span>
          </li>
        ),
      )}
    </ul>
  )
})
