import type {
  FillQuestion,
  MatchQuestion,
  MultiQuestion,
  OneQuestion,
  OrderQuestion,
  PredictQuestion,
  Quiz,
  SpotQuestion,
  TraceQuestion,
} from '@/lib/course'

export const one: OneQuestion = {
  id: 'a2-strangers',
  kind: 'one',
  stem: 'You let strangers run code on your servers. What should stand between two of them?',
  options: [
    {
      id: 'container',
      text: 'A container each',
      why: '**Seeing is not reaching.** Both call one kernel.',
      misconception: 'M6',
    },
    { id: 'vm', text: 'A virtual machine each', why: 'Each brings a kernel of its own.' },
    { id: 'limits', text: 'A container each, with limits', why: 'Limits share the machine out; they move no wall.' },
    { id: 'chroot', text: 'A `chroot` each', why: 'It changes where `/` is, and nothing else.' },
  ],
  answer: 'vm',
  anchor: 'two-places',
}

export const multi: MultiQuestion = {
  id: 'a2-desktop',
  kind: 'multi',
  stem: 'What holds for Docker Desktop on a Mac?',
  options: [
    { id: 'vm', text: 'A Linux machine runs', why: 'Linux programs need a Linux kernel.' },
    { id: 'one-kernel', text: 'All containers share its kernel', why: 'There is one machine for all of them.' },
    {
      id: 'macos',
      text: 'The kernel of macOS runs them',
      why: 'It answers no Linux system call.',
      misconception: 'M3',
    },
  ],
  answer: ['vm', 'one-kernel'],
}

export const predict: PredictQuestion = {
  id: 'a2-whose-kernel',
  kind: 'predict',
  stem: 'A Debian server starts an Alpine image and runs `uname -r` in it. Whose kernel answers?',
  options: [
    {
      id: 'alpine',
      text: 'Alpine’s, since the image is Alpine',
      why: 'The image brings files, no kernel.',
      misconception: 'M1',
    },
    { id: 'debian', text: 'Debian’s, since the server booted it', why: 'There is one kernel, and it was there first.' },
    { id: 'none', text: 'None, since a container has no kernel', why: 'Every program needs one to reach a disk.' },
  ],
  answer: 'debian',
  outcome: 'Debian’s kernel replies.',
  inline: true,
}

export const order: OrderQuestion = {
  id: 'c2-order',
  kind: 'order',
  stem: 'Put the lines so that editing `server.js` reinstalls nothing.',
  options: [
    { id: 'copy', text: '`COPY . .`', why: 'It changes with every edit.' },
    { id: 'from', text: '`FROM node:26-trixie-slim`', why: 'All stands on it.' },
    { id: 'install', text: '`RUN npm ci`', why: 'It reads the lists of packages only.' },
    { id: 'lists', text: '`COPY package*.json ./`', why: 'The lists change seldom.' },
  ],
  answer: ['from', 'lists', 'install', 'copy'],
}

export const trace: TraceQuestion = {
  id: 'c2-trace',
  kind: 'trace',
  stem: 'You change one line of `server.js`, and build. What runs?',
  options: [
    { id: 'lists', text: '`COPY package*.json ./`', fate: 'cached', why: 'Neither file changed.' },
    { id: 'copy', text: '`COPY . .`', fate: 'ran', why: 'It reads the file that changed.' },
    {
      id: 'cmd',
      text: '`CMD ["node", "server.js"]`',
      fate: 'meta',
      why: '**No step.** It is a line of the config.',
      misconception: 'M30',
    },
  ],
  answer: ['copy'],
}

export const match: MatchQuestion = {
  id: 'c3-match',
  kind: 'match',
  stem: 'What do words behind `docker run image` do to each?',
  options: [
    { id: 'cmd', text: '`CMD ["a"]`', why: 'It is only a default.' },
    { id: 'entrypoint', text: '`ENTRYPOINT ["a"]`', why: 'The words follow it.', misconception: 'M18' },
  ],
  partners: [
    { id: 'replaced', text: 'They replace it' },
    { id: 'appended', text: 'They are appended to it' },
    { id: 'ignored', text: 'They are ignored' },
  ],
  answer: ['cmd=replaced', 'entrypoint=appended'],
}

export const fill: FillQuestion = {
  id: 'd3-fill',
  kind: 'fill',
  stem: 'To which repository does `docker push app:1` go?',
  options: [
    { id: 'full', text: 'docker.io/library/app', also: ['docker.io/library/app:1'], why: 'The name is the address.' },
    { id: 'asked', text: 'the one I logged in to', why: 'A login opens a door; it names none.', misconception: 'M37' },
  ],
  answer: ['full'],
  otherwise: 'A name without a host means Docker Hub, and one without a path its official images.',
}

export const spot: SpotQuestion = {
  id: 'c4-spot',
  kind: 'spot',
  stem: 'Which line ships the token?',
  code: { language: 'dockerfile', text: '# syntax=docker/dockerfile:1\nFROM alpine:3.24\nENV TOKEN=abc\nRUN make\n' },
  options: [
    { id: 'from', line: 2, text: '`FROM alpine:3.24`', why: 'Nobody gave the base a token.' },
    { id: 'env', line: 3, text: '`ENV TOKEN=abc`', why: 'The config keeps it for all to read.' },
    {
      id: 'run',
      line: 4,
      text: '`RUN make`',
      why: 'It reads the token; what ships it stands above.',
      misconception: 'M23',
    },
  ],
  answer: 'env',
}

export const quiz: Quiz = { lesson: 'containers-vs-vms', version: 1, questions: [one, multi, predict] }
