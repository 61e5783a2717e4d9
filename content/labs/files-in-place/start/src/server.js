import { createServer } from 'node:http'
import prettyMilliseconds from 'pretty-ms'
import { untilFullMoon } from './moon.js'

const label = 'next full moon in'
const port = Number(process.env.PORT ?? 3000)

// GET / tells how long it takes until the moon is full.
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end(`${label} ${prettyMilliseconds(untilFullMoon(Date.now()), { compact: false, unitCount: 2 })}\n`)
})

server.listen(port, '0.0.0.0', () => console.log(`listening on port ${port}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
