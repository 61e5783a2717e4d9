'use client'

import { type Dispatch, type ReactNode, type SetStateAction, useLayoutEffect, useMemo, useRef } from 'react'
import type { Fix } from '@/lib/dockerfile'
import type { Finding } from '@/lib/worker'
import { type Gaps, lineHeight, topOf } from './editor-props'
import { FindingNote } from './finding-note'

interface NotesProps {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly gaps: Gaps
  readonly onGaps: Dispatch<SetStateAction<Gaps>>
  onFix(fix: Fix): void
}

/** The notes below their lines. They say how tall they are, so that the editor keeps that much room for them. */
export function Notes({ text, findings, gaps, onGaps, onFix }: NotesProps) {
  const byLine = useMemo(() => {
    const lines = new Map<number, readonly Finding[]>()
    for (const finding of findings) lines.set(finding.line, [...(lines.get(finding.line) ?? []), finding])
    return [...lines].sort(([a], [b]) => a - b)
  }, [findings])
  return (
    <div className="absolute top-0 right-4 left-[62px]">
      {byLine.map(([line, found]) => (
        <Room key={line} line={line} top={topOf(line, gaps) + lineHeight} onGaps={onGaps}>
          <FindingNote findings={found} source={text} onFix={onFix} />
        </Room>
      ))}
    </div>
  )
}

interface RoomProps {
  readonly line: number
  readonly top: number
  readonly onGaps: Dispatch<SetStateAction<Gaps>>
  readonly children: ReactNode
}

/** Keeps a gap below its line, as tall as its content, for as long as it is there. */
function Room({ line, top, onGaps, children }: RoomProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => onGaps((gaps) => withGap(gaps, line, element.offsetHeight))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      onGaps((gaps) => withGap(gaps, line, 0))
    }
  }, [line, onGaps])
  return (
    <div ref={box} className="absolute inset-x-0 grid gap-2 pt-0.5 pb-2" style={{ top }}>
      {children}
    </div>
  )
}

function withGap(gaps: Gaps, line: number, height: number): Gaps {
  if ((gaps.get(line) ?? 0) === height) return gaps
  const changed = new Map(gaps)
  if (height > 0) changed.set(line, height)
  else changed.delete(line)
  return changed
}
