/** Where to go after signing in: the page named by `?back=`, if it is one of this site's, else the learner's progress. */
export function backTo(search: string): string {
  const back = new URLSearchParams(search).get('back') ?? ''
  return /^\/(?![/\\])/.test(back) ? back : '/progress'
}
