import { createHash } from 'node:crypto'

/** The `'sha256-…'` sources, each once, of the scripts that a page carries in itself. Data blocks such as JSON-LD are not scripts. */
export function inlineScriptHashes(html: string): readonly string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const isData = /\btype="application\/(ld\+)?json"/.test(attributes)
    if (/\bsrc=/.test(attributes) || isData || text === '') continue
    hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  }
  return [...hashes]
}
