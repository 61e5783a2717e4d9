/** What can be found, in the order in which groups stand where nothing else decides. */
export const kinds = ['Lessons', 'Words', 'Labs', 'Rules', 'Questions', 'Misconceptions'] as const

export type Kind = (typeof kinds)[number]

/** One thing that can be found, as the site's index lists it. */
export interface Entry {
  readonly kind: Kind
  readonly title: string
  /** Where it stands: the lesson of a section, of a question, of a word. */
  readonly where: string
  readonly text: string
  readonly href: string
}
