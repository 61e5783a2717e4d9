// EXPOSE: `[ip:][host:]port[-port][/protocol]`.
import { quoted } from '../expand/go-text'

/** A port or a range of ports that an image offers. */
export interface Port {
  readonly written: string
  readonly ip: string
  readonly host: string
  /** As written: upper case is a finding of its own. */
  readonly protocol: string
  readonly first: number
  readonly last: number
}

/** Reads one port, or gives BuildKit's words on what is wrong with it; the parts that it has read by then come along. */
export function parsePort(
  written: string,
): Port | { readonly error: string; readonly parts?: Pick<Port, 'written' | 'ip' | 'host' | 'protocol'> } {
  const all = written.split(':')
  const container = all[all.length - 1]!
  const host = all.length > 1 ? all[all.length - 2]! : ''
  const ip = all.slice(0, -2).join(':')
  const slash = container.indexOf('/')
  const range = slash === -1 ? container : container.slice(0, slash)
  const protocol = (slash === -1 ? '' : container.slice(slash + 1)) || 'tcp'
  if (range === '') return { error: `invalid port: ${quoted(written)}: no port specified` }
  if (!['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
    return { error: `invalid port: ${quoted(written)}: invalid proto: ${protocol}` }
  const parts = { written, ip, host, protocol }
  const address = ip.startsWith('[') ? bracketed(ip) : { ip }
  if ('error' in address) return { error: address.error, parts }
  if (address.ip !== '' && !isAddress(address.ip)) return { error: `invalid IP address: ${address.ip}`, parts }
  const ports = portRange(range)
  if (!ports) return { error: `invalid containerPort: ${range}`, parts }
  if (host !== '') {
    const hostPorts = portRange(host)
    if (!hostPorts) return { error: `invalid hostPort: ${host}`, parts }
    if (ports.last - ports.first !== hostPorts.last - hostPorts.first && ports.last !== ports.first)
      return { error: `invalid ranges specified for container and host Ports: ${range} and ${host}`, parts }
  }
  return { ...parts, ...ports }
}

/** `8080/tcp`, one for each port of the range. */
export function portNames({ first, last, protocol }: Port): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${protocol.toLowerCase()}`)
}

function bracketed(ip: string): { readonly ip: string } | { readonly error: string } {
  const end = ip.indexOf(']')
  if (end === -1) return { error: `invalid IP address ${ip}: address ${ip}:: missing ']' in address` }
  if (end !== ip.length - 1) return { error: `invalid IP address ${ip}: address ${ip}:: too many colons in address` }
  return { ip: ip.slice(1, -1) }
}

function isAddress(text: string): boolean {
  const four = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/
  if (four.test(text)) return true
  if (!/^[0-9a-fA-F:.]+$/.test(text) || !text.includes(':')) return false
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups[groups.length - 1] ?? ''
  const count = groups.length + (last.includes('.') ? 1 : 0)
  const fine = groups.every((group, index) =>
    index === groups.length - 1 && group.includes('.') ? four.test(group) : /^[0-9a-fA-F]{1,4}$/.test(group),
  )
  return fine && (halves.length === 2 ? count < 8 : count === 8)
}

function portRange(text: string): { readonly first: number; readonly last: number } | undefined {
  const dash = text.indexOf('-')
  const start = dash === -1 ? text : text.slice(0, dash)
  const end = dash === -1 ? text : text.slice(dash + 1)
  const first = portNumber(start)
  if (first === undefined) return undefined
  const last = start === end ? first : portNumber(end)
  return last === undefined || last < first ? undefined : { first, last }
}

function portNumber(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined
  const value = Number(text)
  return value >= 0 && value <= 65535 ? value + 0 : undefined
}
