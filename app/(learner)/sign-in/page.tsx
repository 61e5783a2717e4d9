import type { Metadata } from 'next'
import { SignInForm } from '@/components/account/sign-in-form'

export const metadata: Metadata = {
  title: 'Sign in',
  description: 'An account takes your progress to your other devices. Everything else works without one.',
}

export default function SignInPage() {
  return (
    <div className="page">
      <div className="max-w-[30rem] pt-8 tablet:pt-12">
        <h1>Your other devices</h1>
        <p className="mt-4 text-ink-2 text-lede">
          An account takes your progress there. What this browser holds comes along; nothing else needs one.
        </p>
        <p className="mt-6 hidden font-mid noscript:block">
          Signing in needs JavaScript. Every lesson can be read without it.
        </p>
        <SignInForm />
      </div>
    </div>
  )
}
