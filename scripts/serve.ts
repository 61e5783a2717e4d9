// What `npm start` runs: the built site's own server.js, with its answers compressed. `scripts/build.ts` packs this file
// and what it imports into one and lays it beside server.js, since the standalone folder holds only what the site itself imports.

// What `npm start` runs: the built site's own server.js, with its answers compressed. `scripts/build.ts` packs this file
// and what it imports into one and lays it beside server.js, since the standalone folder holds only what the site itself imports.

import http, { createServer, type RequestListener } from 'node:http'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressed } from '@/lib/server/compressed'

const folder = dirname(fileURLToPath(import.meta.url))

// server.js makes one server, and takes no listener of ours.
http.createServer = ((listener: RequestListener) => {
  http.createServer = createServer
  return createServer(compressed(listener, folder))
}) as typeof createServer

const server = './server.js'
await import(server)
