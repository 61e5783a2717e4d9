'use client'

import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'
import type { EditorProps } from './editor-props'
import { PlainEditor } from './plain-editor'
import { SymbolBar } from './symbol-bar'
import { useEditorChoice } from './use-editor-choice'

/** A textarea first, and Monaco where it fits, when it has come, and while nobody is typing. */
export function Editor(props: EditorProps) {
  const { isTouch, isPlain, setPlain } = useEditorChoice()
  const box = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const Monaco = useMonaco(box, !isTouch && !isPlain)
  // Nobody's text is taken from under the caret: the textarea is exchanged when it has lost the focus.
  const [isTyping, setTyping] = useState(false)
  const isRich = Monaco !== undefined && !isPlain && !isTouch && !isTyping

  return (
    <>
      <div ref={box} data-scroller className="lab-editor">
        {isRich ? <Monaco {...props} /> : <PlainEditor {...props} area={area} onTyping={setTyping} />}
      </div>
      {isTouch ? <SymbolBar area={area} onType={props.onType} /> : null}
      <div className="lab-editor-foot flex justify-between gap-4 border-rule border-t px-3.5 py-2 text-ink-2 text-tiny">
        {isRich ? (
          <span>
            Tab indents. <Kbd>Esc</Kbd> then <Kbd>Tab</Kbd> leaves the editor.
          </span>
        ) : (
          <span>Tab leaves the text area.</span>
        )}
        {isTouch ? null : (
          <button type="button" className="underline decoration-cached-line" onClick={() => setPlain(!isPlain)}>
            {isPlain ? 'Use the full editor' : 'Use a plain text area'}
          </button>
        )}
      </div>
    </>
  )
}

/** Monaco, once it is wanted and the lab has come near; a textarea serves until then, and where it cannot be loaded. */
function useMonaco(box: RefObject<HTMLElement | null>, isWanted: boolean): ComponentType<EditorProps> | undefined {
  const [loaded, setLoaded] = useState<{ readonly component: ComponentType<EditorProps> }>()
  useEffect(() => {
    if (!isWanted || !box.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        import('./monaco-editor').then(
          ({ default: component }) => setLoaded({ component }),
          () => {},
        )
      },
      { rootMargin: '400px' },
    )
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box, isWanted])
  return loaded?.component
}
