'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { InlineText } from '@/components/ui/inline-text'
import { Kbd } from '@/components/ui/kbd'
import type { Fix } from '@/lib/dockerfile'
import { type Draft, journal, labItem } from '@/lib/progress'
import { sameText, type WorkFiles } from '@/lib/worker'
import { Announcer } from './announcer'
import { DraftChoice } from './draft-choice'
import { Editor } from './editor'
import type { Destination } from './editor-props'
import { toggled } from './everyday-edit'
import { EverydayEdits } from './everyday-edits'
import { FileTabs } from './file-tabs'
import { fixed } from './finding-note'
import { AllMet, currentGoal, GoalBoxes, GoalNow, Hints } from './goal-now'
import { Goals } from './goals'
import { builtItem, type LabGiven, toWorkFiles } from './lab'
import { LabFrame } from './lab-frame'
import { marks } from './marks'
import { Panel, type PanelTab } from './panel'
import { useBuildKey } from './use-build-key'
import { useGoalEvents } from './use-goal-events'
import { useHeld } from './use-held'
import { useKeyboard } from './use-keyboard'
import { useLab } from './use-lab'
import { useRested } from './use-rested'
import { Verdict } from './verdict'
import { changedPaths, tabOrder } from './workspace'

interface LabBenchProps {
  readonly given: LabGiven
  readonly start: WorkFiles
  /** The learner's drafts as they were when the page opened; this device's own first. */
  readonly drafts: readonly Draft[]
  readonly built?: Draft
}

const dockerfile = 'Dockerfile'

