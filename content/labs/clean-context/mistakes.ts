import type { Mistake } from '@/lib/course'

const dockerfile = (...lines: readonly string[]): string =>
  [
    '# syntax=docker/dockerfile:1',
    'FROM node:26-trixie-slim',
    'WORKDIR /app',
    'COPY package.json package-lock.json ./',
    'RUN npm ci --omit=dev',
    ...lines,
    'USER 1000',
    'CMD ["node", "server.js"]',
    '',
  ].join('\n')

/** What learners do here, and what each must hear. */
export const mistakes: readonly Mistake[] = [
  // Trusts git's list.
  {
    files: { '.gitignore': '.env\n.git\nnode_modules\n' },
    fails: 'ships-no-secret',
    message: 'The layer of line 6 holds `/app/.env`: `.dockerignore` lets it through.',
    misconception: 'M26',
  },
  // Copies the secret and deletes it again.
  {
    files: { Dockerfile: dockerfile('COPY . .', 'RUN rm .env'), '.dockerignore': '.git\nnode_modules\n' },
    fails: 'ships-no-secret',
    message: 'The layer of line 6 holds `/app/.env`; line 7 only hides it.',
    misconception: 'M11',
  },
  // A remark behind a pattern is part of the pattern.
  {
    files: { '.dockerignore': '.git\nnode_modules\n.env # the password\n' },
    fails: 'ships-no-secret',
    message: 'The layer of line 6 holds `/app/.env`: `.dockerignore` lets it through.',
  },
  // Leaves it out of one COPY only: the builder may see all of it still.
  {
    files: { Dockerfile: dockerfile('COPY server.js ./') },
    fails: 'sends-little',
    message: 'The builder is let see 113 kB. The most is in `.git` and `node_modules`.',
  },
  // Forgets the history.
  {
    files: { '.dockerignore': '.env\nnode_modules\n' },
    fails: 'sends-little',
    message: 'The builder is let see 51 kB. The most is in `.git`.',
  },
  // Only the secret and the history.
  {
    files: { '.dockerignore': '.git\n.env\n' },
    fails: 'keeps-own-packages',
    message:
      'Line 6 lays the packages of your disk over those of `npm ci`: `/app/node_modules/escape-html/index.js` is yours.',
  },
  // Everything, without an exception.
  {
    files: { '.dockerignore': '*\n' },
    fails: 'keeps-own-packages',
    message: 'The build fails at line 4: `package.json` is not found: `*` on line 1 of `.dockerignore` leaves it out.',
  },
  // An exception too few.
  {
    files: { '.dockerignore': '*\n!package*.json\n' },
    fails: 'keeps-own-packages',
    message: 'There is no `/app/server.js` in the image.',
  },
]
