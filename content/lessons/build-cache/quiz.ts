import type { Quiz } from '@/lib/course'

// Longer than most files: every option of every question says why.

const sourceFirst = {
  language: 'dockerfile',
  title: 'Dockerfile',
  text: `# syntax=docker/dockerfile:1
FROM node:26-trixie-slim
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
USER 1000:1000
CMD ["node", "server.js"]
`,
}

const manifestsFirst = {
  language: 'dockerfile',
  title: 'Dockerfile',
  text: `# syntax=docker/dockerfile:1
FROM node:26-trixie-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
USER 1000:1000
CMD ["node", "server.js"]
`,
}

export const quiz: Quiz = {
  lesson: 'build-cache',
  version: 1,
  questions: [
    {
      id: 'c2-edit-server',
      kind: 'predict',
      inline: true,
      stem: 'You built this image a minute ago. Now you change one word in `server.js`, and build again. What runs?',
      code: sourceFirst,
      anchor: 'the-first-domino',
      source: 'CACHE',
      options: [
        {
          id: 'copy',
          text: '`COPY . .` and nothing else',
          why: '**“npm ci reads no server.js, so it is safe.”** It stands on the copy, though. Its parent is part of its key, so the key is new.',
          misconception: 'M31',
        },
        {
          id: 'copy-run',
          text: '`COPY . .` and `RUN npm ci`',
          why: 'The copy reads the changed file, so its key is new. The install stands on the copy, so its key is new as well.',
        },
        {
          id: 'all-after-from',
          text: '`WORKDIR`, `COPY . .` and `RUN npm ci`',
          why: '**`WORKDIR` reads no file of yours.** It makes a folder. Its parent and its path are as before, so it is a hit.',
          misconception: 'M30',
        },
        {
          id: 'with-cmd',
          text: '`COPY . .`, `RUN npm ci` and `CMD`',
          why: '**`CMD` never runs in a build.** It is a line of the config: no step, no key.',
          misconception: 'M17',
        },
      ],
      answer: 'copy-run',
      outcome: '`COPY . .` and `RUN npm ci` run: the second stands on the first.',
    },
    {
      id: 'c2-touch',
      kind: 'one',
      inline: true,
      stem: 'A tool rewrites `server.js` with the same bytes, so only its modification time is new. What does the next build do with `COPY . .`?',
      anchor: 'looked-up-before-it-is-run',
      source: 'CACHE',
      options: [
        {
          id: 'miss-newer',
          text: 'It runs, as the file is newer than the stored layer',
          why: '**That is how `make` decides.** The builder compares content, and the content is the same.',
          misconception: 'M29',
        },
        {
          id: 'miss-text',
          text: 'It runs, as a copy of a whole folder always does',
          why: '**No step always runs.** The key of the copy holds a checksum of every file it reads. All of them match.',
          misconception: 'M29',
        },
        {
          id: 'hit-content',
          text: 'It is cached, as names, modes and bytes are as before',
          why: 'The modification time is left out of the checksum. So the key is known.',
        },
        {
          id: 'hit-text',
          text: 'It is cached, as the instruction’s text is the same as before',
          why: '**The text alone is not enough for a copy.** Had one byte of `server.js` changed, the same line would have been a miss.',
          misconception: 'M31',
        },
      ],
      answer: 'hit-content',
    },
    {
      id: 'c2-add-package',
      kind: 'multi',
      inline: true,
      stem: 'You add a package: `package.json` and `package-lock.json` change. Which lines run again?',
      code: manifestsFirst,
      anchor: 'the-first-domino',
      options: [
        {
          id: 'workdir',
          text: '`WORKDIR /app`',
          why: '**It comes before the first new key.** Its parent and its path are as before.',
          misconception: 'M30',
        },
        {
          id: 'copy-manifests',
          text: '`COPY package.json package-lock.json ./`',
          why: 'It reads both files, and both changed. Here is the first new key.',
        },
        {
          id: 'install',
          text: '`RUN npm ci --omit=dev`',
          why: 'It stands on the copy that ran. And so it should: there is a package to install.',
        },
        {
          id: 'copy-all',
          text: '`COPY . .`',
          why: 'It stands on the install, and it reads the manifests too.',
        },
        {
          id: 'cmd',
          text: '`CMD ["node", "server.js"]`',
          why: '**It makes no step.** It is a line of the config, at any place in the file.',
          misconception: 'M30',
        },
      ],
      answer: ['copy-manifests', 'install', 'copy-all'],
    },
    {
      id: 'c2-order-lines',
      kind: 'order',
      inline: true,
      stem: 'Put the lines in the order that reinstalls least often.',
      anchor: 'mend-the-order',
      source: 'OPT',
      options: [
        {
          id: 'copy-all',
          text: '`COPY . .`',
          why: 'It reads files that change all day, so nothing expensive may stand on it.',
        },
        {
          id: 'from',
          text: '`FROM node:26-trixie-slim`',
          why: 'Every stage begins with its base.',
        },
        {
          id: 'install',
          text: '`RUN npm ci --omit=dev`',
          why: 'It needs the manifests and nothing else, so it stands on them directly.',
        },
        {
          id: 'workdir',
          text: '`WORKDIR /app`',
          why: 'It seldom changes, and the relative paths of later lines need it.',
        },
        {
          id: 'copy-manifests',
          text: '`COPY package.json package-lock.json ./`',
          why: 'The install reads these two. They change only when a package does.',
        },
      ],
      answer: ['from', 'workdir', 'copy-manifests', 'install', 'copy-all'],
    },
    {
      id: 'c2-label',
      kind: 'one',
      inline: true,
      stem: 'Right after `FROM` stands `LABEL version="1.4"`. You change it to `1.5`. The `.dockerignore` lists the Dockerfile. What runs?',
      anchor: 'what-changes-nothing',
      options: [
        {
          id: 'all',
          text: 'Every step, since the line comes before all of them',
          why: '**Coming before is not being in the key.** A label makes no step, so no step stands on it.',
          misconception: 'M30',
        },
        {
          id: 'run',
          text: 'Each `RUN`, since labels are in its environment',
          why: '**Those are `ENV` and `ARG`.** A label is a note in the config; no command can see it.',
          misconception: 'M30',
        },
        {
          id: 'copy',
          text: '`COPY . .`, since it reads the changed Dockerfile',
          why: '**It would, without the `.dockerignore`.** Here the Dockerfile is left out of the context, so the copy does not read it.',
          misconception: 'M26',
        },
        {
          id: 'none',
          text: 'No step: a new config is written, and that is all',
          why: 'A label is metadata. The image gets a new config, and so a new digest, but every layer is the old one.',
        },
      ],
      answer: 'none',
    },
    {
      id: 'c2-month-old',
      kind: 'one',
      inline: true,
      stem: '`RUN apt-get update` was cached a month ago, and no line changed since. What does today’s build do?',
      anchor: 'cached-is-not-fresh',
      source: 'CACHE',
      options: [
        {
          id: 'stale',
          text: 'It takes the stored layer, with the lists of a month ago',
          why: 'Text, parent and environment are the same, so the key is known. What the mirrors hold today is in no key.',
        },
        {
          id: 'asks',
          text: 'It asks the mirrors, and runs the step if lists have changed',
          why: '**The builder knows nothing of apt.** To it a command is a text. It does not ask what the command would fetch.',
          misconception: 'M29',
        },
        {
          id: 'expired',
          text: 'It runs the step, since cached results last for a day or so',
          why: '**Age is in no key.** Results leave only when the builder tidies up, and use keeps them.',
          misconception: 'M29',
        },
        {
          id: 'update',
          text: 'It runs the step, since the word “update” is never cached',
          why: '**No command is special.** `apt-get update` is cached like `echo hello`: by its text.',
          misconception: 'M29',
        },
      ],
      answer: 'stale',
    },
    {
      id: 'c2-fresh-runner',
      kind: 'one',
      inline: true,
      stem: 'Your Dockerfile is in good order. On your laptop a rebuild takes a second; in CI all steps run, every time. What helps?',
      anchor: 'when-a-step-must-run',
      source: 'BACK',
      options: [
        {
          id: 'mount',
          text: 'A cache mount, as its folder outlives each single build',
          why: '**It lives in the builder, and this builder is thrown away.** The next runner’s mount is empty again.',
        },
        {
          id: 'export',
          text: 'To export the cache to a registry, and import it again',
          why: 'A fresh runner has an empty cache. With `--cache-to` and `--cache-from` it finds what the last run stored.',
        },
        {
          id: 'pull',
          text: 'To build with `--pull`, so that the base image is there',
          why: '**The base is one step of many.** `--pull` looks up its tag; it brings none of your own results along.',
          misconception: 'M29',
        },
        {
          id: 'merge',
          text: 'To merge the steps, so that fewer of them can miss at all',
          why: '**With an empty cache everything is a miss**, be it one step or ten. One big step also makes later hits rarer.',
          misconception: 'M14',
        },
      ],
      answer: 'export',
    },
    {
      id: 'c2-undo',
      kind: 'predict',
      inline: true,
      stem: 'You edit `server.js` and build. You undo the edit, so the file is as it was, and build once more. What does the last build do?',
      anchor: 'where-the-chain-stops',
      options: [
        {
          id: 'copy-runs',
          text: 'It runs the copy, since the last build had other bytes',
          why: '**It does not compare with the last build alone.** It looks the key up among all that are stored.',
          misconception: 'M29',
        },
        {
          id: 'all-run',
          text: 'It runs all, since the edit has emptied the cache',
          why: '**A miss empties nothing.** “Invalidation” sounds like deleting, but it only adds a new result beside the old one.',
          misconception: 'M29',
        },
        {
          id: 'hits',
          text: 'It takes every step from the cache, the copy too',
          why: 'The bytes are the old bytes, so the key is the old key. Its result is still stored.',
        },
        {
          id: 'time',
          text: 'It runs the copy, since the file’s time is new',
          why: '**Times are in no key.** The file is newer, but its content is one that the builder has seen.',
          misconception: 'M29',
        },
      ],
      answer: 'hits',
      outcome: 'Every step is a hit: the old key finds the old result.',
    },
    {
      id: 'c2-chmod',
      kind: 'one',
      stem: 'You run `chmod +x start.sh`, and change no byte of it. `COPY . .` reads the file. What does the next build do?',
      anchor: 'what-changes-nothing',
      options: [
        {
          id: 'hit-bytes',
          text: 'The copy is cached: the bytes are the same as before',
          why: '**Bytes are one part of the key.** The mode is another, since the layer stores it with the file.',
        },
        {
          id: 'hit-git',
          text: 'The copy is cached: modes belong to your disk only',
          why: '**The layer keeps modes.** Without its x bit the script would not start in the container, so the copy must run.',
        },
        {
          id: 'miss',
          text: 'The copy runs: a file’s mode is a part of the key',
          why: 'Owner and modification time from your disk are left out, the mode is not. So this is a miss.',
        },
        {
          id: 'miss-time',
          text: 'The copy runs: `chmod` made the file a newer one',
          why: '**Right result, wrong cause.** Time is in no key; `touch` would have been a hit. It is the mode that counts.',
          misconception: 'M29',
        },
      ],
      answer: 'miss',
    },
    {
      id: 'c2-env-above',
      kind: 'one',
      stem: 'After `WORKDIR` you add `ENV LOG=debug`. Then come `COPY package*.json ./`, `RUN npm ci` and `COPY . .`. No command reads `LOG`. Which is the first step to run?',
      anchor: 'what-changes-nothing',
      source: 'DF',
      options: [
        {
          id: 'first-copy',
          text: 'The first `COPY`, since it comes right after the new line',
          why: '**Coming after is not enough.** `ENV` makes no step, and a copy’s key has no environment in it.',
          misconception: 'M30',
        },
        {
          id: 'run',
          text: 'The `RUN`, since its key has all of its environment in it',
          why: 'Every variable in scope counts, used or not. The builder cannot know which ones a command reads.',
        },
        {
          id: 'second-copy',
          text: 'The second `COPY`, since it copies the Dockerfile as well',
          why: '**It runs, but not first.** The `RUN` before it has a new key already.',
          misconception: 'M30',
        },
        {
          id: 'none',
          text: 'None, since no command in the Dockerfile reads `LOG` at all',
          why: '**Unused is not unseen.** All variables in scope are handed to each `RUN`, so all are in its key.',
          misconception: 'M30',
        },
      ],
      answer: 'run',
    },
    {
      id: 'c2-equal-output',
      kind: 'one',
      stem: 'A stage `build` compiles TypeScript; the final stage has `COPY --from=build /app/dist dist`. You rename a type. The compiler runs, and `dist` comes out byte for byte the same. And the copy?',
      anchor: 'where-the-chain-stops',
      options: [
        {
          id: 'miss-stage',
          text: 'It runs, since it stands on a stage that ran again',
          why: '**It does not stand on that stage; it reads from it.** Its parent is the step before it in its own stage.',
          misconception: 'M32',
        },
        {
          id: 'miss-times',
          text: 'It runs, since the files in `dist` have a newer time',
          why: '**Times are in no key**, not for files of a stage either.',
          misconception: 'M29',
        },
        {
          id: 'hit-text',
          text: 'It is cached, since its text is what it was before',
          why: '**The text is not all.** Had one byte in `dist` changed, the same line would have been a miss.',
          misconception: 'M31',
        },
        {
          id: 'hit-content',
          text: 'It is cached, since the files it reads are equal',
          why: 'Copied files are compared by content, wherever they come from. The dominoes stop here.',
        },
      ],
      answer: 'hit-content',
    },
    {
      id: 'c2-mount-in-image',
      kind: 'one',
      stem: '`RUN --mount=type=cache,target=/root/.npm npm ci` has run. What of `/root/.npm` is in the image?',
      anchor: 'when-a-step-must-run',
      source: 'DF',
      options: [
        {
          id: 'nothing',
          text: 'Nothing of what was in it: the folder was only lent to the step',
          why: 'The mount covers the path while the command runs. The layer keeps what the command wrote elsewhere: `node_modules`.',
        },
        {
          id: 'downloads',
          text: 'All downloads: whatever a step writes is stored in its layer',
          why: '**A mount is not part of the layer.** What is written there goes to the builder’s own folder.',
          misconception: 'M33',
        },
        {
          id: 'new',
          text: 'The new downloads: what older builds fetched is left out of it',
          why: '**New or old, they are in the mount**, and a mount leaves nothing in the layer.',
          misconception: 'M33',
        },
        {
          id: 'hidden',
          text: 'Its files, hidden: a later layer covers them with a whiteout',
          why: '**Whiteouts hide files of lower layers.** Here no layer ever held them.',
          misconception: 'M11',
        },
      ],
      answer: 'nothing',
    },
    {
      id: 'c2-refresh',
      kind: 'one',
      stem: 'A security fix is in Debian’s package mirrors. The base image of your tag was not rebuilt yet. Which build gets the fix into your `RUN apt-get …` step?',
      anchor: 'cached-is-not-fresh',
      source: 'CACHE',
      options: [
        {
          id: 'plain',
          text: '`docker build`: its cache sees new packages in the mirrors',
          why: '**It never looks.** The step’s key holds its text, not the state of a mirror.',
          misconception: 'M29',
        },
        {
          id: 'pull',
          text: '`docker build --pull`: it refreshes the base and the steps on it',
          why: '**The base is unchanged, so its digest is too.** With the same parent the step’s key is known, and it stays cached.',
          misconception: 'M29',
        },
        {
          id: 'no-cache',
          text: '`docker build --no-cache`: each step runs, stored or not stored',
          why: 'The step runs again, fetches today’s lists and installs the fixed version.',
        },
        {
          id: 'touch',
          text: '`touch Dockerfile`, then `docker build`: a newer file, newer steps',
          why: '**A time stamp is in no key.** The text of the step is the same, so it is a hit.',
          misconception: 'M29',
        },
      ],
      answer: 'no-cache',
    },
    {
      id: 'c2-key-parts',
      kind: 'multi',
      stem: 'Which of these are in the cache key of `RUN npm ci`?',
      anchor: 'looked-up-before-it-is-run',
      source: 'SOLVER',
      options: [
        {
          id: 'parent',
          text: 'which step it stands on',
          why: 'The parent is part of every key. That is why a miss topples what stands on it.',
        },
        {
          id: 'date',
          text: 'the day of the build',
          why: '**Age is in no key.** A step from last year is a hit if all else is the same.',
          misconception: 'M29',
        },
        {
          id: 'env',
          text: 'the values of all `ENV` and `ARG` in scope',
          why: 'They are its environment, used or not.',
        },
        {
          id: 'registry',
          text: 'the newest versions in npm’s registry',
          why: '**The builder does not ask the registry.** Only the command does, when it runs.',
          misconception: 'M29',
        },
        {
          id: 'user',
          text: 'the `USER` that runs it',
          why: 'User and working directory are part of the operation.',
        },
      ],
      answer: ['parent', 'env', 'user'],
    },
  ],
}
