import { machineQuestions } from '@/content/recordings/questions'
import { type Chapter, printed, type Witnessed } from '../chapter'
import { containerProcess, type NamespaceKind, namespaceOf } from '../facts'

const lesson = 'namespaces-and-cgroups'

/** A process that has namespaces of its own, just these kinds or some among others. */
function apart({ facts }: Witnessed, ...kinds: readonly NamespaceKind[]) {
  const process = containerProcess(facts)
  return process && kinds.every((kind) => kind in process.namespaces) ? process : undefined
}

/** A command after which nothing but the machine's own namespaces is there. */
function isBack({ facts }: Witnessed): boolean {
  return containerProcess(facts) === undefined
}

/** The uts namespace alone: a host name of its own. */
export const uts: Chapter = {
  id: 'uts',
  title: 'A host name of its own',
  task: 'Give one shell its own uts namespace, and nothing else. Then change the host name in it.',
  lesson,
  question: machineQuestions.uts,
  view: 'namespaces',
  acts: [
    {
      id: 'enter',
      line: 'unshare -u sh',
      look: 'A second shell. Of eight namespaces one is its own, seven it shares.',
    },
    { id: 'rename', line: 'hostname web', look: 'The name changed in the shell’s own namespace: see its prompt.' },
    { id: 'inside', line: 'hostname', look: '`web`, for this shell and all that it starts.' },
    { id: 'leave', line: 'exit', look: 'The shell ended. Nothing is left in its namespace, so the namespace is gone.' },
    { id: 'outside', line: 'hostname', look: 'The machine never had another name.' },
  ],
  goals: [
    {
      id: 'own-name',
      text: 'A shell has another host name than the machine.',
      met: (seen) =>
        seen.some((each) => {
          const process = apart(each, 'uts')
          const name = (id: number) => each.facts.hosts[id]?.name
          return process && name(namespaceOf(each.facts, process, 'uts')) !== name(each.facts.machine.uts)
        }),
    },
    {
      id: 'machine-name',
      text: 'Back in the first shell, the machine says its old name.',
      met: (seen) => {
        const left = seen.findIndex((each) => apart(each, 'uts'))
        return seen.some(
          (each, at) =>
            left >= 0 && at > left && isBack(each) && each.turn.line === 'hostname' && printed(each.turn, 'vm'),
        )
      },
    },
  ],
}

/** The pid namespace: one process, two numbers; and why `ps` needs a new `/proc` as well. */
export const pid: Chapter = {
  id: 'pid',
  title: 'Process 1',
  task: 'Start a shell as process 1, and find out what `ps` needs to notice.',
  lesson,
  question: machineQuestions.pid,
  view: 'namespaces',
  acts: [
    { id: 'enter', line: 'unshare -p -f sh', look: 'The new shell has two numbers: one in here, one in the machine.' },
    { id: 'number', line: 'echo $$', look: 'For itself it is process 1.' },
    { id: 'fooled', line: 'ps', look: '`ps` reads `/proc`, and that is still the machine’s: it lists them all.' },
    { id: 'leave', line: 'exit', look: 'Process 1 ended, so its namespace did.' },
    {
      id: 'with-proc',
      line: 'unshare -p -f --mount-proc sh',
      look: 'Now a new `/proc` is mounted too, in a mnt namespace of its own, so that the machine keeps the old one.',
    },
    { id: 'alone', line: 'ps', look: 'Only the shell and `ps`. Seeing takes both namespaces.' },
  ],
  goals: [
    {
      id: 'two-numbers',
      text: 'A process is number 1 in there, and another number outside.',
      met: (seen) => seen.some((each) => apart(each, 'pid')?.inside === 1),
    },
    {
      id: 'sees-itself',
      text: 'Its `ps` no longer lists the machine’s processes.',
      met: (seen) =>
        seen.some(
          (each) => apart(each, 'pid', 'mnt') && each.turn.line.startsWith('ps') && !printed(each.turn, /\binit\b/),
        ),
    },
  ],
}

