/** A package of Debian as it was when the recordings were made. */
export interface Pin {
  readonly name: string
  readonly architecture: 'all' | 'i386'
  readonly version: string
  readonly sha256: string
}

/** The release of Debian that the packages come from. */
export const release = 'bookworm'

/** The kernel's source. Debian drops old versions, so a newer one is taken where this one is gone; the build says so. */
export const linuxSource: Pin = {
  name: 'linux-source-6.1',
  architecture: 'all',
  version: '6.1.192-2',
  sha256: 'ae95fe63d4c553f8d0e6c86cb1ab566f3894a43743eb19ab585cd97d82f26514',
}

/** The machine's tools in one file that needs no library. */
export const busybox: Pin = {
  name: 'busybox-static',
  architecture: 'i386',
  version: '1:1.35.0-4+deb12u1+b1',
  sha256: '725ef9e6fbac4ab79b353165b05005e8c140d6e42177ebbc202ff1e13ded8b7c',
}
