const SUFFIX = /\.(?:tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/

/** Whether a file's name says that ADD would unpack it. */
export function isArchive(path: string): boolean {
  return SUFFIX.test(path)
}
