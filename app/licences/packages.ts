import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package that the site is made with, with the words of its licence. */
export interface LicensedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

interface PackageFile {
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The packages in package.json, read while the page is built. One that ships no file of its licence is named with its licence's name. */
export function licensedPackages(): readonly LicensedPackage[] {
  const root = join(/* turbopackIgnore: true */ process.cwd())
  const { dependencies = {} } = readJson(join(root, 'package.json'))
  return Object.keys(dependencies)
    .sort()
    .map((name) => {
      const folder = join(root, 'node_modules', name)
      const { version, license = '' } = readJson(join(folder, 'package.json'))
      return { name, version, licence: license, text: licenceText(folder) ?? `Published under ${license}.` }
    })
}

function licenceText(folder: string): string | undefined {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined
  return file && readFileSync(join(folder, file), 'utf8').trim()
}

function readJson(file: string): PackageFile {
  return JSON.parse(readFileSync(file, 'utf8')) as PackageFile
}
