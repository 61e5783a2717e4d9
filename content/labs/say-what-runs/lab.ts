import type { Lab } from '@/lib/course'
import { isProcessOne, startsServer, takesExecForm } from './goals'
import { mistakes } from './mistakes'

/** L02: the one line that says what a container starts. */
export const sayWhatRuns: Lab = {
  id: 'L02',
  title: 'Say what runs',
  level: 'faded',
  task: [
    'A server that rolls dice. The image holds all that it needs, and its last line is missing: the one that says what a container starts. Write it.',
  ],
  edits: [
    {
      kind: 'replace',
      label: 'Edit server.js',
      changes: [{ path: 'server.js', from: 'greatest = 6', to: 'greatest = 20' }],
    },
    {
      kind: 'replace',
      label: 'Change the start script',
      changes: [{ path: 'package.json', from: '"node server.js"', to: '"node --enable-source-maps server.js"' }],
    },
  ],
  goals: [
    {
      id: 'starts-server',
      text: 'A container runs node with `server.js`.',
      hints: [
        'Open the image: it tells what `docker run` would start. That comes from the base image so far.',
        'RUN works while the image is built. What a container starts is said by CMD, or by ENTRYPOINT, and the last one counts.',
        'End the Dockerfile with `CMD ["node", "server.js"]`.',
      ],
      met: startsServer,
    },
    {
      id: 'is-process-one',
      text: 'Node is process 1.',
      hints: [
        'Look at the processes that `docker run` would start: which of them is number 1?',
        '`CMD node server.js` is handed to `/bin/sh -c`, and npm starts a shell too. They are process 1 then, and `docker stop` tells nobody else.',
        'Give the words as a JSON array: then nothing stands between the engine and node.',
      ],
      met: isProcessOne,
    },
    {
      id: 'takes-exec-form',
      text: 'The checks have no warning about that line.',
      hints: [
        'The mark beside the line tells what the check found.',
        'What does not parse as JSON is taken for a shell’s command line, without an error. JSON wants double quotes.',
        'Write `["node", "server.js"]`: square brackets, double quotes, a comma.',
      ],
      met: takesExecForm,
    },
  ],
  mistakes,
}
