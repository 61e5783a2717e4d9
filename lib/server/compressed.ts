// How bytes leave the server: brotli where the browser takes it, gzip otherwise. What is the same for everybody was
// compressed by scripts/precompress.ts when the site was built; answers of the moment are compressed here, at a cheap level.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import Negotiator from 'negotiator'

/** How a file lies beside the plain one, the best first. */
export const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

type Encoding = (typeof encodings)[number]

/** Files that are worth compressing, and the type of each, which its compressed twin could not tell. */
export const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=UTF-8',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
}

/** Where a built site keeps its static files, by the path under which they are served. */
export const staticFolders: Readonly<Record<string, string>> = { '/_next/static': '.next/static', '': 'public' }

/** Where the pages of a built site lie compressed, each under the hash of its HTML. */
export const pageFolder = '.next/compressed'

/** The name under which a body lies in `pageFolder`, without the ending of its encoding. */
export function bodyName(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('hex')
}

/** Answers as the listener does, but compressed; `site` is the folder of the built site. */
export function compressed(listener: RequestListener, site: string): RequestListener {
  const twins = staticTwins(site)
  const pages = readPages(join(site, pageFolder))
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    filter: mayCompress,
  })
  return (request, response) => {
    const encoding = encodingOf(request)
    compress(request, response, () => {
      if (encoding && (request.method === 'GET' || request.method === 'HEAD')) {
        sendTwin(request, response, encoding, twins)
        sendKnownPages(request, response, encoding, pages)
      }
      listener(request, response)
    })
  }
}

function mayCompress(request: IncomingMessage, response: ServerResponse): boolean {
  // Next gives the type of what a route answers as a list of one, in which the package finds no type.
  const type = response.getHeader('Content-Type')
  if (Array.isArray(type)) response.setHeader('Content-Type', type.join())
  // A part of a file is counted in bytes of the file as it is; and the length of an answer that holds
  // a session's token should tell nothing of it.
  const isPart = response.hasHeader('Content-Range')
  const isSecret = request.url?.startsWith('/api/auth/')
  return !isPart && !isSecret && compression.filter(request, response)
}

/** The best encoding that the client accepts, or undefined where it takes bytes only as they are. */
function encodingOf(request: IncomingMessage): Encoding | undefined {
  const names = encodings.map(({ name }) => name)
  const accepted = new Negotiator(request).encoding([...names, 'identity'], names)
  return encodings.find(({ name }) => name === accepted)
}

/** Who asks so means the plain file, or is told no; and a no is not compressed. */
const refusable = ['range', 'if-match', 'if-unmodified-since']

/**
 * Lets the site send the compressed twin of a static file: by another address, so that validators, caching and headers
 * stay the site's own. Only a path that was listed at the start is changed, so nothing else can be reached.
 */
function sendTwin(
  request: IncomingMessage,
  response: ServerResponse,
  encoding: Encoding,
  twins: ReadonlySet<string>,
): void {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '') ?? []
  const type = types[extname(path)]
  if (!type || !twins.has(path + encoding.ending) || refusable.some((name) => name in request.headers)) return
  request.url = path + encoding.ending + query
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Encoding', encoding.name)
}

/** Sends HTML that the build knew as the build compressed it: that took a hundred times as long as a request may. */
function sendKnownPages(
  request: IncomingMessage,
  response: ServerResponse,
  encoding: Encoding,
  pages: ReadonlyMap<string, Buffer>,
): void {
  const end = response.end.bind(response) as (body?: unknown, ...rest: unknown[]) => ServerResponse
  response.end = ((body?: unknown, ...rest: unknown[]) => {
    const isHtml = !response.headersSent && /^text\/html\b/.test(String(response.getHeader('Content-Type')))
    // The length that the site tells is that of the plain text.
    if (isHtml && request.method === 'HEAD') response.removeHeader('Content-Length')
    const isWhole = isHtml && (typeof body === 'string' || Buffer.isBuffer(body))
    const page = isWhole ? pages.get(bodyName(body) + encoding.ending) : undefined
    if (!page) return end(body, ...rest)
    response.setHeader('Content-Encoding', encoding.name)
    response.setHeader('Content-Length', page.length)
    return end(page)
  }) as ServerResponse['end']
}

function staticTwins(site: string): ReadonlySet<string> {
  const twins = Object.entries(staticFolders).flatMap(([path, folder]) =>
    readdirSync(join(site, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => encodings.some(({ ending }) => file.endsWith(ending)))
      .map((file) => `${path}/${file.split(sep).join('/')}`),
  )
  return new Set(twins)
}

function readPages(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}
