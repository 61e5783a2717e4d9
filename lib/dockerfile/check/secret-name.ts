const word = (words: string) => new RegExp(`(?:_|^)(?:${words})(?:_|$)`, 'i')
const secret = word('apikey|auth|credentials?|key|password|pword|passwd|secret|token')
const harmless = word('public|file|version')

/** Whether a variable's name sounds like a secret: one of its words is `key`, `token`, … and none is `public`, `file` or `version`. */
export function isSecretName(name: string): boolean {
  return secret.test(name) && !harmless.test(name)
}
