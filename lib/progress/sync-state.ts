/** What the account knows of this device's progress. */
export type SyncState =
  /** Nobody is signed in: progress stays on this device. */
  | 'off'
  /** Everything is in the account. */
  | 'synced'
  | 'syncing'
  /** No network, or the server does not answer: it is tried again by itself. */
  | 'waiting'
  /** The session has ended. Nothing is lost; sending goes on after signing in again. */
  | 'expired'
