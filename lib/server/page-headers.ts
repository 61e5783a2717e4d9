import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Hashes = Readonly<Record<string, readonly string[]>>

let hashes: Hashes | undefined

/** The inline scripts of every static page by their hashes, as the build wrote them; nothing under `next dev`. */
function inlineScripts(): Hashes | undefined {
  if (process.env.NODE_ENV !== 'production') return undefined
  hashes ??= JSON.parse(readFileSync(join(process.cwd(), '.next', 'inline-scripts.json'), 'utf8')) as Hashes
  return hashes
}

/** Pages for those who work on the course: they exist only where the server was started for it. */
export function isHiddenPage(path: string): boolean {
  return /^\/dev(\/|$)/.test(path) && process.env.GALLERY !== '1' && process.env.NODE_ENV === 'production'
}

/**
 * The policy for a page: scripts of this site and the page's own inline ones, named by hash; no other host at all.
 * Styles may be inline because Monaco and the highlighted code need it. Undefined under `next dev`, which evaluates code.
 */
export function contentSecurityPolicy(path: string): string | undefined {
  const known = inlineScripts()
  if (!known) return undefined
  const page = path === '/' ? '/' : path.replace(/\/+$/, '')
  const scripts = known[page] ?? known['/_not-found'] ?? []
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
