/** One file that the page loads, and how heavy it is on the wire. */
export interface MachineFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly brotli: number
  readonly gzip: number
}

/** A part of the machine that others wrote, or that we did: what it is, which file holds it, under which licence. */
export interface Part {
  readonly name: string
  readonly version: string
  readonly file: string
  /** As an SPDX expression. */
  readonly licence: string
  /** The source package that corresponds to it; absent where the source is in this repository or in the file itself. */
  readonly source?: string
}

/** A source package of Debian, file by file: with our scripts it is the complete corresponding source. */
export interface SourcePackage {
  readonly name: string
  readonly version: string
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

/** What `npm run vm:build` made, from what. It holds no time and no path, so that two builds can be compared. */
export interface Manifest {
  /** Changes with everything that the files are made of. */
  readonly key: string
  readonly files: readonly MachineFile[]
  readonly parts: readonly Part[]
  readonly sources: readonly SourcePackage[]
  readonly tools: Readonly<Record<string, string>>
}
