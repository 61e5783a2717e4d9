import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compressed } from '@/lib/server/compressed'
import { precompress } from '@/scripts/precompress'
import { ask } from '../../support/ask'

const script = `const words = ${JSON.stringify('layer by layer '.repeat(500))}`
const page = `<!doctype html><p>${'The stack answers. '.repeat(500)}`
const json = JSON.stringify({ words: 'layer by layer '.repeat(500) })

const any = { 'accept-encoding': 'gzip, deflate, br, zstd' }

let site: string
let server: Server
let origin: string
/** The path that the site was last asked for. */
let asked: string | undefined
/** Ends the answer that comes in two pieces. */
let finish = () => {}

/** Stands in for Next: sends files of the static folder, one page, and what routes answer. */
const next: RequestListener = (request, response) => {
  asked = request.url
  const path = request.url?.split('?')[0] ?? ''
  if (path.startsWith('/_next/static/')) {
    if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/javascript')
    if (request.headers.range) {
      response.writeHead(206, { 'Content-Range': `bytes 0-9/${script.length}` })
      return response.end(script.slice(0, 10))
    }
    const file = join(site, '.next/static', path.slice('/_next/static/'.length))
    return response.end(existsSync(file) ? readFileSync(file) : 'no such file')
  }
  if (path === '/stream') {
    response.setHeader('Content-Type', ['text/plain'])
    response.write('one ')
    ;(response as unknown as { flush(): void }).flush()
    finish = () => response.end('two')
    return
  }
  const body = path.startsWith('/api/') ? json : path === '/other' ? page.toUpperCase() : page
  response.setHeader('Content-Type', path.startsWith('/api/') ? ['application/json'] : 'text/html; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(body))
  return response.end(request.method === 'HEAD' ? null : body)
}

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'layer-by-layer-'))
  for (const folder of ['.next/static/chunks', '.next/server/app', 'public'])
    mkdirSync(join(site, folder), { recursive: true })
  writeFileSync(join(site, '.next/static/chunks/a.js'), script)
  writeFileSync(join(site, '.next/static/chunks/small.js'), 'let a')
  writeFileSync(join(site, '.next/static/face.woff2'), script)
  writeFileSync(join(site, '.next/server/app/index.html'), page)
  writeFileSync(join(site, 'secret.json'), json)
  writeFileSync(join(site, 'secret.json.br'), json)
  await precompress(site, join(site, 'cache'))
  server = createServer(compressed(next, site)).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(site, { recursive: true, force: true })
})

describe('a static file', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br', 'a.js.br'],
    ['gzip, deflate', 'gzip', 'a.js.gz'],
    ['br;q=0, gzip', 'gzip', 'a.js.gz'],
    ['*', 'br', 'a.js.br'],
  ])('goes to a browser that accepts "%s" as %s', async (accepts, encoding, file) => {
    const answer = await ask(origin, '/_next/static/chunks/a.js?v=1', { 'accept-encoding': accepts })
    expect(asked).toBe(`/_next/static/chunks/${file}?v=1`)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['content-type']).toBe('application/javascript; charset=UTF-8')
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.bytes.length).toBeLessThan(200)
    expect(answer.text).toBe(script)
  })

  test.each<Readonly<Record<string, string>>>([{}, { 'accept-encoding': 'identity' }])(
    'goes as it is to whom asks with %j',
    async (headers) => {
      const answer = await ask(origin, '/_next/static/chunks/a.js', headers)
      expect(answer.headers['content-encoding']).toBeUndefined()
      expect(answer.headers.vary).toBe('Accept-Encoding')
      expect(answer.bytes.toString()).toBe(script)
    },
  )

  test('goes in parts as it is', async () => {
    const answer = await ask(origin, '/_next/static/chunks/a.js', { ...any, range: 'bytes=0-9' })
    expect([answer.status, answer.headers['content-encoding']]).toEqual([206, undefined])
    expect(answer.bytes.toString()).toBe(script.slice(0, 10))
  })

  test('is left alone where the answer may be a refusal', async () => {
    await ask(origin, '/_next/static/chunks/a.js', { ...any, 'if-match': '"another"' })
    expect(asked).toBe('/_next/static/chunks/a.js')
  })

  test('is left alone where it is small, a face, or not asked for to be read', async () => {
    for (const [path, method] of [
      ['/_next/static/chunks/small.js', 'GET'],
      ['/_next/static/face.woff2', 'GET'],
      ['/_next/static/chunks/a.js', 'POST'],
    ] as const) {
      await ask(origin, path, any, method)
      expect(asked).toBe(path)
    }
  })

  test.each([
    '/_next/static/../../secret.json',
    '/_next/static/%2e%2e/%2e%2e/secret.json',
    '/_next/static/..%2f..%2fsecret.json',
    '/../secret.json',
    '//secret.json',
  ])('is never another file: %s stays as it was asked for', async (path) => {
    await ask(origin, path, any).catch(() => undefined)
    expect(asked).toBe(path)
  })
})

describe('a page', () => {
  test.each([
    ['br', 'br'],
    ['gzip', 'gz'],
  ])('that the build knew goes as the build compressed it in %s', async (encoding) => {
    const answer = await ask(origin, '/', { 'accept-encoding': encoding })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['content-length']).toBe(String(answer.bytes.length))
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.text).toBe(page)
  })

  test('that it did not know is compressed on its way', async () => {
    const answer = await ask(origin, '/other', any)
    expect([answer.headers['content-encoding'], answer.headers['content-length']]).toEqual(['br', undefined])
    expect(answer.text).toBe(page.toUpperCase())
  })

  test('tells no length of another body where only its head is asked for', async () => {
    const answer = await ask(origin, '/', any, 'HEAD')
    expect([answer.status, answer.headers['content-length'], answer.bytes.length]).toEqual([200, undefined, 0])
  })
})

describe('an answer of the moment', () => {
  test('is compressed on its way', async () => {
    const answer = await ask(origin, '/api/progress', any)
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.text).toBe(json)
  })

  test('is not, where it may hold the token of a session', async () => {
    const answer = await ask(origin, '/api/auth/get-session', any)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.bytes.toString()).toBe(json)
  })

  test('comes in the pieces in which it was written', async () => {
    const pieces: Buffer[] = []
    const answer = await fetch(`${origin}/stream`, { headers: any })
    for await (const piece of answer.body!) {
      pieces.push(Buffer.from(piece))
      finish()
    }
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(Buffer.concat(pieces).toString()).toBe('one two')
  })
})
