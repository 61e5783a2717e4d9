'use client'

import { usePathname } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { hasAccount } from '@/components/ui/kept'
import { SiteLink } from './site-link'

/** Leads to the account of this browser, or to signing in. It asks the cookie, not the store, which would weigh on every page. */
export function AccountLink() {
  // Cookies tell nobody when they change; but signing in and out end with a navigation, and after it this is asked again.
  usePathname()
  const signedIn = useSyncExternalStore(never, hasAccount, () => false)
  return signedIn ? <SiteLink href="/account">Account</SiteLink> : <SiteLink href="/sign-in">Sign in</SiteLink>
}

const never = () => () => {}
