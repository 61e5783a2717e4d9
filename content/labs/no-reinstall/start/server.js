import { createServer } from 'node:http'
import ms from 'ms'

const greeting = 'hello'
const port = Number(process.env.PORT ?? 3000)
const started = Date.now()

const server = createServer((request, response) => {
  const up = ms(Date.now() - started, { long: true })
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end(`${greeting}, this server has been up for ${up}\n`)
})

server.listen(port, '0.0.0.0', () => console.log(`listening on port ${port}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
