import type { Generated } from 'kysely'

/** Our tables, and of better-auth's those that we read. Times are milliseconds; what is JSON is kept as text in both databases. */
export interface Tables {
  /** What has been done to this database, by name. */
  migration: { name: string; at: number }
  /** How far each learner's list of changes goes. Its row is locked while one is added, so that numbers appear in their order. */
  progress_head: { user_id: string; seq: number; bytes: Generated<number> }
  progress_event: {
    user_id: string
    id: string
    seq: number
    device: string
    counter: number
    at: number
    received: number
    item: string
    kind: string
    data: string
  }
  progress_draft: {
    user_id: string
    item: string
    device: string
    seq: number
    counter: number
    received: number
    /** The rest of the draft. */
    data: string
  }
  /** How often something was tried since its window began. */
  attempt: { key: string; count: number; until: number }
  user: { id: string; email: string; name: string }
  session: { id: string; userId: string }
  account: { id: string; userId: string }
  verification: { id: string; identifier: string; value: string }
}
