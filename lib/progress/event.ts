// What a learner did, as it is kept and sent. Nothing here is ever changed: what is done, due or drafted is computed from it.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** How far each device had come, as far as somebody knew: the highest counter by device. */
export type Seen = Readonly<Record<string, number>>

interface Happened<Kind extends string, Data extends Json> {
  /** Made on the device, and unlike every other: merging is a union by it. */
  readonly id: string
  readonly device: string
  /** Grows by one with each thing that a device records. It orders a device's own events, whatever its clock says. */
  readonly counter: number
  /** The device's clock, in milliseconds. Clocks are wrong at times: it never decides alone. */
  readonly at: number
  /** A path made by `item.ts`, such as `lesson/build-cache/c2-why-last`. */
  readonly item: string
  readonly kind: Kind
  readonly data: Data
}

export type ProgressEvent =
  /** Was here; `place` is the heading or goal to come back to. */
  | Happened<'visited', { readonly place?: string }>
  /** Answered a question with these option ids, in this order. */
  | Happened<'answered', { readonly choice: readonly string[]; readonly right: boolean; readonly version?: number }>
  /** Reached a goal of a lab, after reading that many hints. */
  | Happened<'goal', { readonly hints?: number }>
  /** Finished a lesson or a lab. */
  | Happened<'done', { readonly [key: string]: never }>
  /** Recalled a question in the review: 1 is again, 4 is easy. */
  | Happened<'reviewed', { readonly rating: 1 | 2 | 3 | 4 }>
  /** Begins an item anew: hides what was recorded of it, and below it, up to what this device had seen. */
  | Happened<'reset', { readonly seen: Seen }>

export type EventKind = ProgressEvent['kind']

/** What an event of a kind carries. */
export type EventData<Kind extends EventKind> = Extract<ProgressEvent, { kind: Kind }>['data']

/** The files of a lab as one device left them: one register a device and item, in which the highest counter wins. */
export interface Draft {
  readonly item: string
  readonly device: string
  readonly counter: number
  readonly at: number
  readonly files: Readonly<Record<string, string>>
  /** The drafts of other devices on which this one was written, so that they no longer compete with it. */
  readonly seen: Seen
}

/** All that is known of one learner. */
export interface Progress {
  readonly events: readonly ProgressEvent[]
  readonly drafts: readonly Draft[]
}

export const nothing: Progress = { events: [], drafts: [] }
