// How much of the language a page has to fetch: parser and checks, with and without the rules' prose.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

const prose = ['summary', 'why', 'examples']

/** Takes the properties of a rule's file away that only its page shows. Throws where one is not found, since the figure would be wrong. */
const withoutProse: Plugin = {
  name: 'without-prose',
  setup({ onLoad }) {
    onLoad({ filter: /check\/rules\/[\w-]+\.ts$/ }, async ({ path }) => ({
      contents: prose.reduce((text, name) => withoutProperty(text, name, path), await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** The formatter indents a rule's properties by two blanks, so one ends where the next line stands no deeper. */
function withoutProperty(text: string, name: string, path: string): string {
  const property = new RegExp(`^ {2}${name}:.*\\n(?: {3,}.*\\n)*(?: {2}[\\])}],\\n)?`, 'gm')
  const found = text.match(property)?.length
  if (found !== 1) throw new Error(`bench/size.ts expects one "${name}" in ${path}, and finds ${found ?? 'none'}`)
  return text.replace(property, '')
}

async function gzipped(plugins: Plugin[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: "export { check, parse } from '@/lib/dockerfile'", resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins,
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}

/** Prints the size of parser and checks. */
export async function printSizes(): Promise<void> {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
  const [all, bare] = await Promise.all([gzipped([]), gzipped([withoutProse])])
  console.log(
    `\nParser and checks, minified and gzipped: ${kilobytes(bare)} without the rules' prose, ${kilobytes(all)} with it`,
  )
}
