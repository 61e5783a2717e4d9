import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { globSync } from 'tinyglobby'
import { bodyName, encodings, pageFolder, staticFolders, types } from '@/lib/server/compressed'

const compress = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
}

/** What is smaller is sent as it is: one packet carries it either way. */
const smallest = 1024

/** Puts the compressed twins of a built site's static files beside them, and those of its pages where the server looks. */
export async function precompress(site: string, cache: string): Promise<void> {
  await Promise.all([compressStatic(site, cache), compressPages(site)])
}

/** Most static files are those of the build before, and the largest take seconds: their twins are kept in `cache`. */
async function compressStatic(site: string, cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const files = Object.values(staticFolders).flatMap((folder) =>
    globSync(
      Object.keys(types).map((ending) => `**/*${ending}`),
      { cwd: join(site, folder), absolute: true },
    ),
  )
  const used = new Set<string>()
  await eachTwin(files, async (file, bytes, { name, ending }) => {
    const kept = createHash('sha256').update(bytes).digest('hex') + ending
    used.add(kept)
    if (!existsSync(join(cache, kept))) writeFileSync(join(cache, kept), await compress[name](bytes))
    writeFileSync(file + ending, readFileSync(join(cache, kept)))
  })
  for (const kept of readdirSync(cache)) if (!used.has(kept)) rmSync(join(cache, kept))
}

async function compressPages(site: string): Promise<void> {
  mkdirSync(join(site, pageFolder), { recursive: true })
  const files = globSync(['**/*.html'], { cwd: join(site, '.next/server/app'), absolute: true })
  await eachTwin(files, async (_, bytes, { name, ending }) => {
    writeFileSync(join(site, pageFolder, bodyName(bytes) + ending), await compress[name](bytes))
  })
}

type Encoding = (typeof encodings)[number]

async function eachTwin(
  files: readonly string[],
  make: (file: string, bytes: Buffer, encoding: Encoding) => Promise<void>,
): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file)
      if (bytes.length >= smallest) await Promise.all(encodings.map((encoding) => make(file, bytes, encoding)))
    }),
  )
}
