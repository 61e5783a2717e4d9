import * as auth from '@/app/api/auth/[...all]/route'
import * as health from '@/app/api/health/route'
import * as progress from '@/app/api/progress/route'
import { stamped } from '@/lib/server/address'

type Method = 'GET' | 'POST'
type Route = Partial<Record<Method, (request: Request) => Promise<Response>>>

/** What a test may pretend. */
export interface Pretence {
  readonly origin?: string | null
  readonly address?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/** A browser with cookies of its own, which speaks with the route handlers directly. */
export class Browser {
  readonly cookies = new Map<string, string>()

  constructor(
    readonly site = 'http://10.0.0.5:3000',
    readonly address = '198.51.100.7',
  ) {}

  get(path: string, pretence: Pretence = {}): Promise<Answer> {
    return this.#ask('GET', path, undefined, pretence)
  }

  post(path: string, body: unknown, pretence: Pretence = {}): Promise<Answer> {
    return this.#ask('POST', path, typeof body === 'string' ? body : JSON.stringify(body), pretence)
  }

  async #ask(method: Method, path: string, body: string | undefined, pretence: Pretence): Promise<Answer> {
    const { origin = this.site, address = this.address } = pretence
    const headers = new Headers({ host: new URL(this.site).host, ...stamped(address), ...pretence.headers })
    if (method === 'POST' && !headers.has('content-type')) headers.set('content-type', 'application/json')
    if (method === 'POST' && origin !== null) headers.set('origin', origin)
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '))
    // Behind Next a handler sees the address that the server listens on, not the one that was asked for.
    const request = new Request(`http://0.0.0.0:3000${path}`, { method, headers, body })
    const response = await routeOf(path)[method]!(request)
    this.#keep(response.headers)
    const text = await response.text()
    return { status: response.status, body: JSON.parse(text), headers: response.headers }
  }

  #keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [name, value] = (cookie.split(';')[0] ?? '').split('=', 2) as [string, string]
      if (/max-age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

function routeOf(path: string): Route {
  if (path.startsWith('/api/auth/')) return auth
  return path.startsWith('/api/progress') ? progress : health
}

let people = 0

/** An address and a password that nobody else has. */
export function somebody(): { email: string; password: string } {
  people += 1
  return { email: `learner${people}@example.org`, password: `a good password ${people}` }
}

/** A browser in which somebody new has just signed up. */
export async function newcomer(browser = new Browser()): Promise<{
  browser: Browser
  account: string
  email: string
  password: string
}> {
  const person = somebody()
  const { status, body } = await browser.post('/api/auth/sign-up/email', person)
  if (status !== 200) throw new Error(`sign-up answered ${status}: ${JSON.stringify(body)}`)
  return { browser, account: (body.user as { id: string }).id, ...person }
}
