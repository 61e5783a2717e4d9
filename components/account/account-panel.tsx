'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { SyncWord } from '@/components/progress/sync-word'
import { Button, ButtonLink } from '@/components/ui/button'
import { journal } from '@/lib/progress'
import { type Account, currentAccount, signOut } from './accounts-api'
import { DeleteAccount } from './delete-account'

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'in'; readonly account: Account }

/** Who is signed in here, what the account has, and the ways out. */
export function AccountPanel() {
  const router = useRouter()
  const [state, setState] = useState<State>({ kind: 'asking' })
  const [failure, setFailure] = useState('')

  useEffect(() => {
    let here = true
    currentAccount().then((answer) => {
      if (!here) return
      if (!answer.ok) setState({ kind: 'failed', message: answer.message })
      else setState(answer.data ? { kind: 'in', account: answer.data } : { kind: 'nobody' })
    })
    return () => {
      here = false
    }
  }, [])

  const leave = async () => {
    await journal.flush()
    const answer = await signOut()
    if (!answer.ok) return setFailure(answer.message)
    await journal.accountChanged()
    router.push('/progress')
  }

  if (state.kind === 'asking') return <p className="mt-8 text-ink-2">Asking the server.</p>
  if (state.kind === 'failed') return <p className="mt-8 font-mid text-fail-ink">{state.message}</p>
  if (state.kind === 'nobody')
    return (
      <div className="mt-8">
        <p>Nobody is signed in here.</p>
        <ButtonLink href="/sign-in?back=/account" className="mt-5">
          Sign in
        </ButtonLink>
      </div>
    )
  return (
    <div className="mt-8">
      <dl className="border-ink border-t-2">
        <Row name="E-mail">{state.account.email}</Row>
        <Row name="Progress">
          <SyncWord />
        </Row>
      </dl>
      <Button kind="plain" className="mt-6" onClick={leave}>
        Sign out
      </Button>
      <p className="mt-2 text-ink-2 text-small">
        What you did stays in this browser too, until you erase it under My progress.
      </p>
      <p role="alert" className="mt-3 font-mid text-fail-ink text-small empty:hidden">
        {failure}
      </p>
      <DeleteAccount account={state.account} />
    </div>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-4 border-rule border-b py-2.5">
      <dt className="text-ink-2 text-small">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}
