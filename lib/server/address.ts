// Where a request came from. Headers are the visitor's word: only what we stamped on it ourselves, and what a configured proxy
// added, is believed.

import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { getIPFromHeader, normalizeIP } from '@better-auth/core/utils/ip'
import type { Settings } from './settings'

const stampHeader = 'x-layer-peer'
const key = Symbol.for('layer-by-layer peer stamp')

/** One for the process, though several bundles may hold this module. Nobody outside can know it, so a stamp cannot be forged. */
function stamp(): string {
  const shared = globalThis as { [key]?: string }
  shared[key] ??= randomBytes(16).toString('hex')
  return shared[key]
}

/** From now on every request of this process's servers carries the address of its connection, whatever the visitor sent. */
export function stampRequests(): void {
  const value = stamp()
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    request.headers[stampHeader] = `${value} ${socket.remoteAddress ?? ''}`
  })
}

/** The headers with which a test says where a request came from. */
export function stamped(address: string): Record<string, string> {
  return { [stampHeader]: `${stamp()} ${address}` }
}

/** The visitor's address, of IPv6 its network, since a household has a whole one; or undefined before the first stamp. */
export function clientAddress(headers: Headers, { trustedProxies }: Settings): string | undefined {
  const [value, peer] = (headers.get(stampHeader) ?? '').split(' ')
  if (value !== stamp() || !peer) return undefined
  const own = normalizeIP(peer, { ipv6Subnet: 64 })
  if (trustedProxies.length === 0) return own
  // From right to left, as the proxies added them: the first that is no proxy of ours is the visitor.
  const chain = [headers.get('x-forwarded-for') ?? '', peer].join(',')
  return getIPFromHeader(chain, { trustedProxies: [...trustedProxies], ipv6Subnet: 64 }) ?? own
}

/** The origin that this request's page must have: the configured one, or else the host that the browser asked for. */
export function originOf(headers: Headers, { publicUrl }: Settings): string {
  if (publicUrl) return publicUrl
  const host = headers.get('host') ?? ''
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host)
    ? `http://${host.toLowerCase()}`
    : 'http://unknown.invalid'
}
