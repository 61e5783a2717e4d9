'use client'

import { SiteLink } from './site-link'

/** Leads to the account, or to signing in. */
export function AccountLink() {
  return <SiteLink href="/sign-in">Sign in</SiteLink>
}
