import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { chapters } from '../components/vm/chapters'
import type { ChapterId } from '../content/recordings/questions'
import { record } from '../vm/record'

// Plays every chapter in the machine of vm/out and keeps what happened, for browsers that cannot run it.
// Record on a computer with nothing else to do: the times are kept too. Named chapters are recorded alone.
const named = process.argv.slice(2)
const ids = (Object.keys(chapters) as ChapterId[]).filter((id) => named.length === 0 || named.includes(id))
const made = new Date().toISOString().slice(0, 10)
for (const recording of await record(ids, made)) {
  const file = `content/recordings/${recording.chapter}.json`
  const text = `${JSON.stringify(recording, null, 1)}\n`
  writeFileSync(file, text)
  console.log(`${file}: ${recording.turns.length} lines, ${(text.length / 1000).toFixed(1)} kB`)
}

// The lesson shows the script that the machine runs, letter by letter.
writeFileSync('content/recordings/box.sh.json', `${JSON.stringify(readFileSync('vm/guest/box', 'utf8'))}\n`)
spawnSync('node_modules/.bin/biome', ['format', '--write', 'content/recordings'], { stdio: 'inherit' })
process.exit()
