'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { journal } from '@/lib/progress'
import { type Account, deleteAccount } from './accounts-api'

/** Deletes the account after one confirmation by password. What this browser holds stays here, as a visitor's. */
export function DeleteAccount({ account }: { readonly account: Account }) {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [error, setError] = useState('')
  const [waiting, setWaiting] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waiting) return
    setWaiting(true)
    const answer = await deleteAccount(String(new FormData(event.currentTarget).get('delete-password')))
    setWaiting(false)
    if (!answer.ok) return setError(answer.message)
    await journal.release(account.id)
    await journal.accountChanged()
    router.push('/progress')
  }

  return (
    <section className="mt-14 border-rule border-t pt-6">
      <h2 className="text-h3">Delete the account</h2>
      <p className="mt-2 text-ink-2 text-small">
        Removes the account and all that the server keeps for it, at once and for good.
      </p>
      <Button kind="plain" className="mt-4" onClick={() => dialog.current?.showModal()}>
        Delete the account
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="delete-title"
        className="m-auto w-[min(30rem,calc(100%-32px))] rounded-sheet border border-ink bg-sheet p-6 text-ink shadow-over backdrop:bg-ink/30"
      >
        <form onSubmit={submit} noValidate>
          <h3 id="delete-title">Delete {account.email}?</h3>
          <p className="mt-2 text-[16px]/[25px] text-ink-2">
            It cannot be brought back. What this browser holds stays in this browser.
          </p>
          <Field
            label="Password"
            name="delete-password"
            type="password"
            autoComplete="current-password"
            error={error}
          />
          <div className="mt-6 flex flex-wrap gap-3">
            <Button type="submit">Delete for good</Button>
            <Button kind="plain" onClick={() => dialog.current?.close()}>
              Keep it
            </Button>
          </div>
        </form>
      </dialog>
    </section>
  )
}
