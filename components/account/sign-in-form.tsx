'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { journal } from '@/lib/progress'
import { signIn, signUp } from './accounts-api'
import { backTo } from './back-to'

type Mode = 'in' | 'up'

const modes: readonly { readonly mode: Mode; readonly word: string }[] = [
  { mode: 'in', word: 'Sign in' },
  { mode: 'up', word: 'Create an account' },
]

const shortest = 8

interface Errors {
  readonly email?: string
  readonly password?: string
  readonly form?: string
}

/** Signing in and signing up, in one form: what this browser holds is merged into the account, and nothing is lost. */
export function SignInForm() {
  const router = useRouter()
  const [mode, setMode] = useState<Mode>('in')
  const [errors, setErrors] = useState<Errors>({})
  const [waiting, setWaiting] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const refuse = (found: Errors) => {
    setErrors(found)
    setWaiting(false)
    const field = found.email ? 'email' : found.password ? 'password' : undefined
    if (field) form.current?.querySelector<HTMLInputElement>(`#${field}`)?.focus()
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waiting) return
    const data = new FormData(event.currentTarget)
    const email = String(data.get('email')).trim()
    const password = String(data.get('password'))
    const wrong = mistakes(email, password, mode)
    if (wrong) return refuse(wrong)
    setErrors({})
    setWaiting(true)
    const outcome = await (mode === 'in' ? signIn : signUp)(email, password)
    if (!outcome.ok) return refuse({ form: outcome.message })
    await journal.accountChanged()
    router.push(backTo(location.search))
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      className="mt-8 rounded-sheet border border-edge bg-sheet p-4 tablet:p-6"
    >
      <fieldset className="flex rounded-control border border-edge text-small">
        <legend className="sr-only">Do you have an account?</legend>
        {modes.map(({ mode: each, word }) => (
          <label
            key={each}
            className="flex min-h-11 flex-1 cursor-pointer items-center justify-center border-edge px-2 text-center text-ink-2 last:border-l has-checked:bg-ink has-checked:font-semibold has-checked:text-film has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="mode"
              checked={mode === each}
              onChange={() => {
                setMode(each)
                setErrors({})
              }}
              className="sr-only"
            />
            {word}
          </label>
        ))}
      </fieldset>
      <Field label="E-mail" name="email" type="email" autoComplete="username" inputMode="email" error={errors.email} />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete={mode === 'in' ? 'current-password' : 'new-password'}
        hint={mode === 'up' ? `At least ${shortest} characters; a sentence is easy to keep in mind.` : undefined}
        error={errors.password}
      />
      <p role="alert" className="mt-4 font-mid text-fail-ink text-small empty:hidden">
        {errors.form}
      </p>
      <Button type="submit" className="mt-6" aria-disabled={waiting || undefined}>
        {waiting ? 'One moment' : modes.find((each) => each.mode === mode)?.word}
      </Button>
    </form>
  )
}

function mistakes(email: string, password: string, mode: Mode): Errors | undefined {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return { email: 'Write an e-mail address, such as ada@example.org.' }
  if (password === '') return { password: 'Write your password.' }
  if (mode === 'up' && password.length < shortest) return { password: `Write at least ${shortest} characters.` }
  return undefined
}
