/** The variables at one point of a file. */
export interface Environment {
  get(name: string): string | undefined
  /** In the order in which they were last set. */
  entries(): readonly (readonly [name: string, value: string])[]
}
