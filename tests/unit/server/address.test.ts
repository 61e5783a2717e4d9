import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '@/lib/server'
import { clientAddress, originOf, stamped, stampRequests } from '@/lib/server/address'

const direct = readSettings({}, '/')
const proxied = readSettings({ TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1' }, '/')
const headers = (peer: string, more: Record<string, string> = {}) => new Headers({ ...more, ...stamped(peer) })

describe('the address of a visitor', () => {
  test('is the one of the connection, whatever the visitor says', () => {
    const forged = { 'x-forwarded-for': '192.0.2.1', 'x-real-ip': '192.0.2.1', forwarded: 'for=192.0.2.1' }
    expect(clientAddress(headers('198.51.100.7', forged), direct)).toBe('198.51.100.7')
    expect(clientAddress(headers('198.51.100.7', forged), proxied)).toBe('198.51.100.7')
  })

  test('is the last one that a trusted proxy did not add itself', () => {
    const chain = { 'x-forwarded-for': '192.0.2.99, 203.0.113.5, 10.0.0.8' }
    expect(clientAddress(headers('10.0.0.9', chain), proxied)).toBe('203.0.113.5')
    expect(clientAddress(headers('::ffff:127.0.0.1', chain), proxied)).toBe('203.0.113.5')
  })

  test('is the proxy’s where the proxy says nothing that can be read', () => {
    for (const value of ['', 'unknown', '10.0.0.3'])
      expect(clientAddress(headers('10.0.0.9', { 'x-forwarded-for': value }), proxied)).toBe('10.0.0.9')
  })

  test('is the network where it is of the sixth version, so that nobody gets a new one at will', () => {
    const own = (address: string) => clientAddress(headers(address), direct)
    expect(own('2001:db8:1:2::1')).toBe(own('2001:db8:1:2:ffff::9'))
    expect(own('2001:db8:1:2::1')).not.toBe(own('2001:db8:1:3::1'))
    expect(own('::ffff:198.51.100.7')).toBe('198.51.100.7')
  })

  test('is not known of a request without our stamp, also where somebody made one up', () => {
    expect(clientAddress(new Headers({ 'x-layer-peer': 'made-up 192.0.2.1' }), direct)).toBeUndefined()
    expect(clientAddress(new Headers({ 'x-forwarded-for': '192.0.2.1' }), proxied)).toBeUndefined()
  })
})

describe('the stamp', () => {
  const server = createServer((incoming, response) => {
    const given = new Headers(incoming.headers as Record<string, string>)
    response.end(String(clientAddress(given, direct)))
  })
  beforeAll(async () => {
    stampRequests()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  test('is put on every request of the process, over the one that a visitor sent', async () => {
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-layer-peer': 'x 192.0.2.1' } })
    expect(await answer.text()).toBe('127.0.0.1')
  })

  test('is put on each request of a connection that is used again', async () => {
    const { port } = server.address() as AddressInfo
    const socket = new Socket().connect(port, '127.0.0.1')
    for (let times = 0; times < 2; times += 1) {
      const sent = request({ createConnection: () => socket, headers: { connection: 'keep-alive' } }).end()
      const [answer] = await once(sent, 'response')
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      expect(Buffer.concat(chunks).toString()).toBe('127.0.0.1')
    }
    socket.destroy()
  })
})

describe('the origin of the site', () => {
  const of = (host: string, settings = direct) => originOf(new Headers({ host }), settings)

  test('is what the browser asked for, on plain http', () => {
    expect(of('192.168.1.20:3000')).toBe('http://192.168.1.20:3000')
    expect(of('LocalHost:3000')).toBe('http://localhost:3000')
    expect(of('[fe80::1]:3000')).toBe('http://[fe80::1]:3000')
  })

  test('is the public one where that is set, whoever asks', () => {
    const settings = readSettings({ PUBLIC_URL: 'https://course.example.org' }, '/')
    expect(of('evil.example', settings)).toBe('https://course.example.org')
  })

  test('is nobody’s where the host is no host', () => {
    for (const host of ['', 'a b', 'a/b', 'a@b', 'a#b', 'http://a', '[::1', 'a:b'])
      expect(of(host)).toBe('http://unknown.invalid')
  })
})
