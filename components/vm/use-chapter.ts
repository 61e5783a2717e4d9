import { useSyncExternalStore } from 'react'
import type { ChapterRun, ChapterState } from './chapter-run'

/** A chapter as it stands, followed while it runs. */
export function useChapter(run: ChapterRun): ChapterState {
  return useSyncExternalStore(run.subscribe, run.state, run.state)
}
