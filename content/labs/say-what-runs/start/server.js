import { randomInt } from 'node:crypto'
import { createServer } from 'node:http'
import colors from 'picocolors'

const greatest = 6
const port = Number(process.env.PORT ?? 3000)

// GET / rolls one die, GET /5 rolls five.
const server = createServer((request, response) => {
  const count = Math.min(Number(request.url.slice(1)) || 1, 20)
  const dice = Array.from({ length: count }, () => randomInt(1, greatest + 1))
  console.log(colors.green(dice.join(' ')))
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end(`${dice.join(' ')}\n`)
})

server.listen(port, '0.0.0.0', () => console.log(`listening on port ${port}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
