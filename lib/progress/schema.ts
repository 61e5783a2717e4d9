// The border between a device and the server: what either side takes from the other. This door imports zod/mini; a lesson page
// without an account never loads it.

import * as z from 'zod/mini'
import type { Draft, ProgressEvent } from './event'

export { learnerCookie } from './learner'

/** What one request may carry. A device sends less; the server refuses more. */
export const limits = {
  bytes: 512 * 1024,
  events: 200,
  drafts: 50,
  eventBytes: 4 * 1024,
  draftBytes: 128 * 1024,
} as const

const name = z.string().check(z.regex(/^[A-Za-z0-9]{8,40}$/))
const item = z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/))
const count = z.int().check(z.positive())
const time = z.int().check(z.nonnegative())
const word = z.string().check(z.maxLength(120))
const seen = z.record(name, count).check(z.refine((value) => Object.keys(value).length <= 64))

const common = { id: name, device: name, counter: count, at: time, item }

const event = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('visited'), data: z.strictObject({ place: z.optional(word) }) }),
    z.strictObject({
      ...common,
      kind: z.literal('answered'),
      data: z.strictObject({
        choice: z.array(word).check(z.maxLength(30)),
        right: z.boolean(),
        version: z.optional(count),
      }),
    }),
    z.strictObject({ ...common, kind: z.literal('goal'), data: z.strictObject({ hints: z.optional(time) }) }),
    z.strictObject({ ...common, kind: z.literal('done'), data: z.strictObject({}) }),
    z.strictObject({
      ...common,
      kind: z.literal('reviewed'),
      data: z.strictObject({ rating: z.literal([1, 2, 3, 4]) }),
    }),
    z.strictObject({ ...common, kind: z.literal('reset'), data: z.strictObject({ seen }) }),
  ])
  .check(z.refine((value) => size(value) <= limits.eventBytes))

const path = z.string().check(z.maxLength(200), z.regex(/^(?!__)[^\p{Cc}]+$/u))

const draft = z
  .strictObject({
    item,
    device: name,
    counter: count,
    at: time,
    files: z.record(path, z.string()).check(z.refine((files) => Object.keys(files).length <= 50)),
    seen,
  })
  .check(z.refine((value) => size(value) <= limits.draftBytes))

/** What a device sends. Events and drafts are read one by one, so that one bad one does not hold up the others. */
const request = z.strictObject({
  /** The account for which the device means it: a session of another account refuses all of it. */
  account: z.string().check(z.maxLength(64)),
  device: name,
  /** The cursor of the last reply. */
  since: time,
  events: z.array(z.unknown()).check(z.maxLength(limits.events)),
  drafts: z.array(z.unknown()).check(z.maxLength(limits.drafts)),
})

const reply = z.object({
  kept: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), message: z.string() })),
  events: z.readonly(z.array(z.unknown())),
  drafts: z.readonly(z.array(z.unknown())),
  cursor: time,
  more: z.boolean(),
})

export type SyncRequest = z.infer<typeof request>
export type SyncReply = z.infer<typeof reply>

/** An event as it may be kept, or undefined. */
export function readEvent(value: unknown): ProgressEvent | undefined {
  return event.safeParse(value).data
}

/** A draft as it may be kept, or undefined. */
export function readDraft(value: unknown): Draft | undefined {
  return draft.safeParse(value).data
}

export function readRequest(value: unknown): SyncRequest | undefined {
  return request.safeParse(value).data
}

export function readReply(value: unknown): SyncReply | undefined {
  return reply.safeParse(value).data
}

/** In bytes, as sent. */
function size(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
