'use client'

import * as Tabs from '@radix-ui/react-tabs'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import type { Study, WorkFiles } from '@/lib/worker'
import { ImagePanel } from './image-panel'
import { LayersPanel } from './layers-panel'
import { StepsPanel } from './steps-panel'
import { tab as tabLook } from './tab'

export type PanelTab = 'steps' | 'layers' | 'image' | 'goals' | 'more'

interface PanelProps {
  readonly tab: PanelTab
  readonly study?: Study
  readonly files: WorkFiles
  readonly built: { readonly files: WorkFiles; readonly at?: number }
  readonly line?: number
  /** Shown here on a phone, where they have no place of their own. */
  readonly goals: ReactNode
  readonly more: ReactNode
  onTab(tab: PanelTab): void
  onLine(line: number): void
  onBuild(): void
  /** Undefined where all goals are met. */
  onHint?(): void
}

const sizes = ['low', 'half', 'full'] as const
const phoneOnly = 'tablet:hidden'

/** What the build does, one tab a view. On a phone it is a sheet of three heights that also holds the goals and the actions. */
export function Panel({ tab, study, files, built, line, goals, more, onTab, onLine, onBuild, onHint }: PanelProps) {
  const [size, setSize] = useState<(typeof sizes)[number]>('half')
  const against = useAgainst(built.at)
  const open = (next: string) => {
    onTab(next as PanelTab)
    if (size === 'low') setSize('half')
  }
  const nothing = <p className="p-[18px] text-ink-2 text-small">Nothing to show before the engine’s first answer.</p>
  return (
    <Tabs.Root value={tab} onValueChange={open} data-sheet={size}>
      <button
        type="button"
        aria-label={size === 'full' ? 'Make this panel small' : 'Make this panel larger'}
        className={`grid h-[18px] w-full place-items-center ${phoneOnly} noscript:hidden`}
        onClick={() => setSize(sizes[(sizes.indexOf(size) + 1) % sizes.length]!)}
      >
        <i aria-hidden="true" className="h-[3px] w-10 bg-edge" />
      </button>
      <Tabs.List
        aria-label="What the build does"
        className="flex overflow-x-auto overflow-y-hidden border-edge border-b text-small [scrollbar-width:none] max-tablet:px-2"
      >
        <Trigger value="steps">Steps</Trigger>
        <Trigger value="layers">Layers</Trigger>
        <Trigger value="goals" className={phoneOnly}>
          Goals
        </Trigger>
        <Trigger value="image">Image</Trigger>
        <Trigger value="more" className={phoneOnly}>
          More
        </Trigger>
      </Tabs.List>
      <div className="lab-panel-body rounded-b-sheet border border-edge border-t-0 bg-sheet [--bg:var(--sheet)] max-tablet:rounded-none max-tablet:border-b-0">
        <Tabs.Content value="steps" className="pt-1">
          {study ? (
            <StepsPanel study={study} files={files} built={built.files} line={line} against={against} onLine={onLine} />
          ) : (
            nothing
          )}
        </Tabs.Content>
        <Tabs.Content value="layers">{study ? <LayersPanel study={study} line={line} /> : nothing}</Tabs.Content>
        <Tabs.Content value="image">{study ? <ImagePanel study={study} /> : nothing}</Tabs.Content>
        <Tabs.Content value="goals" className="p-4">
          {goals}
        </Tabs.Content>
        <Tabs.Content value="more" className="p-4">
          {more}
        </Tabs.Content>
      </div>
      <div className="lab-phone-only">
        <div className="flex gap-2.5 border-rule border-t bg-sheet px-4 pt-2.5 pb-3 [&>button]:min-h-12">
          <Button className="flex-1" onClick={onBuild}>
            Build
          </Button>
          {onHint ? (
            <Button kind="plain" onClick={onHint}>
              Hint
            </Button>
          ) : (
            <Button kind="plain" onClick={() => open('goals')}>
              <Glyph name="yes" /> Goals
            </Button>
          )}
          <Button kind="plain" onClick={() => open('more')}>
            Try an edit
          </Button>
        </div>
      </div>
    </Tabs.Root>
  )
}

interface TriggerProps {
  readonly value: PanelTab
  readonly className?: string
  readonly children: ReactNode
}

function Trigger({ value, className = '', children }: TriggerProps) {
  return (
    <Tabs.Trigger value={value} className={`${tabLook} px-3.5 max-tablet:px-[11px] ${className}`}>
      {children}
    </Tabs.Trigger>
  )
}

/** What the states are told against, kept true while time goes on. */
function useAgainst(builtAt: number | undefined): string {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000)
    return () => clearInterval(timer)
  }, [])
  if (builtAt === undefined) return 'Against your last build'
  const minutes = Math.max(0, Math.round((now - builtAt) / 60_000))
  if (minutes === 0) return 'Against your last build, just now'
  return `Against your last build, ${minutes === 1 ? '1 minute' : `${minutes} minutes`} ago`
}
