import type { Draft, Progress, ProgressEvent } from './event'

/** Whose something is: an account's id, or nobody's yet. What is somebody's is never handed to another account. */
export type Owner = string
export const nobody: Owner = ''

/** An event or a draft before the store has given it its place in the device's order. */
export type Unplaced =
  | { readonly event: Omit<ProgressEvent, 'id' | 'device' | 'counter'> }
  | { readonly draft: Omit<Draft, 'device' | 'counter'> }

/** What the server said of a batch. A refused event stays on the device, and is not sent again. */
export interface Settlement {
  readonly kept: readonly string[]
  readonly refused: readonly string[]
  readonly drafts: readonly Pick<Draft, 'item' | 'device' | 'counter'>[]
}

/** Where a device keeps what its learners did: in the browser's database, or in memory where that is refused. */
export interface Store {
  /** The device's name in events. A store in memory has one of its own, so that no counter is used twice. */
  device(): Promise<string>
  read(owner: Owner): Promise<Progress>
  /** Keeps one thing with the device's next counter. Resolves with it when it is kept; two tabs never get the same counter. */
  record(owner: Owner, unplaced: Unplaced): Promise<Progress>
  /** Hands everything of one owner to another, as if it had never been sent. */
  move(from: Owner, to: Owner): Promise<void>
  /** Lets everything of an owner wait again, as for a server that lost it. */
  resend(owner: Owner): Promise<void>
  /** What the server has not acknowledged, oldest first, at most so many of each. */
  pending(owner: Owner, limit: number): Promise<Progress>
  settle(owner: Owner, settlement: Settlement): Promise<void>
  /** Keeps what other devices did, and how far the server's list was read. */
  receive(owner: Owner, news: Progress, cursor: number): Promise<void>
  cursor(owner: Owner): Promise<number>
  /** The account that was here last; its progress stays in view after it signed out. */
  lastOwner(): Promise<Owner>
  setLastOwner(owner: Owner): Promise<void>
  /** Forgets everything, the device's name included. */
  clear(): Promise<void>
}

/** Raised when this code learns kinds of events that it dropped before: cursors of older numbers then start again. */
export const cursorVersion = 1

/** A name that no other device or event has. `crypto.randomUUID` is missing on plain http, where a class may well be. */
export function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Gives an event or a draft its place in the device's order. */
export function place(unplaced: Unplaced, device: string, counter: number): Progress {
  if ('draft' in unplaced) return { events: [], drafts: [{ ...unplaced.draft, device, counter }] }
  return { events: [{ ...unplaced.event, id: randomName(), device, counter } as ProgressEvent], drafts: [] }
}