/** A lab at work: editor, verdict, goals and panels around one set of files. */
export function LabBench({ given, start, drafts: draftsNow, built: builtNow }: LabBenchProps) {
  const { id, slug, head, goals, edits } = given
  const [{ drafts, first }] = useState(() => ({ drafts: draftsNow, first: builtNow && toWorkFiles(builtNow.files) }))
  const [initial] = useState(() => (drafts[0] ? { ...start, ...toWorkFiles(drafts[0].files) } : start))
  const keepBuilt = useCallback((files: WorkFiles) => journal.saveDraft(builtItem(id), texts(files)), [id])
  const lab = useLab({ lab: slug, files: initial, start, built: first, builtAt: builtNow?.at, onBuilt: keepBuilt })
  const { files, known, built, ran, actions } = lab
  const isCovered = useKeyboard()
  const [path, setPath] = useState(dockerfile)
  const [line, setLine] = useState(1)
  const [destination, setDestination] = useState<Destination>()
  const [tab, setTab] = useState<PanelTab>('steps')
  const [hints, setHints] = useState<Readonly<Record<string, number>>>({})
  useGoalEvents(id, goals, lab.goals, hints)

  useEffect(() => {
    if (files !== initial) journal.saveDraft(labItem(id), texts(files))
  }, [files, initial, id])
  useEffect(() => {
    void journal.visit(labItem(id))
  }, [id])

  const { build } = actions
  useBuildKey(build)

  const isDockerfile = path === dockerfile
  const source = files[path]?.text ?? ''
  const isRested = useRested(source)
  // A line that is being typed is not held against its writer: until the typing rests, what was known before it stands.
  const isHalfTyped = !isRested && isDockerfile && known?.study.stop?.line === line
  const calm = useHeld(known, isHalfTyped)
  const judged = useHeld(lab.goals, isHalfTyped)
  const shown = ran ?? calm
  const findings = useMemo(
    () =>
      isDockerfile
        ? (known?.study.findings ?? []).filter(
            (finding) => (finding.line !== line || isRested) && (finding.severity !== 'info' || finding.line === line),
          )
        : none,
    [known, isDockerfile, line, isRested],
  )
  const margin = useMemo(() => (isDockerfile && shown ? marks(shown.study) : none), [isDockerfile, shown])
  const goTo = useCallback((to: number, focus: boolean) => {
    setPath(dockerfile)
    setLine(to)
    setDestination({ line: to, focus })
  }, [])
  const onLine = useCallback((to: number) => goTo(to, false), [goTo])
  const onGoalLine = useCallback((to: number) => goTo(to, true), [goTo])
  const onFix = (fix: Fix) => {
    // Its places are those of the text that was studied.
    if (known?.files[dockerfile]?.text !== source) return
    actions.put({ ...files, [dockerfile]: { ...files[dockerfile], text: fixed(source, fix) } })
  }
  const onHint = useCallback(
    (goal: string) => setHints((open) => ({ ...open, [goal]: Math.min(3, (open[goal] ?? 0) + 1) })),
    [],
  )

  const isSame = sameText(files, built.files)
  const isStart = sameText(files, start)
  const goal = goals[currentGoal(goals, judged)]
  const undoTools = (
    <>
      <Button kind="slim" disabled={!lab.canUndo} onClick={actions.undo}>
        Undo
      </Button>
      <Button kind="slim" disabled={isStart} onClick={() => actions.put(start)}>
        Reset
      </Button>
    </>
  )
  const everyday = <EverydayEdits edits={edits} files={files} onEdit={(edit) => actions.put(toggled(edit, files))} />
  const goalList = <Goals goals={goals} judged={judged} onLine={onGoalLine} />

  return (
    <LabFrame
      head={head}
      isCovered={isCovered}
      boxes={<GoalBoxes goals={goals} judged={judged} />}
      tools={
        <>
          {undoTools}
          <Button onClick={build}>
            Build <Kbd>Ctrl Enter</Kbd>
          </Button>
        </>
      }
      notice={
        <>
          <Announcer
            study={calm?.study}
            ran={ran?.study}
            isSame={isSame}
            goals={goals}
            judged={judged}
            notice={lab.notice}
          />
          {lab.notice ? (
            <p className="mb-3 flex items-center justify-between gap-4 border-run-line border-l-[3px] bg-sheet px-3.5 py-2 text-small">
              <span>{lab.notice}</span>
              <Button kind="slim" onClick={actions.dismiss}>
                Close
              </Button>
            </p>
          ) : null}
          <DraftChoice item={labItem(id)} drafts={drafts} onChoose={(draft) => actions.put(toWorkFiles(draft.files))} />
        </>
      }
      verdict={
        shown ? (
          <Verdict study={shown.study} isSame={isSame} />
        ) : (
          <p className="text-[19px]/[27px] text-ink-2 tablet:text-[23px]/8">
            {lab.notice ? 'The engine gave no answer yet.' : 'The engine is starting.'}
          </p>
        )
      }
      goal={
        <GoalNow
          back={head.back}
          goals={goals}
          judged={judged}
          hints={goal ? (hints[goal.id] ?? 0) : 0}
          onHint={onHint}
        />
      }
      work={
        <FileTabs
          paths={tabOrder(files)}
          current={path}
          changed={changedPaths(built.files, files)}
          onOpen={(next) => {
            setPath(next)
            setLine(1)
          }}
        >
          <Editor
            path={path}
            text={source}
            marks={margin}
            findings={findings}
            line={line}
            destination={isDockerfile ? destination : undefined}
            onType={(text) => actions.type(path, text)}
            onLine={setLine}
            onUndo={actions.undo}
            onRedo={actions.redo}
            onFix={onFix}
          />
        </FileTabs>
      }
      below={
        <>
          {everyday}
          <div className="mt-6.5">{goalList}</div>
        </>
      }
      panel={
        <Panel
          tab={tab}
          onTab={setTab}
          study={shown?.study}
          files={shown?.files ?? files}
          built={built}
          line={isDockerfile ? line : undefined}
          onLine={onLine}
          goals={
            <>
              {goal ? (
                <div className="mb-4 empty:hidden">
                  <Hints goal={goal} hints={hints[goal.id] ?? 0} />
                </div>
              ) : (
                <div className="mb-4 grid gap-1">
                  <AllMet back={head.back} />
                </div>
              )}
              {goalList}
            </>
          }
          more={
            <>
              {everyday}
              <div className="mt-3 flex gap-2">{undoTools}</div>
              <p className="mt-3 text-ink-2 text-small">
                <InlineText>{head.task.join(' ')}</InlineText>
              </p>
            </>
          }
          onBuild={build}
          onHint={
            goal
              ? () => {
                  onHint(goal.id)
                  setTab('goals')
                }
              : undefined
          }
        />
      }
    />
  )
}

const none: readonly never[] = []

function texts(files: WorkFiles): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text]))
}
