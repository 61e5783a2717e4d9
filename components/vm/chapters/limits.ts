import { machineQuestions } from '@/content/recordings/questions'
import { type Chapter, printed } from '../chapter'

const lesson = 'namespaces-and-cgroups'

/** memory.max: what a limit hides (nothing), and what happens behind it. */
export const memory: Chapter = {
  id: 'memory',
  title: 'Memory: a limit, and what it does not hide',
  task: 'Ask a container how much memory there is. Then let one want more than it may have.',
  lesson,
  question: machineQuestions.memory,
  view: 'limits',
  acts: [
    {
      id: 'free',
      line: 'box run small -m 16M free -m',
      look: 'The machine’s total. A program that sizes itself by this number will ask for too much.',
    },
    {
      id: 'ask-too-much',
      label: 'ask for 40 MB',
      line: 'box run hog -m 16M dd if=/dev/zero of=/dev/null bs=40M count=1',
      look: '`dd` wanted a buffer of 40 MB. At 16 the kernel found nothing to take back, and killed it.',
    },
    {
      id: 'status',
      line: 'echo $?',
      look: '137 is 128 + 9: ended by signal 9, SIGKILL. No program can answer that one.',
    },
    {
      id: 'events',
      line: 'grep oom_kill /sys/fs/cgroup/hog/memory.events',
      look: 'The control group keeps count. `docker inspect` reports it as `OOMKilled`.',
    },
  ],
  goals: [
    {
      id: 'sees-all',
      text: 'See what `free` says behind a limit of 16 MiB.',
      met: (seen) =>
        seen.some(({ turn }) => /box run .*-m .*free/.test(turn.line) && printed(turn, /^Mem: +1[0-2]\d\b/)),
    },
    {
      id: 'killed',
      text: 'Let a container ask for more memory than it may have.',
      met: (seen) =>
        seen.some(({ facts }) =>
          facts.groups.some(({ oomKills, memoryMax }) => oomKills > 0 && memoryMax !== undefined),
        ),
    },
    {
      id: 'status',
      text: 'Read the status that it ended with.',
      met: (seen) => seen.some(({ turn }) => turn.line.startsWith('echo $?') && printed(turn, '137')),
    },
  ],
}

/** cpu.max: full speed for a part of each period, then a wait. */
export const cpu: Chapter = {
  id: 'cpu',
  title: 'A fifth of a processor',
  task: 'Time a loop. Then time it in a container that may use a fifth of the processor.',
  lesson,
  question: machineQuestions.cpu,
  view: 'limits',
  acts: [
    {
      id: 'loop',
      label: 'write the loop',
      line: `loop='i=0; while [ $i -lt 1000 ]; do i=$((i+1)); done'`,
      look: 'A thousand rounds of nothing.',
    },
    {
      id: 'free',
      line: 'time sh -c "$loop"',
      look: '`real` is the time on the wall, `user` the time on the processor. With nothing in its way they are close.',
    },
    {
      id: 'held',
      line: 'box run slow -c 20 time sh -c "$loop"',
      look: 'About as much `user`, much more `real`: it did no more work, it waited.',
    },
    {
      id: 'count',
      line: 'grep throttled /sys/fs/cgroup/slow/cpu.stat',
      look: 'How often it was made to wait, and for how many microseconds in all.',
    },
  ],
  goals: [
    {
      id: 'free-loop',
      text: 'Time the loop without a limit.',
      met: (seen) => seen.some(({ turn }) => turn.line.startsWith('time ') && printed(turn, /^real/)),
    },
    {
      id: 'throttled',
      text: 'Give a container a fifth of the processor, and see it wait.',
      met: (seen) =>
        seen.some(({ facts }) => facts.groups.some(({ cpuMax = 1, throttled }) => cpuMax <= 0.2 && throttled > 1)),
    },
  ],
}
