// The database's changes in their order. They only go forward: one that was released is never edited, only followed by another.

import type { Kysely } from 'kysely'
import type { Tables } from './tables'

export interface Migration {
  /** Permanent: databases remember it. */
  readonly name: string
  up(db: Kysely<Tables>): Promise<void>
}

export const migrations: readonly Migration[] = [
  {
    name: '0001 progress',
    async up(db) {
      await db.schema
        .createTable('progress_head')
        .addColumn('user_id', 'text', (column) => column.primaryKey().references('user.id').onDelete('cascade'))
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('bytes', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute()
      await db.schema
        .createTable('progress_event')
        .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('counter', 'bigint', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('received', 'bigint', (column) => column.notNull())
        .addColumn('item', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('progress_event_key', ['user_id', 'id'])
        .execute()
      await db.schema.createIndex('progress_event_seq').on('progress_event').columns(['user_id', 'seq']).execute()
      await db.schema
        .createTable('progress_draft')
        .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
        .addColumn('item', 'text', (column) => column.notNull())
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('counter', 'bigint', (column) => column.notNull())
        .addColumn('received', 'bigint', (column) => column.notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('progress_draft_key', ['user_id', 'item', 'device'])
        .execute()
      await db.schema.createIndex('progress_draft_seq').on('progress_draft').columns(['user_id', 'seq']).execute()
    },
  },
  {
    name: '0002 attempts',
    async up(db) {
      await db.schema
        .createTable('attempt')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('count', 'bigint', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('attempt_until').on('attempt').column('until').execute()
    },
  },
]
