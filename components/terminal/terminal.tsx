'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { reachable } from '@/components/mdx/reachable'
import { Badge, type Source } from '@/components/ui/badge'
import { Kbd } from '@/components/ui/kbd'
import { plainText } from './plain-text'
import type { Screen } from './screen'

interface TerminalProps {
  readonly label: string
  readonly source: Extract<Source, 'emulated' | 'recording'>
  /** Everything that was shown since the terminal began; where it no longer begins as it did, the screen is cleared. */
  readonly transcript: string
  /** Absent where nobody can type: a recording is only read. */
  readonly onInput?: (text: string) => void
  readonly onResize?: (columns: number, rows: number) => void
  /** Buttons below the screen. */
  readonly children?: ReactNode
}

/** A terminal with a way out, and with its transcript as plain text for those who would rather read, or who have no keyboard at hand. */
export function Terminal({ label, source, transcript, onInput, onResize, children }: TerminalProps) {
  const id = useId()
  const [plain, setPlain] = useState(true)
  const [isChosen, setChosen] = useState(false)
  const typing = onInput !== undefined
  // A keyboard that covers half a phone should come only when it is asked for.
  useEffect(() => {
    if (!isChosen) setPlain(!typing || matchMedia('(pointer: coarse)').matches)
  }, [typing, isChosen])

  return (
    <div className="rounded-sheet border border-rule bg-sunk [--bg:var(--sunk)]">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-rule border-b px-3.5 py-2 text-[14px]/6 text-ink-2">
        <p>
          <b className="text-ink">Terminal.</b>{' '}
          {plain ? null : (
            <span id={id}>
              <Kbd>Esc</Kbd> then <Kbd>Tab</Kbd> leaves it.{' '}
            </span>
          )}
          {typing ? (
            <button
              type="button"
              className="min-h-6 underline decoration-cached-line underline-offset-[0.2em] hover:decoration-2"
              onClick={() => {
                setChosen(true)
                setPlain(!plain)
              }}
            >
              {plain ? 'Type in it' : 'As plain text'}
            </button>
          ) : null}
        </p>
        <Badge source={source} />
      </div>
      {plain || !onInput ? (
        <Transcript label={label} text={plainText(transcript)} />
      ) : (
        <XtermScreen label={label} transcript={transcript} onInput={onInput} onResize={onResize} describedBy={id} />
      )}
      {children}
    </div>
  )
}

/** The transcript as it stands, scrolled to its end. */
function Transcript({ label, text }: { readonly label: string; readonly text: string }) {
  const box = useRef<HTMLPreElement>(null)
  const shown = useRef('')
  useEffect(() => {
    if (!box.current || shown.current === text) return
    shown.current = text
    box.current.scrollTop = box.current.scrollHeight
  })
  return (
    <pre
      ref={box}
      role="log"
      {...reachable}
      aria-label={label}
      className="h-[344px] overflow-auto whitespace-pre-wrap px-3.5 py-3 text-[14px]/[21px] [overflow-wrap:anywhere]"
    >
      {text}
    </pre>
  )
}

interface XtermScreenProps extends Pick<TerminalProps, 'label' | 'transcript' | 'onResize'> {
  readonly onInput: (text: string) => void
  readonly describedBy: string
}

function XtermScreen({ label, transcript, onInput, onResize, describedBy }: XtermScreenProps) {
  const box = useRef<HTMLDivElement>(null)
  const screen = useRef<Screen>(undefined)
  const latest = useRef({ transcript, onInput, onResize })
  useEffect(() => {
    latest.current = { transcript, onInput, onResize }
    screen.current?.show(transcript)
  })
  useEffect(() => {
    const element = box.current
    if (!element) return
    let gone = false
    import('./screen').then(({ openScreen }) => {
      if (gone) return
      screen.current = openScreen(element, {
        label,
        onInput: (text) => latest.current.onInput(text),
        onResize: (columns, rows) => latest.current.onResize?.(columns, rows),
      })
      screen.current.show(latest.current.transcript)
    })
    return () => {
      gone = true
      screen.current?.close()
      screen.current = undefined
    }
  }, [label])
  return (
    <section
      ref={box}
      aria-label={label}
      aria-describedby={describedBy}
      className="min-h-[344px] px-3.5 py-3 font-code"
    />
  )
}
