import type { Lab } from '@/lib/course'
import { keepsFolder, setsWorkdir, staysInside } from './goals'
import { mistakes } from './mistakes'

/** L03: where a step works, and where COPY puts what it copies. */
export const filesInPlace: Lab = {
  id: 'L03',
  title: 'Put files in the right place',
  level: 'faded',
  task: [
    'A server that knows when the moon is full. Its files lie in `src`, and its last line starts `src/server.js`. Two lines are not finished: the one that says where all that follows works, and the one that copies `src`. As it is, everything lands in `/`, among the folders of the system.',
  ],
  edits: [
    {
      kind: 'replace',
      label: 'Edit src/server.js',
      changes: [{ path: 'src/server.js', from: "label = 'next full moon in'", to: "label = 'the moon is full in'" }],
    },
    { kind: 'touch', label: 'Touch src/moon.js', path: 'src/moon.js' },
  ],
  goals: [
    {
      id: 'keeps-folder',
      text: 'The folder `src` lies in `/app`.',
      hints: [
        'Open the layer of the COPY that names `src`: which paths does it have?',
        'COPY copies what is in a folder, not the folder itself. Its destination has to name the new folder.',
        'Write `COPY src ./src` below `WORKDIR /app`, or `COPY src /app/src`.',
      ],
      met: keepsFolder,
    },
    {
      id: 'stays-inside',
      text: 'Nothing of the app lies outside `/app`.',
      hints: [
        'Look at the layers of the first COPY and of `npm ci`: their paths begin with `/`, not with `/app`.',
        'A relative destination counts from the working directory, and without a WORKDIR that is what the base image says: `/`.',
        'Set the working directory above the first COPY.',
      ],
      met: staysInside,
    },
    {
      id: 'sets-workdir',
      text: 'The working directory is `/app`, whatever the base image says.',
      hints: [
        'The image tells in which folder a container begins.',
        'Each RUN is a process of its own, so its `cd` ends with it. WORKDIR lasts, and a relative one continues the one before it, even the base image’s.',
        'Write `WORKDIR /app`, with the slash.',
      ],
      met: setsWorkdir,
    },
  ],
  mistakes,
}
