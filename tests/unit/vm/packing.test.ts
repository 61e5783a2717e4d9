import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bestPacking, getUnpacked } from '@/components/vm/packing'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the machine’s files', () => {
  it('come packed in the best way that this browser can undo', () => {
    expect(['.br', '.gz']).toContain(bestPacking().ending)
    class OnlyGzip {
      constructor(format: string) {
        if (format !== 'gzip') throw new TypeError(`Unsupported compression format: '${format}'`)
      }
    }
    vi.stubGlobal('DecompressionStream', OnlyGzip)
    expect(bestPacking()).toEqual({ ending: '.gz', field: 'gzip' })
    vi.stubGlobal('DecompressionStream', class {})
    expect(bestPacking()).toEqual({ ending: '.br', field: 'brotli' })
  })

  it('are unpacked on this side of the network', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url)
      return new Response(new Uint8Array(gzipSync('a kernel')))
    })
    const bytes = await getUnpacked('/vm/0/kernel.bin', { ending: '.gz', field: 'gzip' })
    expect(new TextDecoder().decode(bytes)).toBe('a kernel')
    expect(asked).toEqual(['/vm/0/kernel.bin.gz'])
  })

  it('say which one is missing', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    await expect(getUnpacked('/vm/0/kernel.bin', bestPacking())).rejects.toThrow(/kernel\.bin\.\w\w answered 404/)
    expect(brotliCompressSync('').length).toBeGreaterThan(0)
  })
})
