import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineScriptHashes } from '../../../scripts/inline-scripts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('names every inline script once, and nothing else', () => {
  const page = `<script>a()</script><script src="/b.js"></script><script type="application/ld+json">{}</script>
    <script id="c">c(
    )</script><script>a()</script><script async></script>`
  expect(inlineScriptHashes(page)).toEqual([hash('a()'), hash('c(\n    )')])
})
