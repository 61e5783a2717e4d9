import type { Lab } from '@/lib/course'
import { disk } from './disk'
import { keepsOwnPackages, sendsLittle, shipsNoSecret } from './goals'
import { mistakes } from './mistakes'

/** L04: `.dockerignore` decides what the builder may see. */
export const cleanContext: Lab = {
  id: 'L04',
  title: 'Keep junk and secrets out of the context',
  level: 'practice',
  task: [
    'A guest book, as it lies on somebody’s disk: with its history in `.git`, a password in `.env`, and the packages that were installed for development. `COPY . .` takes all of it. The file `.dockerignore` is empty so far: write down what the build must not see.',
  ],
  extra: disk,
  edits: [
    {
      kind: 'replace',
      label: 'Edit server.js',
      changes: [{ path: 'server.js', from: 'most = 50', to: 'most = 100' }],
    },
    {
      kind: 'replace',
      label: 'Switch the branch',
      changes: [{ path: '.git/HEAD', from: 'heads/main', to: 'heads/next' }],
    },
  ],
  goals: [
    {
      id: 'ships-no-secret',
      text: 'No layer holds the password of `.env`.',
      hints: [
        'Open the layer of `COPY . .` and look for `.env`.',
        '`.gitignore` is git’s. The builder goes by `.dockerignore`, and as long as that is empty it may see every file. And what a COPY wrote, a later step can only hide.',
        'Write the line `.env` into `.dockerignore`.',
      ],
      met: shipsNoSecret,
    },
    {
      id: 'sends-little',
      text: 'The builder is let see less than 20 kB.',
      hints: [
        'Which folders of your disk are large, and not part of the app?',
        'What no step needs has no place in the context: it makes it larger, and any change of it runs `COPY . .` again.',
        'Add the lines `.git` and `node_modules`.',
      ],
      met: sendsLittle,
    },
    {
      id: 'keeps-own-packages',
      text: 'The image has the packages that `npm ci` installed, and no others.',
      hints: [
        'Look for `prettier` in the image. `npm ci --omit=dev` did not install it.',
        '`COPY . .` comes after the install, so a `node_modules` of your disk is laid over it: packages for development, and programs for another system.',
        'Let `.dockerignore` leave out `node_modules`, but not `package-lock.json`.',
      ],
      met: keepsOwnPackages,
    },
  ],
  mistakes,
}
