/** An answer in JSON that no cache keeps. */
export function reply(body: unknown, status = 200, headers: HeadersInit = {}): Response {
  const all = new Headers(headers)
  all.set('content-type', 'application/json')
  all.set('cache-control', 'no-store')
  return new Response(JSON.stringify(body), { status, headers: all })
}

/** Why not, and what to do: `message` is for the person in front of the page, `code` for its script. */
export function refusal(status: number, code: string, message: string, headers: HeadersInit = {}): Response {
  return reply({ message, code }, status, headers)
}

/** For somebody who tries too often. */
export function tooMany(seconds: number): Response {
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`
  return refusal(429, 'TOO_MANY', `That was tried too often. Wait ${wait}, then try again.`, {
    'retry-after': String(seconds),
  })
}

/** For what broke on our side: one line for the operator, and none of it for the visitor. */
export function broken(error: unknown): Response {
  console.error(`request failed: ${error instanceof Error ? error.message : String(error)}`)
  return refusal(503, 'BROKEN', 'The server could not do that now. Try again in a minute; nothing is lost.', {
    'retry-after': '5',
  })
}
