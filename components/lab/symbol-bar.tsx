'use client'

import type { RefObject } from 'react'
import { Glyph } from '@/components/ui/glyph'

interface SymbolBarProps {
  readonly area: RefObject<HTMLTextAreaElement | null>
  onType(text: string): void
}

/** What each key writes; `|` is where the caret stands afterwards. */
const keys = ['COPY |', '/', '.', '-', '=', '[|]', '"|"', '\\', '$', '#', '&&', '--'] as const
const names: Readonly<Record<string, string>> = { 'COPY |': 'COPY', '[|]': '[ ]', '"|"': '" "' }

/** The characters that a phone's keyboard hides, and two keys that move a line. */
export function SymbolBar({ area, onType }: SymbolBarProps) {
  function write(text: string, caret: number, end = caret) {
    const element = area.current
    if (!element) return
    onType(text)
    // The caret is set when React has written the text.
    requestAnimationFrame(() => {
      element.focus()
      element.setSelectionRange(caret, end)
    })
  }

  function insert(key: string) {
    const element = area.current
    if (!element) return
    const { value, selectionStart, selectionEnd } = element
    const [before = '', after = ''] = key.split('|')
    const inside = after === '' ? '' : value.slice(selectionStart, selectionEnd)
    const text = value.slice(0, selectionStart) + before + inside + after + value.slice(selectionEnd)
    write(text, selectionStart + before.length + inside.length)
  }

  function move(by: 1 | -1) {
    const element = area.current
    if (!element) return
    const moved = moveLine(element.value, element.selectionStart, by)
    if (moved) write(moved.text, moved.caret)
  }

  const look =
    'flex h-11 min-w-11 flex-none items-center justify-center rounded-control border border-edge bg-sheet px-[11px] font-code font-medium text-[16px]'
  return (
    <div
      role="toolbar"
      aria-label="Characters and lines"
      className="flex gap-1.5 overflow-x-auto border-edge border-y bg-sunk px-2.5 py-1.5 [scrollbar-width:none]"
      // The textarea keeps the focus, and the phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" className={look} aria-label="Move the line up" onClick={() => move(-1)}>
        <Glyph name="up" />
      </button>
      <button type="button" className={look} aria-label="Move the line down" onClick={() => move(1)}>
        <Glyph name="down" />
      </button>
      {keys.map((key) => (
        <button key={key} type="button" className={look} onClick={() => insert(key)}>
          {names[key] ?? key}
        </button>
      ))}
    </div>
  )
}

/** The text with the caret's line one place up or down, and the caret still in it; undefined at the end of the way. */
export function moveLine(
  text: string,
  caret: number,
  by: 1 | -1,
): { readonly text: string; readonly caret: number } | undefined {
  const lines = text.split('\n')
  const at = text.slice(0, caret).split('\n').length - 1
  const to = at + by
  const isLastEmpty = lines.at(-1) === '' && to === lines.length - 1
  const line = lines[at]
  const other = lines[to]
  if (line === undefined || other === undefined || isLastEmpty) return undefined
  const moved = lines.with(at, other).with(to, line)
  return { text: moved.join('\n'), caret: caret + by * (other.length + 1) }
}
