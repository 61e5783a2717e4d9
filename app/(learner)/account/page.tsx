import type { Metadata } from 'next'
import { AccountPanel } from '@/components/account/account-panel'

export const metadata: Metadata = { title: 'Account', description: 'Who is signed in here, and the ways out.' }

export default function AccountPage() {
  return (
    <div className="page">
      <div className="max-w-[36rem] pt-8 tablet:pt-12">
        <h1>Your account</h1>
        <p className="mt-6 hidden font-mid noscript:block">
          The account needs JavaScript. Every lesson can be read without it.
        </p>
        <AccountPanel />
      </div>
    </div>
  )
}
