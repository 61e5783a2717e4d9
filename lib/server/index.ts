// The door of the server: what routes answer with, and what `npm start` prepares. Nothing here is imported by a page.

export { accounts } from './accounts'
export { checkDatabase, openDatabase, prepareDataDir } from './database'
export { health } from './health'
export { migrate } from './migrate'
export { checkPort } from './port'
export { Problem } from './problem'
export { progress } from './progress'
export { secretOf } from './secret'
export { answering, closeServer, openOrExit, type Server, server } from './server'
export { readSettings, type Settings } from './settings'
