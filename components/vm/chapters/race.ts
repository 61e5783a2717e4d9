import { machineQuestions } from '@/content/recordings/questions'
import { type Chapter, printed } from '../chapter'
import { containerProcess } from '../facts'

/** A machine boots, a container starts; then both are asked for their kernel and for their memory. */
export const race: Chapter = {
  id: 'race',
  title: 'Boot a machine, start a container',
  task: 'A Linux kernel starts in this page. Then a container starts inside it. Count what each had to do.',
  lesson: 'containers-vs-vms',
  question: machineQuestions.race,
  view: 'machine',
  // A plain process, to compare with; then the container, which stays open.
  prelude: ['sh', 'exit', 'ctr -t web 16M sh'],
  acts: [
    {
      id: 'kernel-inside',
      line: 'uname -r',
      look: 'You are in the container `web`. This is the version of the kernel that answers its calls.',
    },
    { id: 'inside', line: 'ps', look: 'The container sees its own processes. Its shell is process 1.' },
    { id: 'leave', line: 'exit', look: 'Process 1 ended, and with it the container. The machine goes on.' },
    {
      id: 'kernel-outside',
      line: 'uname -r',
      look: 'Now the machine itself was asked. The same kernel replied: there is no other.',
    },
    {
      id: 'three-idle',
      label: 'start three idle containers',
      line: 'for n in 1 2 3; do box run idle$n sleep 1000 & done; sleep 1',
      look: 'Three more containers, no more kernel. The table says what each takes of the memory.',
    },
  ],
  goals: [
    {
      id: 'both-start',
      text: 'Both start, and you saw by how much they differ.',
      met: (seen) => seen.some(({ facts }) => containerProcess(facts)?.inside === 1),
    },
    {
      id: 'same-kernel',
      text: 'Find the kernel’s version in both.',
      met: (seen) => {
        const asked = seen.filter(({ turn, facts }) =>
          Object.values(facts.hosts).some(({ kernel }) => turn.line.startsWith('uname') && printed(turn, kernel)),
        )
        const inside = ({ facts }: (typeof seen)[number]) => containerProcess(facts) !== undefined
        return asked.some(inside) && asked.some((each) => !inside(each))
      },
    },
    {
      id: 'three-containers',
      text: 'Let three containers idle at once, and read what each takes.',
      met: (seen) => seen.some(({ facts }) => facts.groups.filter(({ processes }) => processes > 0).length >= 3),
    },
  ],
}
