import type { ReactNode } from 'react'
import { Glyph } from '@/components/ui/glyph'

interface CodeProps {
  /** The name of the file. */
  readonly file: string
  /** Why this is wrong on purpose; the words are written above the code. */
  readonly broken?: string
  /** A fenced block. */
  readonly children: ReactNode
}

/** `<Code file>` around a fenced block: its name above it, and in words whether it is broken on purpose. */
export function Code({ file, broken, children }: CodeProps) {
  return (
    <figure
      className={`mt-6 rounded-sheet border bg-sheet [&_pre]:mt-0 [&_pre]:border-0 [&_pre]:bg-transparent [&_pre]:pt-1 ${broken ? 'border-fail-line' : 'border-rule'}`}
    >
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-2 text-[14px]/6 text-ink-2 tablet:px-[18px]">
        <span>{file}</span>
        {broken ? (
          <span className="text-fail-ink">
            <Glyph name="fail" className="mr-1.5 size-2.5" />
            <b>Broken on purpose:</b> {broken}
          </span>
        ) : null}
      </figcaption>
      {children}
    </figure>
  )
}
