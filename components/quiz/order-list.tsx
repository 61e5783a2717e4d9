'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { InlineText } from '@/components/ui/inline-text'
import { type Answer, arranged, type OrderQuestion } from '@/lib/course'
import { buttonColumns, keySquare, optionBox, optionText } from './option-look'
import { plain } from './words'

interface OrderListProps {
  readonly question: OrderQuestion
  readonly pick: Answer
  readonly onPick: (answer: Answer) => void
}

type Direction = 'up' | 'down'

const mover =
  'grid size-11 place-items-center rounded-control border border-edge bg-sheet hover:border-ink disabled:cursor-default disabled:border-dashed disabled:text-ink-3 tablet:size-8'

/** Items to put in order: a button up and a button down on each; on either, arrow keys move it and a number puts it there. */
export function OrderList({ question, pick, onPick }: OrderListProps) {
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ readonly id: string; readonly by: Direction; readonly said: string }>()
  const items = arranged(question.options, pick)

  const move = (from: number, to: number) => {
    const item = items[from]
    const place = Math.min(Math.max(to, 0), items.length - 1)
    if (!item || place === from) return
    const rest = items.filter((each) => each !== item)
    onPick([...rest.slice(0, place), item, ...rest.slice(place)].map((each) => each.id))
    setMoved({
      id: item.id,
      by: place < from ? 'up' : 'down',
      said: `${plain(item.text)}: now ${place + 1} of ${items.length}.`,
    })
  }

  // A moved element loses the focus, and a button at the end of its way is off: then the other one takes it.
  useEffect(() => {
    if (!moved) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-item="${moved.id}"] button:enabled`)
    const same = [...(buttons ?? [])].find((button) => button.value === moved.by)
    ;(same ?? buttons?.[0])?.focus()
  }, [moved])

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to =
      { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key] ?? (/^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1)
    if (event.key !== 'ArrowUp' && to < 0) return
    event.preventDefault()
    move(at, to)
  }

  return (
    <>
      <ol ref={list}>
        {items.map((item, at) => (
          <li key={item.id} data-item={item.id} className={`${optionBox} ${buttonColumns}`}>
            <span className={`${keySquare} border-edge text-ink-2`}>{at + 1}</span>
            <p className={optionText}>
              <InlineText>{item.text}</InlineText>
            </p>
            <p className="flex gap-1.5">
              {(['up', 'down'] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  value={by}
                  aria-label={`Move ${by}: ${plain(item.text)}`}
                  disabled={at === (by === 'up' ? 0 : items.length - 1)}
                  onClick={() => move(at, by === 'up' ? at - 1 : at + 1)}
                  onKeyDown={(event) => onKeyDown(event, at)}
                  className={mover}
                >
                  <Glyph name={by} />
                </button>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved?.said}
      </p>
    </>
  )
}
