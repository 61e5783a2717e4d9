import { createServer } from 'node:http'
import escapeHtml from 'escape-html'

const most = 50
const port = Number(process.env.PORT ?? 3000)
const password = process.env.ADMIN_PASSWORD
const names = []

// GET /?name=… signs the book; DELETE / with the password as its authorization empties it.
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost')
  const name = searchParams.get('name')
  if (request.method === 'DELETE' && password && request.headers.authorization === password) names.length = 0
  else if (name && names.length < most) names.push(name)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<h1>Guests</h1><ul>${names.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul>\n`)
})

server.listen(port, '0.0.0.0', () => console.log(`listening on port ${port}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
