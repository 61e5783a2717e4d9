import { fileURLToPath } from 'node:url'
import { start } from '../../../scripts/start'

process.exitCode = await start({
  root: process.cwd(),
  build: async () => console.log('building'),
  server: fileURLToPath(new URL('./site.mjs', import.meta.url)),
})
