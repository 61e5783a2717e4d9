import type { Mistake } from '@/lib/course'

const dockerfile = (...lines: readonly string[]): string =>
  [
    '# syntax=docker/dockerfile:1',
    'FROM node:26-trixie-slim',
    'WORKDIR /app',
    'COPY package.json package-lock.json ./',
    'RUN npm ci --omit=dev',
    'COPY server.js ./',
    'USER 1000',
    ...lines,
    '',
  ].join('\n')

/** What learners do here, and what each must hear. */
export const mistakes: readonly Mistake[] = [
  // Starts the server while the image is built.
  {
    files: { Dockerfile: dockerfile('RUN node server.js') },
    fails: 'starts-server',
    message: 'A container starts `["node"]`: line 8 runs while the image is built, and never later.',
    misconception: 'M17',
  },
  // Expects two commands to be run one after the other.
  {
    files: { Dockerfile: dockerfile('CMD ["node", "server.js"]', 'CMD ["node", "--version"]') },
    fails: 'starts-server',
    message: 'A container starts `["node", "--version"]`: line 8 is replaced by the CMD after it.',
    misconception: 'M17',
  },
  // JSON knows double quotes only; with others it is a shell’s line.
  {
    files: { Dockerfile: dockerfile("CMD ['node', 'server.js']") },
    fails: 'starts-server',
    message: 'A container starts `["/bin/sh", "-c", "[\'node\', \'server.js\']"]`, and that does not run `server.js`.',
  },
  // One word that has a blank in it.
  {
    files: { Dockerfile: dockerfile('CMD ["node server.js"]') },
    fails: 'starts-server',
    message: 'A container starts `["node", "node server.js"]`, and the image has no `/app/node server.js`.',
  },
  // Forgets the working directory.
  {
    files: { Dockerfile: dockerfile('CMD ["node", "/server.js"]') },
    fails: 'starts-server',
    message: 'A container starts `["node", "/server.js"]`, and the image has no `/server.js`.',
  },
  // Shell form.
  {
    files: { Dockerfile: dockerfile('CMD node server.js') },
    fails: 'is-process-one',
    message: 'Process 1 is `/bin/sh -c node server.js`; node is process 2, which `docker stop` does not tell.',
    misconception: 'M19',
  },
  // By the script of the manifest.
  {
    files: { Dockerfile: dockerfile('CMD ["npm", "start"]') },
    fails: 'is-process-one',
    message: 'Process 1 is `npm start`; node is process 3, which `docker stop` does not tell.',
    misconception: 'M19',
  },
  // Right as far as the processes go, but read by a shell first.
  {
    files: { Dockerfile: dockerfile('CMD exec node server.js') },
    fails: 'takes-exec-form',
    message: 'Line 8: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals',
  },
]
