import type { Lab } from '@/lib/course'
import { addsNoExtras, fetchesLists, leavesNoLists } from './goals'
import { mistakes } from './mistakes'

/** L07: fetch the lists, install and clear up in one step. */
export const noStaleLists: Lab = {
  id: 'L07',
  title: 'No stale apt lists',
  level: 'practice',
  task: [
    'A server that draws pictures with ImageMagick, which apt installs. The build works today. In a month the lists that it installs from are a month old, and 19 MB of them ship with every image. Change the Dockerfile until the three goals hold.',
  ],
  edits: [
    {
      kind: 'replace',
      label: 'Install one package more',
      changes: [{ path: 'Dockerfile', from: 'imagemagick', to: 'imagemagick jq' }],
    },
    {
      kind: 'replace',
      label: 'Edit server.js',
      changes: [{ path: 'server.js', from: "size = '320x120'", to: "size = '640x240'" }],
    },
  ],
  goals: [
    {
      id: 'fetches-lists',
      text: 'The step that installs fetches its package lists itself.',
      hints: [
        'Press “Install one package more” and look at the two steps of apt: one will run, the other stays cached.',
        'The key of `RUN apt-get update` is its text, and that never changes. So the step is never run again, while the packages that its lists name disappear from Debian’s servers.',
        'Join both by `&&` in one RUN: `RUN apt-get update && apt-get install …`.',
      ],
      met: fetchesLists,
    },
    {
      id: 'leaves-no-lists',
      text: 'No layer holds package lists.',
      hints: [
        'Open the layers, and look for `/var/lib/apt/lists` in the steps of apt.',
        'A layer is what a step changed, seen from its end. What a later step deletes is hidden, and still shipped.',
        'End the RUN that installs with `&& rm -rf /var/lib/apt/lists/*`, or let it mount a cache there.',
      ],
      met: leavesNoLists,
    },
    {
      id: 'adds-no-extras',
      text: 'Nothing is installed that is only recommended.',
      hints: [
        'Compare the bytes beside the step that installs with what ImageMagick itself takes: about 120 MB.',
        'Debian’s packages recommend others for use at a desk, and `apt-get install` brings them along unless it is told not to.',
        'Write `apt-get install -y --no-install-recommends imagemagick`.',
      ],
      met: addsNoExtras,
    },
  ],
  mistakes,
}
