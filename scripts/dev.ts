import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { makeFonts } from './fonts'

// Work on the site: `next dev`, on port 3000 unless PORT says otherwise, with the data of `npm start`.
const port = process.env.PORT ?? '3000'
if (!existsSync('data')) mkdirSync('data')
await makeFonts()
const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '--port', port], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', GALLERY: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (status) => process.exit(status ?? 1))
