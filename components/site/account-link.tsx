'use client'

import { useProgress } from '@/components/progress/use-progress'
import { SiteLink } from './site-link'

/** Leads to the account of this browser, or to signing in. */
export function AccountLink() {
  const { account } = useProgress()
  return account ? <SiteLink href="/account">Account</SiteLink> : <SiteLink href="/sign-in">Sign in</SiteLink>
}
