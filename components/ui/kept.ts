/** Keys under which this site keeps something in the browser. */
const ownKeys = /^layer-by-layer/

/** Whether an account was signed in on this device; the server sets this cookie beside the session's, which no script can read. */
export function hasAccount(): boolean {
  return /(^|; )learner=[^;]/.test(document.cookie)
}

/** Whether this browser keeps something that a page may have to show again. */
export function hasKept(): boolean {
  try {
    return hasAccount() || Object.keys(localStorage).some((key) => ownKeys.test(key))
  } catch {
    return false
  }
}
