'use client'

import { useSyncExternalStore } from 'react'
import { journal, type Snapshot } from '@/lib/progress'

/** What the learner in front of this page did, followed as it changes. Not `ready` on the server and before the store was read. */
export function useProgress(): Snapshot {
  return useSyncExternalStore(journal.subscribe, journal.snapshot, journal.serverSnapshot)
}
