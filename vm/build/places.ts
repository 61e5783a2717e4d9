import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** The machine's sources. */
export const sources = `${root}/vm`

/** What the page loads; ignored by git. */
export const out = `${sources}/out`

/** What is kept to build faster the next time; ignored by git. */
export const cache = `${sources}/cache`
