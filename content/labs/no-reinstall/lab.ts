import type { Lab } from '@/lib/course'
import { followsLock, keepsInstall, sparesReadme } from './goals'
import { mistakes } from './mistakes'

/** L06: put what changes rarely below what changes often, and keep out what no step needs. */
export const noReinstall: Lab = {
  id: 'L06',
  title: 'Editing `server.js` must not reinstall',
  level: 'practice',
  task: [
    'A small Node server. Every edit of `server.js` installs all packages again. Change the Dockerfile, or what the build leaves out, until the three goals hold.',
  ],
  edits: [
    {
      kind: 'replace',
      label: 'Edit server.js',
      changes: [{ path: 'server.js', from: "greeting = 'hello'", to: "greeting = 'good morning'" }],
    },
    {
      kind: 'replace',
      label: 'Add a dependency',
      changes: [
        { path: 'package.json', from: '"ms": "2.1.3"', to: '"ms": "2.1.3",\n    "picocolors": "1.1.1"' },
        {
          path: 'package-lock.json',
          from: '        "ms": "2.1.3"\n',
          to: '        "ms": "2.1.3",\n        "picocolors": "1.1.1"\n',
        },
        {
          path: 'package-lock.json',
          from: '    "node_modules/prettier": {\n',
          to: '    "node_modules/picocolors": {\n      "version": "1.1.1",\n      "integrity": "sha512-xceH2snhtb5M9liqDsmEw56le376mTZkEX/jEb/RxNFyegNul7eNslCXP9FDj/Lcu0X8KEyMceP2ntpaHrDEVA==",\n      "license": "ISC"\n    },\n    "node_modules/prettier": {\n',
        },
      ],
    },
    { kind: 'touch', label: 'Touch server.js', path: 'server.js' },
    {
      kind: 'replace',
      label: 'Edit README.md',
      changes: [{ path: 'README.md', from: 'It listens on port 3000', to: 'By default it listens on port 3000' }],
    },
  ],
  goals: [
    {
      id: 'keeps-install',
      text: 'Editing `server.js` leaves `npm ci` cached.',
      hints: [
        'Press “Edit server.js” and look for the first step that will run. All that stands on it runs too.',
        '`COPY . .` reads every file of the context, so an edit of any of them gives it a new key. `npm ci` stands on it, but reads only two of those files.',
        'Copy `package.json` and `package-lock.json` alone, install, and copy the rest after that.',
      ],
      met: keepsInstall,
    },
    {
      id: 'follows-lock',
      text: 'Changing `package-lock.json` runs `npm ci` again.',
      hints: [
        'Press “Add a dependency” and look at the state of `npm ci`.',
        'The key of a RUN holds its text and the step below it, not what it reads. It runs again only if a step below it does, or if it mounts the file.',
        'Let a COPY below `npm ci` name `package-lock.json` beside `package.json`.',
      ],
      met: followsLock,
    },
    {
      id: 'spares-readme',
      text: 'Editing `README.md` runs nothing.',
      hints: [
        'Press “Edit README.md”: the first step that will run is the one that reads it.',
        'A step that copies a folder reads all that is in it, but for what `.dockerignore` leaves out.',
        'Write `*.md` into `.dockerignore`, or copy only what the server needs.',
      ],
      met: sparesReadme,
    },
  ],
  mistakes,
}
