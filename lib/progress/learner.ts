// Who is signed in, without asking the server: it sets this cookie beside its own, which no script can read.

/** The cookie in which a page finds the id of the account that signed in on this device. It grants nothing. */
export const learnerCookie = 'learner'

/** The account of this device, from `document.cookie`. It stays when the session has ended, so that a page can say so. */
export function learner(cookies: string): string | null {
  const pair = cookies.split('; ').find((each) => each.startsWith(`${learnerCookie}=`))
  return pair?.slice(learnerCookie.length + 1) || null
}
