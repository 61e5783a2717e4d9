import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import colors from 'color-name'

const port = Number(process.env.PORT ?? 3000)
const size = '320x120'

// GET /tomato/gold draws a picture that fades from one color into the other.
const server = createServer((request, response) => {
  const [from, to = from] = request.url.slice(1).split('/')
  if (!Object.hasOwn(colors, from) || !Object.hasOwn(colors, to)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('name one or two colors: /tomato/gold\n')
    return
  }
  const words = ['-size', size, `gradient:${from}-${to}`, 'png:-']
  execFile('magick', words, { encoding: 'buffer' }, (error, picture) => {
    response.writeHead(error ? 500 : 200, { 'content-type': error ? 'text/plain' : 'image/png' })
    response.end(error ? `${error.message}\n` : picture)
  })
})

server.listen(port, '0.0.0.0', () => console.log(`listening on port ${port}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
