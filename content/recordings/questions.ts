import type { PredictQuestion } from '@/lib/course'

// What the learner predicts before the machine shows it. A lesson that shows a chapter of the machine lists its question
// among its own in quiz.ts; `inline` leaves it out of the quick check.

/** One for each chapter of the machine (components/vm/chapters), by the chapter's id. */
export const machineQuestions = {
  race: {
    id: 'a2-boot-race',
    kind: 'predict',
    inline: true,
    stem: 'A small machine boots in this page: kernel, first program, shell. Then a container starts in it, up to its shell. How many times as many instructions does the machine need?',
    options: [
      {
        id: 'same',
        text: 'About as many: both start a Linux',
        why: '**Only one of them starts a kernel.** The container’s shell calls the kernel that the machine booted a moment ago.',
        misconception: 'M1',
      },
      {
        id: 'ten',
        text: 'Some 5 to 15 times as many: it boots a kernel first',
        why: 'This kernel is stripped to what a container needs, as a microVM’s is. What is left is the price of one more kernel.',
      },
      {
        id: 'hundreds',
        text: '200 times as many or more: it is a whole computer',
        why: '**True of a general-purpose kernel**, not of this one. How much a VM costs to boot depends on what it boots.',
        misconception: 'M8',
      },
    ],
    answer: 'ten',
    outcome: 'It needs 5 to 15 times as many. With Debian’s own kernel it would be hundreds of times as many.',
  },
  uts: {
    id: 'a3-own-name',
    kind: 'predict',
    inline: true,
    stem: 'In `unshare -u sh` you type `hostname web`. Back in the first shell, what does `hostname` print?',
    options: [
      {
        id: 'web',
        text: '`web`: a machine has one name',
        why: '**A kernel keeps one name for each uts namespace.** The new shell changed the one that it was given.',
        misconception: 'M1',
      },
      {
        id: 'vm',
        text: '`vm`, as before',
        why: '`unshare -u` made a second uts namespace. The name was changed there, and the first shell is not in it.',
      },
      {
        id: 'error',
        text: 'Nothing: `hostname web` was refused',
        why: '**Root may set the name**, in whichever uts namespace it is.',
      },
    ],
    answer: 'vm',
    outcome: 'It prints `vm`: the name was changed in the other namespace.',
  },
  pid: {
    id: 'a3-what-ps-lists',
    kind: 'predict',
    inline: true,
    stem: '`unshare -p -f sh` starts a shell in a new pid namespace, and nothing else is new. You type `ps` there. What does it list?',
    options: [
      {
        id: 'own',
        text: 'Only the new shell and `ps`',
        why: '**Its numbers are new, its files are not.** `ps` reads `/proc`, and the one mounted is still the machine’s.',
      },
      {
        id: 'all',
        text: 'Every process of the machine',
        why: '`ps` reads the files below `/proc`. What is mounted there still belongs to the machine’s namespace.',
      },
      {
        id: 'nothing',
        text: 'Nothing: the namespace has no `init`',
        why: '**The first process is process 1**, whatever its program. The shell took that place.',
        misconception: 'M1',
      },
    ],
    answer: 'all',
    outcome: 'It lists every process of the machine: `/proc` is still the machine’s.',
  },
  mnt: {
    id: 'a3-mounted-where',
    kind: 'predict',
    inline: true,
    stem: 'In `unshare -m sh` you mount an empty file system on `/mnt` and write a file into it. Who sees the file?',
    options: [
      {
        id: 'everyone',
        text: 'Everyone: a file system is mounted once, for all',
        why: '**Each mnt namespace has a list of mounts of its own.** The new shell added to its list only.',
      },
      {
        id: 'only',
        text: 'That shell, and what is started from it',
        why: 'The mount stands in the list of that namespace. Its children inherit the namespace, the others have theirs.',
      },
      {
        id: 'root',
        text: 'Root, in every shell',
        why: '**Being root opens no other namespace by itself.** At that path the other shells find what their own list says.',
        misconception: 'M6',
      },
    ],
    answer: 'only',
    outcome: 'Only that shell and its children see it. For all others `/mnt` is empty.',
  },
  net: {
    id: 'a3-lone-network',
    kind: 'predict',
    inline: true,
    stem: 'A container gets a new net namespace, and nobody does more. Which interfaces does it have?',
    options: [
      {
        id: 'same',
        text: 'The machine’s, since they share the kernel',
        why: '**An interface is in one namespace at a time.** The machine’s stay where they are.',
        misconception: 'M1',
      },
      {
        id: 'loopback',
        text: 'One, `lo`, by which it reaches itself',
        why: 'A new net namespace holds a loopback interface and no other. A way out has to be built: a pair, one end inside.',
      },
      {
        id: 'card',
        text: 'A card of its own with an address',
        why: '**Nobody made one yet.** With Docker it has one, because Docker makes a pair, puts one end inside and gives it an address.',
      },
    ],
    answer: 'loopback',
    outcome: 'It has only `lo`. A pair of interfaces has to be made, and one end moved in.',
  },
  files: {
    id: 'a3-deleted-file',
    kind: 'predict',
    inline: true,
    stem: 'A container deletes `/etc/motd`, a file of its image. What becomes of the image?',
    options: [
      {
        id: 'gone',
        text: 'The file is gone, for the next container too',
        why: '**The image is only read.** What a container changes goes to a layer of its own.',
      },
      {
        id: 'mark',
        text: 'Nothing: the container’s layer says that it is hidden',
        why: 'The overlay puts a mark of that name into the upper layer, a whiteout. Below it the file is as it was.',
      },
      {
        id: 'refused',
        text: 'Nothing: deleting is refused',
        why: '**Deleting works, as far as the container can tell.** It sees the two layers as one tree that it may write.',
      },
    ],
    answer: 'mark',
    outcome: 'Nothing: a whiteout in the container’s own layer hides the file.',
  },
  memory: {
    id: 'a3-what-free-says',
    kind: 'predict',
    inline: true,
    stem: 'The machine has 122 MiB, and a container may use 16 MiB of it. Inside, `free -m` prints the total. Which?',
    options: [
      {
        id: 'limit',
        text: '16, its limit',
        why: '**A control group limits, it hides nothing.** `free` reads `/proc/meminfo`, which speaks of the whole machine.',
        misconception: 'M5',
      },
      {
        id: 'machine',
        text: '122 or so, the machine’s',
        why: '`free` reads `/proc/meminfo`. No namespace covers it: a limit says what one may use, not what one sees.',
      },
      {
        id: 'zero',
        text: 'Nothing: it may not look',
        why: '**The file is there for all to read.** That is one of the places where the illusion leaks.',
      },
    ],
    answer: 'machine',
    outcome: 'It prints the machine’s total. The limit stands in the control group.',
  },
  cpu: {
    id: 'a3-a-fifth',
    kind: 'predict',
    inline: true,
    stem: '`cpu.max` is 20000 100000: a fifth of a processor. Nothing else wants to run. How is a busy loop held to that?',
    options: [
      {
        id: 'clock',
        text: 'The processor works at a fifth of its speed for it',
        why: '**The speed stays.** The kernel decides when a process runs, not how fast the processor is.',
      },
      {
        id: 'turns',
        text: 'It runs for 20 ms, then waits until 100 ms are over',
        why: 'That is the quota and the period, in microseconds. The kernel counts each wait as throttled.',
      },
      {
        id: 'priority',
        text: 'It has low priority, so it only waits for others',
        why: '**That would be a weight**, as with `--cpu-shares`. A quota holds even when the processor is idle.',
        misconception: 'M4',
      },
    ],
    answer: 'turns',
    outcome: 'It runs at full speed for 20 of every 100 ms, and waits for the rest.',
  },
  box: {
    id: 'a3-what-is-left',
    kind: 'predict',
    inline: true,
    stem: '`box` does three things before it starts a command: files, limits, view. Leave out all three. What is left?',
    options: [
      {
        id: 'nothing',
        text: 'Nothing that starts: a container needs an engine',
        why: '**There is no engine in `box`**, only calls that any program may make. What starts the command is the kernel.',
      },
      {
        id: 'process',
        text: 'A plain process, as any other in the machine',
        why: 'A container is a process with settings. Without them it sees and uses what every process does.',
      },
      {
        id: 'empty',
        text: 'An empty container, without image or limits',
        why: '**The kernel has no object called container.** Take the settings away, and there is nothing left to be empty.',
        misconception: 'M1',
      },
    ],
    answer: 'process',
    outcome: 'A plain process. The three parts are all that makes it a container.',
  },
} as const satisfies Readonly<Record<string, PredictQuestion>>

export type ChapterId = keyof typeof machineQuestions
