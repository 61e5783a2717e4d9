import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, isHiddenPage } from '@/lib/server/page-headers'

/** Gives every page its content security policy and its canonical address, and hides the gallery unless it was asked for. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const hidden = isHiddenPage(pathname)
  const response = hidden
    ? NextResponse.rewrite(new URL('/_not-found', request.url), { status: 404 })
    : NextResponse.next()
  const policy = contentSecurityPolicy(hidden ? '/_not-found' : pathname)
  if (policy) response.headers.set('Content-Security-Policy', policy)
  const { PUBLIC_URL } = process.env
  if (PUBLIC_URL && !hidden) response.headers.set('Link', `<${new URL(pathname, PUBLIC_URL).href}>; rel="canonical"`)
  return response
}

export const config = { matcher: '/((?!_next/|api/|.*\\.[a-z0-9]+$).*)' }
