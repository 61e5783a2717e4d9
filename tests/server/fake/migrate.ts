// One of several processes that start together on an empty database.

import { migrate, openDatabase, readSettings, secretOf } from '@/lib/server'

const settings = readSettings()
const database = openDatabase(settings)
await migrate(database)
await database.db.destroy()
console.log(secretOf(settings))
