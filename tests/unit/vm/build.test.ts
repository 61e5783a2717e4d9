import { describe, expect, it } from 'vitest'
import { cpio } from '@/vm/build/cpio'
import { initrd } from '@/vm/build/initrd'
import { bootable } from '@/vm/build/kernel'

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const bytes = (value: string) => new TextEncoder().encode(value)

describe('the archive of the first files', () => {
  it('holds each record on a boundary of four bytes, and ends as Linux expects', () => {
    const archive = cpio([
      { kind: 'directory', path: 'bin' },
      { kind: 'file', path: 'bin/odd', data: bytes('12345'), executable: true },
      { kind: 'link', path: 'bin/ls', to: 'odd' },
    ])
    expect(archive.length % 4).toBe(0)
    const starts = [...text(archive).matchAll(/070701/g)].map(({ index }) => index)
    expect(starts).toHaveLength(4)
    for (const start of starts) expect(start % 4).toBe(0)
    expect(text(archive)).toContain('TRAILER!!!')
    expect(text(archive)).toContain('12345')
  })

  it('stores a program with two names once', () => {
    const data = bytes('a program')
    const one = cpio([{ kind: 'file', path: 'bin/a', data }])
    const two = cpio([
      { kind: 'file', path: 'bin/a', data },
      { kind: 'file', path: 'bin/b', data },
    ])
    expect(text(two).split('a program')).toHaveLength(2)
    expect(two.length - one.length).toBeLessThan(130)
    // Two links to one file: number and count of links are the same in both records.
    const heads = [...text(two).matchAll(/070701([0-9A-F]{8}).{24}([0-9A-F]{8})/g)].map(([, id, names]) => [id, names])
    expect(heads[0]).toEqual(heads[1])
    expect(heads[0]?.[1]).toBe('00000002')
  })

  it('is the same whenever it is made', () => {
    const programs = { busybox: bytes('b'), init: bytes('i'), ctr: bytes('c'), witness: bytes('w'), box: bytes('x') }
    expect(initrd(programs)).toEqual(initrd(programs))
    expect(text(initrd(programs))).toContain('images/base/etc/motd')
  })
})

describe('a bootable kernel', () => {
  const image = bootable(bytes('kernel'))
  const view = new DataView(image.buffer)

  it('has the header by which a boot loader knows it', () => {
    expect(view.getUint16(0x1fe, true)).toBe(0xaa55)
    expect(text(image.subarray(0x202, 0x206))).toBe('HdrS')
    expect(view.getUint32(0x214, true)).toBe(0x100000)
  })

  it('begins behind its one sector of setup, and fills words of four bytes', () => {
    const setup = (view.getUint8(0x1f1) + 1) * 512
    expect(text(image.subarray(setup, setup + 6))).toBe('kernel')
    expect(image.length % 4).toBe(0)
  })

  it('tells where its header ends', () => {
    expect(view.getUint8(0x201) + 0x202).toBe(0x26c)
  })
})
