import type { Mistake } from '@/lib/course'

const dockerfile = (...lines: readonly string[]): string =>
  [
    '# syntax=docker/dockerfile:1',
    'FROM node:26-trixie-slim',
    'WORKDIR /app',
    ...lines,
    'USER 1000',
    'CMD ["node", "server.js"]',
    '',
  ].join('\n')

/** What learners do here, and what each must hear. */
export const mistakes: readonly Mistake[] = [
  // Changed nothing but the wording: the copy still comes first.
  {
    files: { Dockerfile: dockerfile('COPY ./ /app/', 'RUN npm ci --omit=dev') },
    fails: 'keeps-install',
    message: 'Line 4 takes in `server.js`, and `npm ci` on line 5 stands on it: both run.',
    misconception: 'M31',
  },
  // Copied the package files first, but installs only after the rest.
  {
    files: { Dockerfile: dockerfile('COPY package*.json ./', 'COPY . .', 'RUN npm ci --omit=dev') },
    fails: 'keeps-install',
    message: 'Line 5 takes in `server.js`, and `npm ci` on line 6 stands on it: both run.',
    misconception: 'M31',
  },
  // One COPY for all that is needed.
  {
    files: { Dockerfile: dockerfile('COPY package.json package-lock.json server.js ./', 'RUN npm ci --omit=dev') },
    fails: 'keeps-install',
    message: 'Line 4 takes in `server.js`, and `npm ci` on line 5 stands on it: both run.',
    misconception: 'M31',
  },
  // Kept server.js out of the build altogether.
  {
    files: { Dockerfile: dockerfile('COPY package*.json ./', 'RUN npm ci --omit=dev') },
    fails: 'keeps-install',
    message: 'Nothing runs: no step copies `server.js`, so the image would not have it.',
  },
  // Leaves out more than meant.
  {
    files: {
      Dockerfile: dockerfile('COPY package.json package-lock.json ./', 'RUN npm ci --omit=dev', 'COPY . .'),
      '.dockerignore': '.git\nnode_modules\n*.json\n*.md\n',
    },
    fails: 'keeps-install',
    message:
      'The build fails at line 4: `package.json` is not found: `*.json` on line 3 of `.dockerignore` leaves it out.',
  },
  // Installs by the manifest alone.
  {
    files: {
      Dockerfile: dockerfile('COPY package.json ./', 'RUN npm install --omit=dev', 'COPY server.js ./'),
    },
    fails: 'follows-lock',
    message: 'Line 5 stays cached: neither it nor a step below it reads `package-lock.json`.',
    misconception: 'M29',
  },
  // The right order, with everything copied afterwards.
  {
    files: { Dockerfile: dockerfile('COPY package*.json ./', 'RUN npm ci --omit=dev', 'COPY . .') },
    fails: 'spares-readme',
    message: '1 runs: line 6 copies `README.md` too.',
    misconception: 'M31',
  },
  // A pattern that is written in other letters than the file's name.
  {
    files: {
      Dockerfile: dockerfile('COPY package*.json ./', 'RUN npm ci --omit=dev', 'COPY . .'),
      '.dockerignore': '.git\nnode_modules\nreadme.md\n',
    },
    fails: 'spares-readme',
    message: '1 runs: line 6 copies `README.md` too.',
    misconception: 'M31',
  },
]