/** The mnt namespace: a list of mounts of its own. */
export const mnt: Chapter = {
  id: 'mnt',
  title: 'Mounts of its own',
  task: 'Mount something that only one shell sees.',
  lesson,
  question: machineQuestions.mnt,
  view: 'namespaces',
  acts: [
    { id: 'enter', line: 'unshare -m sh', look: 'Its list of mounts is a copy. From here on the two may differ.' },
    {
      id: 'mount',
      line: 'mount -t tmpfs none /mnt',
      look: 'One more mount, in this list only: the table counts them.',
    },
    { id: 'write', line: 'echo here >/mnt/note; ls /mnt', look: 'The file lies in that new file system.' },
    { id: 'leave', line: 'exit', look: 'The list of mounts went with its last process.' },
    { id: 'outside', line: 'ls /mnt', look: 'Nothing there: for the machine nothing was ever mounted.' },
  ],
  goals: [
    {
      id: 'own-mount',
      text: 'A shell has a mount that the machine does not have.',
      met: (seen) =>
        seen.some((each) => {
          const process = apart(each, 'mnt')
          const count = (id: number) => each.facts.mounts[id]?.count ?? 0
          return process && count(namespaceOf(each.facts, process, 'mnt')) > count(each.facts.machine.mnt)
        }),
    },
    {
      id: 'not-outside',
      text: 'Look at the same place from the machine.',
      met: (seen) => {
        const left = seen.findIndex((each) => apart(each, 'mnt'))
        return seen.some((each, at) => left >= 0 && at > left && isBack(each) && each.turn.line.startsWith('ls /mnt'))
      },
    },
  ],
}

/** The net namespace: nothing but a loopback, until somebody builds a way out. */
export const net: Chapter = {
  id: 'net',
  title: 'A network of its own',
  task: 'Look at a container’s interfaces. Then build it the way out that Docker builds: a pair, one end inside.',
  lesson,
  question: machineQuestions.net,
  view: 'namespaces',
  acts: [
    { id: 'start', line: 'box run web sleep 1000 & sleep 1', look: 'A container that idles. `box exec` can enter it.' },
    { id: 'alone', line: 'box exec web ip -o link', look: 'One interface, `lo`. It leads nowhere else.' },
    {
      id: 'pair',
      line: 'ip link add outside type veth',
      look: 'Two interfaces joined by a wire, both still in the machine: `outside` and `veth0`.',
    },
    {
      id: 'move',
      line: 'ip link set veth0 netns $(box pid web)',
      look: 'One end went into the container’s namespace. The machine no longer has it.',
    },
    {
      id: 'address-outside',
      label: 'give the machine’s end an address',
      line: 'ip addr add 10.0.0.1/24 dev outside; ip link set outside up',
      look: '10.0.0.1 is the machine’s end.',
    },
    {
      id: 'address-inside',
      label: 'give the container’s end an address',
      line: 'box exec web sh -c "ip addr add 10.0.0.2/24 dev veth0; ip link set veth0 up"',
      look: '10.0.0.2 is the container’s end.',
    },
    {
      id: 'ping',
      line: 'box exec web ping -c 1 10.0.0.1',
      look: 'The machine answers. Docker’s networks are built of such pairs.',
    },
  ],
  goals: [
    {
      id: 'loopback',
      text: 'A container has `lo`, and no other interface.',
      met: (seen) => seen.some((each) => networkOf(each) === 'lo'),
    },
    {
      id: 'pair',
      text: 'It has one end of a pair; the machine has the other.',
      met: (seen) =>
        seen.some(
          (each) =>
            networkOf(each)?.includes('veth') && each.facts.networks[each.facts.machine.net]?.includes('outside'),
        ),
    },
    {
      id: 'answered',
      text: 'A ping from inside is answered.',
      met: (seen) =>
        seen.some(
          ({ turn }) => turn.line.includes('ping') && printed(turn, /^1 packets transmitted, 1 packets received/),
        ),
    },
  ],
}

function networkOf(each: Witnessed): string | undefined {
  const process = apart(each, 'net')
  return process && each.facts.networks[namespaceOf(each.facts, process, 'net')]?.join(' ')
}
