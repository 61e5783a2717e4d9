'use client'

import { KeyCode, KeyMod, editor as monaco, Range } from 'monaco-editor/editor'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { difference, type EditorProps, type Gaps, lineHeight, topOf } from './editor-props'
import { ByteColumn, Margin } from './margin'
import { setUpMonaco } from './monaco-setup'
import { Notes } from './notes'

type Editor = monaco.IStandaloneCodeEditor
type Models = Map<string, monaco.ITextModel>

/** Who changed the text: what was typed and has not come back through React yet, and whether the page is changing it now. */
interface Talk {
  readonly echoes: string[]
  isShowing: boolean
}

const tallest = 560

/** Monaco, as tall as its text, between the margin's stack and the bytes; notes stand below their lines. */
export default function MonacoEditor(props: EditorProps) {
  const { path, text, marks, findings, line, destination } = props
  const host = useRef<HTMLDivElement>(null)
  const here = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const [gaps, setGaps] = useState<Gaps>(new Map())
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  const models = useRef<Models>(new Map())
  const talk = useRef<Talk>({ echoes: [], isShowing: false })

  useEffect(() => {
    setUpMonaco()
    const kept = models.current
    const made = create(host.current!, latest, talk.current)
    setEditor(made)
    return () => {
      made.dispose()
      for (const model of kept.values()) model.dispose()
      kept.clear()
    }
  }, [])

  useEffect(() => {
    if (!editor) return
    // Quick typing is ahead of React: what comes back is then an older text of this editor, and nothing to show.
    const { echoes } = talk.current
    const echo = echoes.indexOf(text)
    echoes.splice(0, echo < 0 ? echoes.length : echo + 1)
    if (echo >= 0) return
    talk.current.isShowing = true
    show(editor, models.current, path, text)
    talk.current.isShowing = false
  }, [editor, path, text])

  useEffect(() => {
    if (!editor) return
    const zones: string[] = []
    editor.changeViewZones((change) => {
      for (const [afterLineNumber, heightInPx] of gaps)
        zones.push(change.addZone({ afterLineNumber, heightInPx, domNode: document.createElement('div') }))
    })
    return () => editor.changeViewZones((change) => zones.forEach((zone) => void change.removeZone(zone)))
  }, [editor, gaps])

  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model) return
    const decorations = editor.createDecorationsCollection(
      findings.map(({ span, severity }) => ({
        range: Range.fromPositions(model.getPositionAt(span.start), model.getPositionAt(span.end)),
        options: { inlineClassName: `squiggle squiggle-${severity}` },
      })),
    )
    return () => decorations.clear()
  }, [editor, findings])

  useEffect(() => {
    if (!editor || !destination) return
    editor.setPosition({ lineNumber: destination.line, column: 1 })
    if (destination.focus) editor.focus()
  }, [editor, destination])

  // The editor is as tall as its text, so it is the page that has to follow the cursor.
  const top = topOf(line, gaps)
  useEffect(() => {
    if (top >= 0 && editor?.hasTextFocus()) here.current?.scrollIntoView({ block: 'nearest' })
  }, [editor, top])

  const isMarked = path === 'Dockerfile'
  const lines = text.split('\n').length
  const height = topOf(lines + 1, gaps)
  return (
    <div
      className={`relative grid ${isMarked ? 'grid-cols-[40px_minmax(0,1fr)_auto]' : 'grid-cols-[12px_minmax(0,1fr)]'}`}
      translate="no"
    >
      <div
        ref={here}
        aria-hidden="true"
        className="absolute inset-x-0 h-7 scroll-my-20 bg-sunk/80"
        style={{ transform: `translateY(${top}px)`, display: isMarked ? undefined : 'none' }}
      />
      <div className="relative">{isMarked ? <Margin marks={marks} gaps={gaps} /> : null}</div>
      <div
        ref={host}
        className="lab-monaco min-w-0 font-code"
        style={{ height: isMarked ? height : Math.min(height, tallest) }}
      />
      {isMarked ? <ByteColumn marks={marks} gaps={gaps} /> : null}
      <Notes {...props} gaps={gaps} onGaps={setGaps} />
    </div>
  )
}

/** One editor for all files: each has a model, and the page has one history for all of them. */
function create(host: HTMLElement, props: { readonly current: EditorProps }, talk: Talk): Editor {
  const editor = monaco.create(host, {
    model: null,
    theme: 'ink',
    fontFamily: getComputedStyle(host).fontFamily,
    fontSize: 15,
    lineHeight,
    fontLigatures: false,
    automaticLayout: true,
    minimap: { enabled: false },
    glyphMargin: false,
    folding: false,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 10,
    renderLineHighlight: 'none',
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    scrollBeyondLastLine: false,
    wordWrap: 'off',
    scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false, verticalScrollbarSize: 10 },
    contextmenu: false,
    quickSuggestions: false,
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    guides: { indentation: false },
    bracketPairColorization: { enabled: false },
    stickyScroll: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false },
    tabSize: 4,
  })
  editor.onDidChangeModelContent(() => {
    if (talk.isShowing) return
    const text = editor.getValue()
    talk.echoes.push(text)
    props.current.onType(text)
  })
  editor.onDidChangeCursorPosition(({ position }) => props.current.onLine(position.lineNumber))
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, () => props.current.onUndo())
  editor.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, () => props.current.onRedo())
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, () => props.current.onRedo())
  letTabLeave(editor)
  void document.fonts.ready.then(() => monaco.remeasureFonts())
  return editor
}

/** Esc, then Tab, leaves the editor; any other key makes Tab indent again. */
function letTabLeave(editor: Editor): void {
  const set = (tabFocusMode: boolean) => editor.updateOptions({ tabFocusMode })
  editor.onKeyDown(({ keyCode }) => {
    if (keyCode === KeyCode.Escape) set(true)
    else if (keyCode !== KeyCode.Tab && keyCode !== KeyCode.Shift) set(false)
  })
  editor.onDidBlurEditorText(() => set(false))
}

/** Shows a file, changing no more of its model than differs, so that the cursor stays where it is. */
function show(editor: Editor, models: Models, path: string, text: string): void {
  const model = models.get(path) ?? monaco.createModel(text, path === 'Dockerfile' ? 'dockerfile' : 'plaintext')
  models.set(path, model)
  if (editor.getModel() !== model) {
    editor.setModel(model)
    editor.updateOptions({ ariaLabel: path })
  }
  const before = model.getValue()
  if (before === text) return
  const { start, endBefore, endAfter } = difference(before, text)
  const range = Range.fromPositions(model.getPositionAt(start), model.getPositionAt(endBefore))
  model.pushEditOperations(null, [{ range, text: text.slice(start, endAfter) }], () => null)
}
