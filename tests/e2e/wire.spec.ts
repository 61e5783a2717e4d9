// How the bytes of the built site come over the wire: compressed, and with every header that the plain ones have.

import { expect, test } from '@playwright/test'
import { type Answer, ask } from '../support/ask'
import { lessonPages } from './support/pages'

const chrome = { 'accept-encoding': 'gzip, deflate, br, zstd' }
const lesson = lessonPages[0]!

async function firstScript(origin: string): Promise<string> {
  const { text } = await ask(origin, lesson)
  const [, path] = /<script src="(\/_next\/static\/[^"]+\.js)"/.exec(text) ?? []
  expect(path).toBeDefined()
  return path!
}

/** Everything that an answer says of itself, but for what differs by how it was packed. */
function said({ status, headers }: Answer): Readonly<Record<string, unknown>> {
  const { 'content-encoding': _, 'content-length': __, 'transfer-encoding': ___, etag, date, ...rest } = headers
  delete rest['last-modified']
  return { status, ...rest, hasEtag: etag !== undefined, hasDate: date !== undefined }
}

test('a lesson is the same page, packed or not', async ({ baseURL }) => {
  const plain = await ask(baseURL!, lesson)
  expect(plain.headers['content-encoding']).toBeUndefined()
  for (const [accepts, encoding] of [
    ['br', 'br'],
    ['gzip', 'gzip'],
  ] as const) {
    const packed = await ask(baseURL!, lesson, { 'accept-encoding': accepts })
    expect(packed.headers['content-encoding']).toBe(encoding)
    // The bytes of the build are told by their length; what is compressed on its way is not.
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length))
    expect(packed.text).toBe(plain.text)
    expect(said(packed)).toEqual(said(plain))
    expect(packed.headers['content-security-policy']).toContain("default-src 'none'")
    expect(packed.headers.vary).toMatch(/accept-encoding/i)
  }
})

test('a page that is asked for again, unchanged, is not sent again', async ({ baseURL }) => {
  const { headers } = await ask(baseURL!, lesson, chrome)
  const again = await ask(baseURL!, lesson, { ...chrome, 'if-none-match': headers.etag! })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
})

test('a script is the same, packed or not, for good and under the policy of workers', async ({ baseURL }) => {
  const path = await firstScript(baseURL!)
  const plain = await ask(baseURL!, path)
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(plain.headers['content-security-policy']).toContain("script-src 'self'")
  expect(plain.headers['x-content-type-options']).toBe('nosniff')
  for (const encoding of ['br', 'gzip']) {
    const packed = await ask(baseURL!, path, { 'accept-encoding': encoding })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.text).toBe(plain.text)
    expect(said(packed)).toEqual(said(plain))

    const head = await ask(baseURL!, path, { 'accept-encoding': encoding }, 'HEAD')
    expect([head.bytes.length, said(head)]).toEqual([0, said(packed)])
    expect(head.headers['content-length']).toBe(packed.headers['content-length'])

    const again = await ask(baseURL!, path, { 'accept-encoding': encoding, 'if-none-match': packed.headers.etag! })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  }
})

test('a part of a script is a part of the plain one', async ({ baseURL }) => {
  const path = await firstScript(baseURL!)
  const plain = await ask(baseURL!, path)
  const part = await ask(baseURL!, path, { ...chrome, range: 'bytes=10-29' })
  expect([part.status, part.headers['content-encoding']]).toEqual([206, undefined])
  expect(part.headers['content-range']).toBe(`bytes 10-29/${plain.bytes.length}`)
  expect(part.bytes.equals(plain.bytes.subarray(10, 30))).toBe(true)
})

test('faces go as they are: they are brotli already', async ({ baseURL }) => {
  const { text } = await ask(baseURL!, lesson)
  const [path = ''] = /\/_next\/static\/media\/[^"]+\.woff2/.exec(text) ?? []
  const face = await ask(baseURL!, path, chrome)
  expect([face.status, face.headers['content-encoding'], face.headers['content-type']]).toEqual([
    200,
    undefined,
    'font/woff2',
  ])
})

test('what routes answer is packed too', async ({ baseURL }) => {
  const packed = await ask(baseURL!, '/search-index.json', chrome)
  expect(packed.headers['content-encoding']).toBe('br')
  expect(packed.text).toBe((await ask(baseURL!, '/search-index.json')).text)
})

for (const path of [
  '/_next/static/../../server.js',
  '/_next/static/..%2f..%2fserver.js',
  '/_next/static/%2e%2e/%2e%2e/serve.mjs',
  '/..%2fserver.js',
  '/../package.json',
  '/_next/static/chunks/..%5c..%5c..%5cserver.js',
])
  test(`no file beside the static ones is served: ${path}`, async ({ baseURL }) => {
    const answer = await ask(baseURL!, path, chrome)
    expect(answer.status).toBeGreaterThanOrEqual(300)
    expect(answer.text).not.toMatch(/createServer|startServer|"dependencies"/)
  })
