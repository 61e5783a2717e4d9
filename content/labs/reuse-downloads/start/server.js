import { createServer } from 'node:http'
import prettyBytes from 'pretty-bytes'
import { v7 as mint } from 'uuid'

const prefix = ''
const port = Number(process.env.PORT ?? 3000)
let minted = 0

// GET / mints an id that later ones are greater than; GET /health tells how it goes.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  if (request.url === '/health') {
    const { rss } = process.memoryUsage()
    response.end(`${minted} minted, ${prettyBytes(rss)} of memory\n`)
    return
  }
  minted += 1
  response.end(`${prefix}${mint()}\n`)
})

server.listen(port, '0.0.0.0', () => console.log(`listening on port ${port}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
