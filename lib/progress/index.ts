// The door of progress for pages. It stays small, being on every lesson page: what speaks with the server is loaded behind it,
// and only for those who have an account. The server's door is `schema.ts`.

import { browserStore } from './browser-store'
import { createJournal } from './journal'
import { learner } from './learner'

export type { Draft, EventData, EventKind, Json, Progress, ProgressEvent } from './event'
export { goalItem, interviewItem, isWithin, labItem, lessonItem, questionItem } from './item'
export type { Journal, Snapshot } from './journal'
export type { SyncState } from './sync-state'
export type { Answered, Recalled, View, Visit } from './view'

const channel = typeof BroadcastChannel === 'function' && typeof document === 'object' ? openChannel() : undefined

/** The progress of whoever learns in this browser. Nothing is opened before its first use. */
export const journal = /* @__PURE__ */ createJournal({
  open: browserStore,
  account: () => learner(document.cookie),
  loadSync: () => import('./sync').then(({ startSync }) => startSync),
  tellTabs: () => channel?.postMessage(null),
  listen(changed) {
    if (channel) channel.onmessage = changed
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) changed()
    })
  },
})

function openChannel(): BroadcastChannel {
  return new BroadcastChannel('layer-by-layer progress')
}
