// `npm run -s dockerfile -- check [FILE|-]…`: checks Dockerfiles on the command line; `build DIR` and `explain DIR` build a folder.
import { check, evaluate, firstRefusal, type Given, parse } from '@/lib/dockerfile'
import { options, Unusable, usage } from './dockerfile/options'
import { read } from './dockerfile/read'
import { type Checked, reports } from './dockerfile/report'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))

/** The exit status: 0 where nothing was found, 1 where something was, 2 where something could not be read. */
async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words
  if (command === 'build' || command === 'explain') {
    const { dockerfileBuild } = await import('./dockerfile-build')
    return dockerfileBuild(command, rest)
  }
  const wanted = options(words)
  if (wanted instanceof Unusable) return refused(`${wanted.message}\n${usage}`)
  if (wanted.help) {
    console.log(`${usage}\n       build DIR and explain DIR say with --help what they take`)
    return 0
  }
  const checked: Checked[] = []
  let status = 0
  for (const name of wanted.files) {
    const input = await read(name)
    if (input instanceof Unusable) {
      status = refused(`${name === '-' ? 'standard input' : name}: ${input.message}`)
      continue
    }
    const given: Given = { buildArgs: wanted.buildArgs, target: wanted.target, ignore: input.ignore }
    const file = parse(input.text)
    const found = check(file, given)
    const refusal = found.some(({ rule }) => rule === 'syntax')
      ? undefined
      : firstRefusal(file, evaluate(file, given), given)
    checked.push({ name, file, found, refusal })
  }
  if (checked.length > 0) process.stdout.write(reports[wanted.format](checked))
  const isClean = checked.every(({ found, refusal }) => found.length === 0 && !refusal)
  return Math.max(status, isClean ? 0 : 1)
}

function refused(message: string): 2 {
  console.error(`dockerfile: ${message}`)
  return 2
}
