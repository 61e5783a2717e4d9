import type { Lab } from '@/lib/course'
import { reusesDownloads, shipsNoDownloads, shipsPackages } from './goals'
import { mistakes } from './mistakes'

/** L08: a cache mount keeps what npm downloads, between builds and outside the image. */
export const reuseDownloads: Lab = {
  id: 'L08',
  title: 'Reuse downloads, not layers',
  level: 'faded',
  task: [
    'A server that mints ids. One package more, and `npm ci` downloads all of them again; and what it downloads lies in the image a second time. The order of the steps is right. Only one line has a part missing: complete it.',
  ],
  edits: [
    {
      kind: 'replace',
      label: 'Add a dependency',
      changes: [
        {
          path: 'package.json',
          from: '"pretty-bytes": "7.1.0"',
          to: '"picocolors": "1.1.1",\n    "pretty-bytes": "7.1.0"',
        },
        {
          path: 'package-lock.json',
          from: '        "pretty-bytes": "7.1.0"',
          to: '        "picocolors": "1.1.1",\n        "pretty-bytes": "7.1.0"',
        },
        {
          path: 'package-lock.json',
          from: '    "node_modules/prettier": {\n',
          to: '    "node_modules/picocolors": {\n      "version": "1.1.1",\n      "integrity": "sha512-xceH2snhtb5M9liqDsmEw56le376mTZkEX/jEb/RxNFyegNul7eNslCXP9FDj/Lcu0X8KEyMceP2ntpaHrDEVA==",\n      "license": "ISC"\n    },\n    "node_modules/prettier": {\n',
        },
      ],
    },
    {
      kind: 'replace',
      label: 'Edit server.js',
      changes: [{ path: 'server.js', from: "prefix = ''", to: "prefix = 'id-'" }],
    },
  ],
  goals: [
    {
      id: 'reuses-downloads',
      text: 'The next `npm ci` finds what an earlier one downloaded.',
      hints: [
        'Press “Add a dependency”: `npm ci` has to run, and it begins with what its step finds.',
        'A layer is reused whole or not at all, so one package more means all of them again. A cache mount is a folder that the builder keeps beside the layers, whatever becomes of the step.',
        'npm keeps its downloads in `.npm` of its user’s home: `RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev`.',
      ],
      met: reusesDownloads,
    },
    {
      id: 'ships-no-downloads',
      text: 'No layer holds npm’s downloads.',
      hints: [
        'Open the layer of `npm ci`: beside `/app/node_modules` there is a second folder.',
        'What a step writes is in its layer, and a later step can only hide it. What it writes into a mount is in no layer at all.',
        'Mount the folder that npm writes to: then nothing is left to be deleted.',
      ],
      met: shipsNoDownloads,
    },
    {
      id: 'ships-packages',
      text: 'The image holds the server and its packages.',
      hints: [
        'Look into `/app` of the image: is `node_modules` there?',
        'A mounted folder is there while its step runs, and gone after it. What has to be in the image must not lie in a mount.',
        'Mount the folder of the downloads, `/root/.npm`, and leave `/app/node_modules` as it is.',
      ],
      met: shipsPackages,
    },
  ],
  mistakes,
}
