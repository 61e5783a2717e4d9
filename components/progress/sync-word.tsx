'use client'

import { Link } from '@/components/ui/link'
import type { Snapshot } from '@/lib/progress'
import { useProgress } from './use-progress'

const words: Readonly<Record<Snapshot['sync'], string>> = {
  off: 'Kept in this browser only.',
  synced: 'In your account, up to now.',
  syncing: 'On its way to your account.',
  waiting: 'Waiting for the network. It is kept here, and goes by itself.',
  expired: 'Your session has ended. Nothing is lost.',
}

const storage: Readonly<Record<Snapshot['storage'], string>> = {
  kept: '',
  memory: 'This browser keeps nothing for this site, so what you do ends with this page. Allow site data to keep it.',
  full: 'This browser’s storage is full. What you do from now on ends with this page, unless you are signed in.',
}

/** Where the learner's progress is at this moment, in a sentence. */
export function SyncWord() {
  const { sync, storage: kept } = useProgress()
  return (
    <span aria-live="polite">
      <span key={sync}>{words[sync]}</span> {sync === 'expired' ? <Link href="/sign-in">Sign in again</Link> : null}
      {kept === 'kept' ? null : <span className="mt-1 block font-mid text-fail-ink">{storage[kept]}</span>}
    </span>
  )
}
