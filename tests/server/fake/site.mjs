// Stands in for the built site where a test is about `npm start` itself: answers, tells its environment, and ends as it is told.

import { createServer } from 'node:http'

const server = createServer((request, response) => {
  if (request.url === '/exit') process.exit(7)
  const { PORT, HOSTNAME, DATA_DIR, NODE_ENV, BETTER_AUTH_URL } = process.env
  response.end(JSON.stringify({ PORT, HOSTNAME, DATA_DIR, NODE_ENV, BETTER_AUTH_URL }))
})
server.listen(Number(process.env.PORT), process.env.HOSTNAME)
process.on('SIGTERM', () => server.close(() => process.exit(143)))
console.log('   ▲ Next.js 0.0.0')
console.log('a line of the site')
