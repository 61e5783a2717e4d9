// The names of what can be learned. They are permanent, and a path: a reset of `lesson/build-cache` reaches its questions.

/** A lesson, by its slug. */
export function lessonItem(slug: string): string {
  return `lesson/${slug}`
}

/** A question, by its lesson's slug and its own id. */
export function questionItem(slug: string, id: string): string {
  return `lesson/${slug}/${id}`
}

/** A lab, by its id, such as `L06`. */
export function labItem(id: string): string {
  return `lab/${id}`
}

/** A goal of a lab. */
export function goalItem(lab: string, id: string): string {
  return `lab/${lab}/${id}`
}

/** A card of the interview deck. */
export function interviewItem(id: string): string {
  return `interview/${id}`
}

/** Whether an item is another, or belongs to it. */
export function isWithin(item: string, outer: string): boolean {
  return item === outer || item.startsWith(`${outer}/`)
}
