import type { Mistake } from '@/lib/course'

const dockerfile = (...lines: readonly string[]): string =>
  [
    '# syntax=docker/dockerfile:1',
    'FROM node:26-trixie-slim',
    ...lines,
    'WORKDIR /app',
    'COPY package.json package-lock.json ./',
    'RUN npm ci --omit=dev',
    'COPY server.js ./',
    'USER 1000',
    'CMD ["node", "server.js"]',
    '',
  ].join('\n')

/** What learners do here, and what each must hear. */
export const mistakes: readonly Mistake[] = [
  // Only the flag was added: the lists are fetched as before.
  {
    files: {
      Dockerfile: dockerfile('RUN apt-get update', 'RUN apt-get install -y --no-install-recommends imagemagick'),
    },
    fails: 'fetches-lists',
    message: 'Line 4 reads lists that an earlier step fetched. That step stays cached, so they only grow older.',
    misconception: 'M29',
  },
  // The same with a cache that both steps mount: no layer holds lists, and still they are never renewed.
  {
    files: {
      Dockerfile: dockerfile(
        'RUN --mount=type=cache,target=/var/lib/apt apt-get update',
        'RUN --mount=type=cache,target=/var/lib/apt apt-get install -y --no-install-recommends imagemagick',
      ),
    },
    fails: 'fetches-lists',
    message: 'Line 4 reads lists that an earlier step fetched. That step stays cached, so they only grow older.',
    misconception: 'M29',
  },
  // Takes the update for superfluous.
  {
    files: { Dockerfile: dockerfile('RUN apt-get install -y --no-install-recommends imagemagick') },
    fails: 'fetches-lists',
    message:
      'The build fails at line 3: `/bin/sh -c apt-get install -y --no-install-recommends imagemagick` did not complete successfully: exit code: 100: E: Unable to locate package imagemagick.',
  },
  // Forgot that nobody is there to say yes.
  {
    files: { Dockerfile: dockerfile('RUN apt-get update && apt-get install --no-install-recommends imagemagick') },
    fails: 'fetches-lists',
    message:
      'The build fails at line 3: `/bin/sh -c apt-get update && apt-get install --no-install-recommends imagemagick` did not complete successfully: exit code: 1: Do you want to continue? [Y/n] Abort.',
  },
  // Clears up in a step of its own.
  {
    files: {
      Dockerfile: dockerfile(
        'RUN apt-get update && apt-get install -y --no-install-recommends imagemagick',
        'RUN rm -rf /var/lib/apt/lists/*',
      ),
    },
    fails: 'leaves-no-lists',
    message: 'The layer of line 3 holds 19 MB of lists; line 4 only hides them.',
    misconception: 'M11',
  },
  // `clean` deletes downloaded packages, which these images delete by themselves; it leaves the lists.
  {
    files: {
      Dockerfile: dockerfile(
        'RUN apt-get update && apt-get install -y --no-install-recommends imagemagick && apt-get clean',
      ),
    },
    fails: 'leaves-no-lists',
    message: 'The layer of line 3 holds 19 MB of lists.',
  },
  // Joined and cleared up, with all that is recommended.
  {
    files: {
      Dockerfile: dockerfile('RUN apt-get update && apt-get install -y imagemagick && rm -rf /var/lib/apt/lists/*'),
    },
    fails: 'adds-no-extras',
    message: 'Line 3 installs what `imagemagick` only recommends too: about 48 MB.',
  },
]
