'use client'

import { useEffect, useState } from 'react'

interface Shown {
  readonly parts: readonly {
    readonly name: string
    readonly version: string
    readonly file: string
    readonly licence: string
  }[]
  readonly sources: readonly {
    readonly name: string
    readonly version: string
    readonly files: readonly { readonly name: string }[]
  }[]
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

/** What each licence's words are called among the machine's files. */
const texts: Readonly<Record<string, string>> = {
  'GPL-2.0-only': 'GPL-2.0.txt',
  'LGPL-2.1-or-later': 'LGPL-2.1.txt',
  'BSD-2-Clause': 'v86-licence.txt',
  'BSD-3-Clause AND MIT': 'v86-includes.txt',
}

/** Known without the machine: who wrote what, under which licence. Versions and hashes come with the machine itself. */
const known: Shown['parts'] = [
  { name: 'Linux', version: '', file: 'kernel.bin', licence: 'GPL-2.0-only' },
  { name: 'BusyBox', version: '', file: 'initrd.cpio', licence: 'GPL-2.0-only' },
  { name: 'GNU C Library, linked into BusyBox', version: '', file: 'initrd.cpio', licence: 'LGPL-2.1-or-later' },
  { name: 'init, ctr, witness and box', version: '', file: 'initrd.cpio', licence: 'MIT' },
  { name: 'Boot ROM', version: '', file: 'boot-rom.bin', licence: 'MIT' },
  { name: 'v86', version: '', file: 'v86.wasm, libv86.mjs', licence: 'BSD-2-Clause' },
  {
    name: 'SoftFloat, Zstandard and QEMU’s floppy controller, within v86',
    version: '',
    file: 'v86.wasm, libv86.mjs',
    licence: 'BSD-3-Clause AND MIT',
  },
]

/** The machine's parts with their licences, as its manifest names them; without one, what holds for every build. */
export function MachineParts() {
  const [manifest, setManifest] = useState<Shown | null>()
  useEffect(() => {
    fetch('/vm/manifest.json')
      .then((response) => response.json())
      .then((found: Shown | null) => setManifest(found))
      .catch(() => setManifest(null))
  }, [])
  const address = (name: string) => {
    const file = manifest?.files.find((each) => each.name === name)
    return file && `/vm/${file.sha256.slice(0, 16)}/${name}`
  }
  return (
    <>
      <dl className="mt-5 border-ink border-t-2 text-small">
        {(manifest?.parts ?? known).map(({ name, version, file, licence }) => {
          const text = address(texts[licence] ?? '')
          return (
            <div
              key={name}
              className="grid gap-x-4 border-rule border-b py-2.5 tablet:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
            >
              <dt>
                <b>{name}</b> <span className="text-ink-2">{version}</span>
              </dt>
              <dd className="tablet:text-right">
                {text ? <a href={text}>{licence}</a> : licence}
                <span className="text-ink-2">
                  , in <code className="text-[14px]">{file}</code>
                </span>
              </dd>
            </div>
          )
        })}
      </dl>
      <p role="status" className="mt-3 text-ink-2 text-small">
        {manifest === null ? 'This site was started without the machine, so it does not hand these files out.' : ''}
        {manifest
          ? `Source packages: ${manifest.sources.map(({ name, version }) => `${name} ${version}`).join(', ')}.`
          : ''}
      </p>
    </>
  )
}
