// Paths as BuildKit reads them for the stage's system.

/** Whether a path begins at the root; on Windows a drive letter may stand before it. */
export function isAbsolute(path: string, os = 'linux'): boolean {
  if (os !== 'windows') return path.startsWith('/')
  return /^(?:[a-zA-Z]:)?[\\/]/.test(path)
}

/** A path without `.`, `..` and doubled slashes. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop()
    else if (!rooted) parts.push(part)
  }
  return (rooted ? '/' : '') + parts.join('/') || (rooted ? '/' : '.')
}

/** A path seen from a folder; the result has no slash at its end. */
export function absoluteFrom(folder: string, path: string, os = 'linux'): string {
  // The folder is clean already: most paths are only put behind it.
  if (os !== 'windows' && /^(?!\.\.?(?:\/|$))[^/]+(?:\/(?!\.\.?(?:\/|$))[^/]+)*$/.test(path))
    return folder === '' || folder === '/' ? `/${path}` : `${folder}/${path}`
  const unix = os === 'windows' ? path.replace(/^[a-zA-Z]:/, '').replaceAll('\\', '/') : path
  return cleanPath(isAbsolute(unix) ? unix : `${folder || '/'}/${unix}`)
}
