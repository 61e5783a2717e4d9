/** The files of a lab as the learner has them: the Dockerfile, the .dockerignore and the build context, by path. */
export type WorkFiles = Readonly<Record<string, WorkFile>>

export interface WorkFile {
  readonly text: string
  /** How often it was touched: a new modification time with the same content. */
  readonly touched?: number
}

/** Whether two sets of files would be the same to a build, modification times aside. */
export function sameText(a: WorkFiles, b: WorkFiles): boolean {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => a[path]?.text === b[path]?.text)
}
