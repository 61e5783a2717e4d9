// Paths inside an image or a build context: `/` separates, the root is `/`, and nothing leads above it.

/** The names on the way from the root, `.` and `..` worked out. */
export function names(path: string): string[] {
  const out: string[] = []
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name === '..') out.pop()
    else out.push(name)
  }
  return out
}

/** The absolute path without `.`, `..`, doubled or trailing slashes. */
export function clean(path: string): string {
  return `/${names(path).join('/')}`
}

/** `path` as seen from the folder `base`, cleaned. */
export function join(base: string, path: string): string {
  return clean(path.startsWith('/') ? path : `${base}/${path}`)
}

/** The folder that holds it; of the root the root itself. */
export function dirname(path: string): string {
  return clean(`${path}/..`)
}

/** The last name; of the root `/`. */
export function basename(path: string): string {
  return names(path).at(-1) ?? '/'
}

/** Paths in the order of their bytes, as a layer's archive has them: a folder before what it holds. */
export function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
