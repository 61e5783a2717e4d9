'use client'

import * as Tabs from '@radix-ui/react-tabs'
import type { ReactNode } from 'react'
import { tab } from './tab'

interface FileTabsProps {
  readonly paths: readonly string[]
  readonly current: string
  /** Paths whose file is not as in the last build. */
  readonly changed: ReadonlySet<string>
  readonly children: ReactNode
  onOpen(path: string): void
}

/** A tab for every file of the context. A diamond, and a word for those who do not see it, marks what changed since the last build. */
export function FileTabs({ paths, current, changed, children, onOpen }: FileTabsProps) {
  return (
    <Tabs.Root value={current} onValueChange={onOpen} className="contents">
      <Tabs.List
        aria-label="Files of the build context"
        className="lab-files flex overflow-x-auto overflow-y-hidden border-edge border-b text-[14px]/6 [scrollbar-width:none]"
      >
        {paths.map((path) => (
          <Tabs.Trigger key={path} value={path} className={`${tab} px-3 desk:px-2 wide:px-3`}>
            {path}
            {changed.has(path) ? (
              <>
                <i
                  aria-hidden="true"
                  title="changed since the last build"
                  className="ml-[7px] inline-block size-[7px] -translate-y-0.5 rotate-45 bg-run-line"
                />
                <span className="sr-only">, changed since the last build</span>
              </>
            ) : null}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content
        value={current}
        tabIndex={-1}
        className="lab-file rounded-b-sheet border border-edge border-t-0 bg-sheet pt-2.5 outline-none"
      >
        {children}
      </Tabs.Content>
    </Tabs.Root>
  )
}
