import type { Mistake } from '@/lib/course'

const dockerfile = (place: string, ...lines: readonly string[]): string =>
  [
    '# syntax=docker/dockerfile:1',
    'FROM node:26-trixie-slim',
    place,
    'COPY package.json package-lock.json ./',
    'RUN npm ci --omit=dev',
    ...lines,
    'USER 1000',
    'CMD ["node", "src/server.js"]',
    '',
  ].join('\n')

/** What learners do here, and what each must hear. */
export const mistakes: readonly Mistake[] = [
  // Expects the folder to come along.
  {
    files: { Dockerfile: dockerfile('WORKDIR /app', 'COPY src ./') },
    fails: 'keeps-folder',
    message: 'Line 6 makes `/app/server.js` of `src/server.js`.',
    misconception: 'M24',
  },
  // Counts from the root, with a working directory set.
  {
    files: { Dockerfile: dockerfile('WORKDIR /app', 'COPY src /src') },
    fails: 'keeps-folder',
    message: 'Line 6 makes `/src/server.js` of `src/server.js`.',
  },
  // Names the working directory once more.
  {
    files: { Dockerfile: dockerfile('WORKDIR /app', 'COPY src app/src') },
    fails: 'keeps-folder',
    message: 'Line 6 makes `/app/app/src/server.js` of `src/server.js`.',
  },
  // Many files, and a destination that could be one.
  {
    files: { Dockerfile: dockerfile('WORKDIR /app', 'COPY src/server.js src/moon.js ./src') },
    fails: 'keeps-folder',
    message: 'Line 6 makes one file of them, `/app/src`: its destination has no slash at the end.',
  },
  // Only the last COPY was given a place.
  {
    files: { Dockerfile: dockerfile('ENV NODE_ENV=production', 'COPY src /app/src', 'WORKDIR /app') },
    fails: 'stays-inside',
    message: 'Line 4 writes `/package-lock.json`.',
  },
  // As one would do it by hand.
  {
    files: { Dockerfile: dockerfile('RUN mkdir /app && cd /app', 'COPY src ./src') },
    fails: 'sets-workdir',
    message: 'Containers work in `/`: the `cd` of line 3 ends with its step.',
    misconception: 'M16',
  },
  // The slash is missing: it works, as long as the base image works in `/`.
  {
    files: { Dockerfile: dockerfile('WORKDIR app', 'COPY src ./src') },
    fails: 'sets-workdir',
    message: 'Line 3 is relative: on a base image that works in `/srv` it means `/srv/app`.',
  },
  // Works one folder too deep.
  {
    files: { Dockerfile: dockerfile('WORKDIR /app', 'WORKDIR /app/src', 'COPY src ./') },
    fails: 'sets-workdir',
    message: 'Containers work in `/app/src`.',
  },
]
