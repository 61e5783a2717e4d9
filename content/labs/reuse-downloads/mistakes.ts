import type { Mistake } from '@/lib/course'

const dockerfile = (...lines: readonly string[]): string =>
  [
    '# syntax=docker/dockerfile:1',
    'FROM node:26-trixie-slim',
    'WORKDIR /app',
    'COPY package.json package-lock.json ./',
    ...lines,
    'COPY server.js ./',
    'USER 1000',
    'CMD ["node", "server.js"]',
    '',
  ].join('\n')

/** What learners do here, and what each must hear. */
export const mistakes: readonly Mistake[] = [
  // Cleared up in the same step: small, and everything is downloaded again.
  {
    files: { Dockerfile: dockerfile('RUN npm ci --omit=dev && rm -rf /root/.npm') },
    fails: 'reuses-downloads',
    message: 'Line 5 mounts no cache: the next install downloads every package again.',
  },
  // The dot is missing.
  {
    files: { Dockerfile: dockerfile('RUN --mount=type=cache,target=/root/npm npm ci --omit=dev') },
    fails: 'reuses-downloads',
    message: 'Line 5 mounts a cache at `/root/npm`, but there is no download of npm in it after the step.',
  },
  // A target is no word of a shell: the tilde stays a folder’s name.
  {
    files: { Dockerfile: dockerfile('RUN --mount=type=cache,target=~/.npm npm ci --omit=dev') },
    fails: 'reuses-downloads',
    message: 'Line 5 mounts a cache at `/app/~/.npm`, but there is no download of npm in it after the step.',
  },
  // Mounts the cache and empties it.
  {
    files: {
      Dockerfile: dockerfile('RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev && npm cache clean --force'),
    },
    fails: 'reuses-downloads',
    message: 'Line 5 mounts a cache at `/root/.npm`, but there is no download of npm in it after the step.',
  },
  // Memory instead of a cache: empty at the start of each step.
  {
    files: { Dockerfile: dockerfile('RUN --mount=type=tmpfs,target=/root/.npm npm ci --omit=dev') },
    fails: 'reuses-downloads',
    message: 'Line 5 mounts no cache: the next install downloads every package again.',
  },
  // Deletes in a step of its own.
  {
    files: { Dockerfile: dockerfile('RUN npm ci --omit=dev', 'RUN rm -rf /root/.npm') },
    fails: 'ships-no-downloads',
    message: 'The layer of line 5 holds 240 kB in `/root/.npm`; line 6 only hides them.',
    misconception: 'M11',
  },
  // The mount stands on another step than the install.
  {
    files: {
      Dockerfile: dockerfile('RUN --mount=type=cache,target=/root/.npm npm --version', 'RUN npm ci --omit=dev'),
    },
    fails: 'ships-no-downloads',
    message: 'The layer of line 6 holds 240 kB in `/root/.npm`.',
  },
  // Keeps the packages themselves, which the image then lacks.
  {
    files: { Dockerfile: dockerfile('RUN --mount=type=cache,target=/app/node_modules npm install --omit=dev') },
    fails: 'ships-packages',
    message: 'Line 5 installs into the cache at `/app/node_modules`: what is mounted is not in the image.',
    misconception: 'M33',
  },
]
