'use client'

import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { difference, type EditorProps, lineHeight, lineOf } from './editor-props'
import { FindingNote } from './finding-note'
import { ByteColumn, Margin } from './margin'
import { Squiggles } from './squiggles'
import { coarse } from './use-editor-choice'

const noGaps = new Map<number, number>()

interface PlainEditorProps extends EditorProps {
  readonly area: RefObject<HTMLTextAreaElement | null>
  onTyping(isTyping: boolean): void
}

/** A textarea with the same marks and the same feedback: before Monaco has come, on touch screens, and by choice. */
export function PlainEditor(props: PlainEditorProps) {
  const { path, text, marks, findings, line, destination, area } = props
  const lines = text.split('\n').length
  const typed = useRef(text)
  const mirror = useRef<HTMLPreElement>(null)

  useLayoutEffect(() => {
    const element = area.current
    if (element && document.activeElement === element && typed.current !== text) {
      // A change from outside would send the caret to the end of the text; put it behind what changed.
      const { endAfter } = difference(typed.current, text)
      element.setSelectionRange(endAfter, endAfter)
    }
    typed.current = text
  }, [text, area])

  useEffect(() => {
    const element = area.current
    if (!element || !destination) return
    const offset = offsetOf(element.value, destination.line)
    element.setSelectionRange(offset, offset)
    // On a phone the focus would bring up the keyboard, over what the learner is reading.
    if (destination.focus && !matchMedia(coarse).matches) element.focus()
    element.closest('[data-scroller]')?.scrollTo({ top: (destination.line - 2) * lineHeight })
  }, [destination, area])

  const { onUndo, onRedo } = props
  useEffect(() => {
    const element = area.current
    // The keyboard of a phone, a shake and the menu undo through this event; the page has one history for all files.
    const listen = (event: InputEvent) => {
      if (!event.inputType.startsWith('history')) return
      event.preventDefault()
      if (event.inputType === 'historyUndo') onUndo()
      else onRedo()
    }
    element?.addEventListener('beforeinput', listen)
    return () => element?.removeEventListener('beforeinput', listen)
  }, [area, onUndo, onRedo])

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isRedo && key !== 'z') return
    event.preventDefault()
    if (isRedo) onRedo()
    else onUndo()
  }

  return (
    <>
      <div
        className="relative grid grid-cols-[40px_minmax(0,1fr)_auto] tablet:grid-cols-[70px_minmax(0,1fr)_auto]"
        translate="no"
      >
        <div
          aria-hidden="true"
          className="absolute inset-x-0 h-7 bg-sunk/80"
          style={{ transform: `translateY(${(line - 1) * lineHeight}px)` }}
        />
        <div className="relative">
          <Margin marks={marks} gaps={noGaps} />
          <div
            aria-hidden="true"
            className="absolute inset-y-0 right-0 hidden w-7.5 text-right text-[13px]/7 text-ink-3 tabular-nums tablet:block"
          >
            <pre>{Array.from({ length: lines }, (_, at) => at + 1).join('\n')}</pre>
          </div>
        </div>
        <div className="relative font-code text-[15px]/7">
          <Squiggles text={text} findings={findings} ref={mirror} />
          <textarea
            ref={area}
            aria-label={path}
            value={text}
            rows={lines}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            wrap="off"
            className="relative block w-full resize-none overflow-x-auto overflow-y-hidden whitespace-pre bg-transparent pr-3 pl-1.5 [scrollbar-width:none] focus-visible:outline-none tablet:pl-2.5"
            style={{ height: lines * lineHeight }}
            onChange={(event) => {
              typed.current = event.target.value
              props.onType(event.target.value)
            }}
            onSelect={(event) => props.onLine(lineOf(text, event.currentTarget.selectionStart))}
            onKeyDown={onKeyDown}
            onFocus={() => props.onTyping(true)}
            onBlur={() => props.onTyping(false)}
            onScroll={(event) => {
              if (mirror.current) mirror.current.style.transform = `translateX(${-event.currentTarget.scrollLeft}px)`
            }}
          />
        </div>
        <ByteColumn marks={marks} gaps={noGaps} />
      </div>
      {findings.length > 0 ? (
        <div className="mx-3 mt-2 mb-2 grid gap-2 tablet:ml-[62px]">
          <FindingNote findings={findings} source={text} withLine onFix={props.onFix} />
        </div>
      ) : null}
    </>
  )
}

function offsetOf(text: string, line: number): number {
  let offset = 0
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', offset)
    if (end < 0) return text.length
    offset = end + 1
  }
  return offset
}
