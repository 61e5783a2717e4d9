'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { type JudgedGoal, type LabClient, openLab, type Study, sameText, type WorkFiles } from '@/lib/worker'
import { change, redo, type as typed, undo, type Workspace, workspace } from './workspace'

/** What is known of the draft; it is about the files named, which may be a keystroke older than the editor's. */
export interface Known {
  readonly study: Study
  readonly files: WorkFiles
}

type Action =
  | { readonly kind: 'type'; readonly path: string; readonly text: string; readonly at: number }
  | { readonly kind: 'change'; readonly files: WorkFiles }
  | { readonly kind: 'undo' | 'redo' }

function reduce(space: Workspace, action: Action): Workspace {
  if (action.kind === 'type') return typed(space, action.path, action.text, action.at)
  if (action.kind === 'change') return change(space, action.files)
  return action.kind === 'undo' ? undo(space) : redo(space)
}

interface LabSource {
  readonly lab: string
  /** The files to begin with: the learner's draft, or the start. */
  readonly files: WorkFiles
  readonly start: WorkFiles
  /** The learner's last build, where it is not the start. */
  readonly built?: WorkFiles
  readonly builtAt?: number
  onBuilt(files: WorkFiles): void
}

const showRan = 1000
const none: readonly JudgedGoal[] = []

/** A lab at work: the files with their history, and what the worker says of them. */
export function useLab({ lab, files, start, built: first, builtAt, onBuilt }: LabSource) {
  const [space, act] = useReducer(reduce, files, workspace)
  const [known, setKnown] = useState<Known>()
  const [goals, setGoals] = useState<readonly JudgedGoal[]>(none)
  const [built, setBuilt] = useState({ files: first ?? start, at: builtAt })
  const [ran, setRan] = useState<Known>()
  const [notice, setNotice] = useState<string>()
  const client = useRef<LabClient>(undefined)
  const latest = useRef({ files, onBuilt })
  useEffect(() => {
    latest.current = { files: space.files, onBuilt }
  })

  useEffect(() => {
    const opened = openLab({
      lab,
      builds: first && !sameText(first, start) ? [start, first] : [start],
      start: () => new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module', name: `lab ${lab}` }),
      locks: navigator.locks,
      onStudy: (study, files) => setKnown({ study, files }),
      onGoals: setGoals,
      onBuilt(study, files) {
        setBuilt({ files, at: Date.now() })
        setRan({ study, files })
        latest.current.onBuilt(files)
      },
      onRestart: (dropped) =>
        setNotice(
          dropped
            ? 'The engine stopped twice on these files. It goes on when you change them. Your text is unchanged.'
            : 'The engine stopped and was started again. Your text is unchanged.',
        ),
      onFailure: (message) => setNotice(`The engine could not judge this: ${message}. Your text is unchanged.`),
    })
    client.current = opened
    opened.study(latest.current.files)
    return () => opened.close()
  }, [lab, start, first])

  useEffect(() => {
    client.current?.study(space.files)
  }, [space.files])

  useEffect(() => {
    if (!ran) return
    const timer = setTimeout(() => setRan(undefined), showRan)
    return () => clearTimeout(timer)
  }, [ran])

  const type = useCallback((path: string, text: string) => act({ kind: 'type', path, text, at: Date.now() }), [])
  const put = useCallback((files: WorkFiles) => act({ kind: 'change', files }), [])
  const actions = useMemo(
    () => ({
      type,
      put,
      undo: () => act({ kind: 'undo' }),
      redo: () => act({ kind: 'redo' }),
      build: () => client.current?.build(latest.current.files),
      dismiss: () => setNotice(undefined),
    }),
    [type, put],
  )
  return { files: space.files, canUndo: space.past.length > 0, known, goals, built, ran, notice, actions }
}
