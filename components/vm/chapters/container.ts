import { machineQuestions } from '@/content/recordings/questions'
import { type Chapter, printed } from '../chapter'
import { containerProcess, namespaceOf } from '../facts'

const lesson = 'namespaces-and-cgroups'

/** The overlay: an image below, a layer above, a whiteout between. */
export const files: Chapter = {
  id: 'files',
  title: 'Files: an image and a layer',
  task: 'Delete a file of the image in a container, and write a new one. Then look where both went.',
  lesson,
  question: machineQuestions.files,
  view: 'layer',
  acts: [
    { id: 'start', line: 'box run me', look: 'Its `/` is an overlay: the image below, an empty layer above.' },
    {
      id: 'delete',
      line: 'rm /etc/motd',
      look: 'Gone, as far as the container can see. The layer holds something now.',
    },
    { id: 'write', line: 'echo mine >/root/note', look: 'A new file, also in the layer.' },
    { id: 'list', line: 'ls /etc', look: '`motd` is not listed: the whiteout above hides the file below.' },
    { id: 'leave', line: 'exit', look: 'The container ended; its layer is still there.' },
    {
      id: 'whiteout',
      line: 'ls -l /run/box/me/upper/etc',
      look: 'The first letter says what it is: a character device with the numbers 0, 0. That is how an overlay writes “not here”.',
    },
    { id: 'image', line: 'cat /images/base/etc/motd', look: 'The image has its file. The next container will see it.' },
  ],
  goals: [
    {
      id: 'whiteout',
      text: 'A whiteout hides a file of the image.',
      met: (seen) => seen.some(({ facts }) => facts.layers.some(({ kind }) => kind === 'whiteout')),
    },
    {
      id: 'new-file',
      text: 'A new file lies in the container’s own layer.',
      met: (seen) => seen.some(({ facts }) => facts.layers.some(({ kind }) => kind === 'file')),
    },
    {
      id: 'image-unchanged',
      text: 'Read the deleted file in the image.',
      met: (seen) =>
        seen.some(
          ({ turn, facts }) =>
            printed(turn, 'This file lies in the image.') &&
            facts.layers.some(({ kind, isInImage }) => kind === 'whiteout' && isInImage),
        ),
    },
  ],
}

/** All of it together, in a script that one can read. */
export const box: Chapter = {
  id: 'box',
  title: 'A container in 38 lines of shell',
  task: '`box` is a shell script: read it, then start it. Each of its three parts shows in the table.',
  lesson,
  question: machineQuestions.box,
  view: 'namespaces',
  acts: [
    {
      id: 'start',
      line: 'box run web -m 16M -c 50 -p 20',
      look: 'An overlay as `/`, a control group with three limits, five namespaces. Then `exec`: the rest is a process.',
    },
    {
      id: 'inside',
      line: 'hostname; echo $$; ps',
      look: 'Its name is the container’s, its number is 1, and it is alone.',
    },
    {
      id: 'root',
      line: 'ls /',
      look: 'The image’s files. `/images` and `/run/box` lie outside, and cannot be named from here.',
    },
    { id: 'leave', line: 'exit', look: 'Process 1 ended. Mount, layer and group stay until somebody clears up.' },
    { id: 'remove', line: 'box rm web', look: 'Unmounted, deleted, removed: as `docker rm`.' },
  ],
  goals: [
    {
      id: 'view',
      text: 'A process has five namespaces of its own.',
      met: (seen) => seen.some(({ facts }) => Object.keys(containerProcess(facts)?.namespaces ?? {}).length >= 5),
    },
    {
      id: 'files',
      text: 'Its root is an overlay.',
      met: (seen) =>
        seen.some(({ facts }) => {
          const process = containerProcess(facts)
          return process && facts.mounts[namespaceOf(facts, process, 'mnt')]?.root === 'overlay'
        }),
    },
    {
      id: 'limits',
      text: 'Its memory, its processor time and its processes are limited.',
      met: (seen) =>
        seen.some(({ facts }) =>
          facts.groups.some((group) => group.memoryMax && group.cpuMax && group.processesMax && group.processes > 0),
        ),
    },
  ],
}
