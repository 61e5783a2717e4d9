// `dockerfile -- build DIR` and `dockerfile -- explain DIR`: builds a folder in memory, and shows what came of it. Nothing is written.
import { join, relative, resolve } from 'node:path'
import { parse } from '@/lib/dockerfile'
import { type Build, build, plan, progressLog } from '@/lib/engine'
import { type BuildOptions, buildOptions, buildUsage } from './dockerfile/build-options'
import { buildJson, buildText } from './dockerfile/build-report'
import { readContext } from './dockerfile/context'
import { explainJson, explainText } from './dockerfile/explain-report'
import { Unusable } from './dockerfile/options'
import { read } from './dockerfile/read'

/** Runs `build` or `explain` with the words behind it. Gives the exit status: 0 built, 1 the build fails, 2 something could not be read. */
export async function dockerfileBuild(command: 'build' | 'explain', words: readonly string[]): Promise<number> {
  const wanted = buildOptions(words)
  if (wanted instanceof Unusable) return refused(`${wanted.message}\n${buildUsage}`)
  if (wanted.help) {
    console.log(buildUsage)
    return 0
  }
  const base = process.env.INIT_CWD ?? process.cwd()
  const folder = resolve(base, wanted.folder)
  const path = wanted.file === undefined ? resolve(folder, 'Dockerfile') : resolve(base, wanted.file)
  const name = relative(folder, path)
  const context = readContext(folder, path)
  if (context instanceof Unusable) return refused(context.message)
  const input = await read(path)
  if (input instanceof Unusable) return refused(`${wanted.file ?? join(wanted.folder, 'Dockerfile')}: ${input.message}`)
  const file = parse(input.text)
  const { target, platform, buildArgs, noCache } = wanted
  const request = { target, platform, buildArgs, noCache, ignore: input.ignore, dockerfile: name }
  const built = await build(plan(file, request), context.files)
  process.stdout.write(reports[command](built, wanted, context.remarks))
  return built.error ? 1 : 0
}

const reports = {
  build(built: Build, wanted: BuildOptions, remarks: readonly string[]): string {
    if (wanted.format === 'json') return buildJson(built, remarks)
    return wanted.log ? progressLog(built) : buildText(built, remarks)
  },
  explain(built: Build, wanted: BuildOptions): string {
    return wanted.format === 'json' ? explainJson(built) : explainText(built)
  },
}

function refused(message: string): 2 {
  console.error(`dockerfile: ${message}`)
  return 2
}
