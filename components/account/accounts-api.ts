/** What the account service answered: nothing more, or a sentence that says what to do. */
export type Outcome<Data = undefined> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly message: string }

export interface Account {
  readonly id: string
  readonly email: string
}

const offline = 'The server does not answer. Nothing you did is lost; try again in a moment.'

async function call<Data>(path: string, body?: Readonly<Record<string, unknown>>): Promise<Outcome<Data>> {
  const request: RequestInit = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {}
  const response = await fetch(`/api/auth${path}`, request).catch(() => undefined)
  if (!response) return { ok: false, message: offline }
  const answer = await response.json().catch(() => null)
  if (response.ok) return { ok: true, data: answer as Data }
  return { ok: false, message: answer?.message ?? offline }
}

/** Opens a session in this browser, by its cookie. */
export function signIn(email: string, password: string): Promise<Outcome<unknown>> {
  return call('/sign-in/email', { email, password })
}

/** Makes an account and opens a session. The name is the part of the address before the @, so that nobody has to think of one. */
export function signUp(email: string, password: string): Promise<Outcome<unknown>> {
  return call('/sign-up/email', { email, password, name: email.split('@')[0] || email })
}

export function signOut(): Promise<Outcome<unknown>> {
  return call('/sign-out', {})
}

/** The account of this browser's session; `data` is null where nobody is signed in. */
export async function currentAccount(): Promise<Outcome<Account | null>> {
  const answer = await call<{ readonly user?: Account } | null>('/get-session')
  return answer.ok ? { ok: true, data: answer.data?.user ?? null } : answer
}

/** Deletes the account with everything that belongs to it. It cannot be brought back. */
export function deleteAccount(password: string): Promise<Outcome<unknown>> {
  return call('/delete-user', { password })
}
