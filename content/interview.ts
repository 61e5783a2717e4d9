import { lessons } from '@/lib/course'
import { course } from './course'

// Longer than most: each card is a question and a whole answer.

/** A question as it is asked aloud, and an answer to measure one's own by. */
export interface InterviewCard {
  /** Permanent. */
  readonly id: string
  /** For the list of all cards. */
  readonly short: string
  readonly question: string
  /** The slug of the lesson that teaches it. */
  readonly lesson: string
  readonly answer: InterviewAnswer
}

/** What a good answer says, in this order. */
export interface InterviewAnswer {
  readonly fact: string
  readonly mechanism: string
  readonly tradeOff: string
  readonly example: string
}

const vms = 'containers-vs-vms'
const nouns = 'images-containers-registries'
const layers = 'layers-and-copy-on-write'
const naming = 'base-images-tags-digests'
const first = 'first-dockerfile'
const cache = 'build-cache'

const all: readonly InterviewCard[] = [
  {
    id: 'container-or-vm',
    short: 'Container or VM?',
    question: 'What is the difference between a container and a virtual machine, and when do you take which?',
    lesson: vms,
    answer: {
      fact: 'A virtual machine isolates below the kernel and boots one of its own. A container isolates above it: all containers of a host call the same kernel.',
      mechanism:
        'A hypervisor imitates hardware for a guest. For a container, the running kernel gives a group of processes its own view with namespaces, and cgroups count and limit what it uses.',
      tradeOff:
        'A container starts by starting a process, and many fit on a host. The shared kernel is the price: one kernel bug is a way out. Strangers’ code wants a VM or a microVM.',
      example:
        'Our own services run as containers, packed onto virtual machines. Code that customers upload runs in a microVM each.',
    },
  },
  {
    id: 'whose-kernel',
    short: 'Whose kernel runs?',
    question: 'You run an Alpine container on a Debian host, and then on a Mac. Whose kernel runs it?',
    lesson: vms,
    answer: {
      fact: 'On the Debian host, the host’s kernel. On a Mac, the kernel of a Linux virtual machine. Alpine brings files, never a kernel.',
      mechanism:
        'An image holds userland: libraries, shell, tools. Every program in it asks a kernel by system calls, and there is one kernel for all containers of the machine.',
      tradeOff:
        'Sharing makes containers small and quick to start. In return an image needs a kernel of its own kind, and a CPU of its own architecture.',
      example: '`docker run --rm alpine:3.24 uname -r` prints the same version as `uname -r` on the Debian host.',
    },
  },
  {
    id: 'containers-in-vms',
    short: 'Why containers in VMs?',
    question: 'Clouds run containers inside virtual machines. Is that not one wall too many?',
    lesson: vms,
    answer: {
      fact: 'The two walls do different work. The VM keeps customers apart; the container packs and starts what one customer runs.',
      mechanism:
        'A hypervisor offers a guest a small interface of imitated hardware. A container meets the whole system call interface of its kernel, which is far larger.',
      tradeOff:
        'The VM costs memory and a boot. MicroVMs cut both by leaving out most devices, so that each container can have one of its own.',
      example:
        'Firecracker boots a guest in a fraction of a second; services that run strangers’ functions are built on it.',
    },
  },
  {
    id: 'image-and-container',
    short: 'Image or container?',
    question: 'Explain image, container and registry to somebody who has never used Docker.',
    lesson: nouns,
    answer: {
      fact: 'An image is what is stored: files and a config. A container is an image in use. A registry is a server that hands images out by name.',
      mechanism:
        '`docker run` pulls an image if it is missing, adds a writable layer, and starts the process that the config names. The image itself is never changed.',
      tradeOff:
        'Since images do not change, what was tested is what runs. So data that must outlive a container belongs elsewhere, such as in a volume.',
      example:
        'One image of our web server runs as five containers. Each has its own writable layer; all five share the layers below.',
    },
  },
  {
    id: 'stop-rm-run',
    short: 'Stop, remove, run',
    question: 'What happens to files that a container wrote when it is stopped, removed, or run again?',
    lesson: nouns,
    answer: {
      fact: 'Stopping keeps them, removing deletes them, and `docker run` never finds them: it makes a new container each time.',
      mechanism:
        'Writes go to the container’s writable layer. That layer lives as long as the container does, running or not, and goes with `docker rm`.',
      tradeOff:
        'A fresh start each time makes a container easy to replace. State then needs a volume or a database, and a backup.',
      example:
        'After `docker stop db` and `docker start db` the rows are there. After `docker rm db` they are gone, unless a volume held them.',
    },
  },
  {
    id: 'what-is-a-layer',
    short: 'What is a layer?',
    question: 'What is a layer, and why does deleting a file in a later step not make the image smaller?',
    lesson: layers,
    answer: {
      fact: 'A layer is the difference that a step made to the files. An image is an ordered list of layers, and every one of them ships.',
      mechanism:
        'Deleting adds a whiteout, a mark that hides the file below. The bytes stay in the lower layer, where anybody who pulls the image can read them.',
      tradeOff:
        'Layers that never change can be shared, cached and pulled once. The price: to save space, create and delete within one step.',
      example:
        '`RUN apt-get install … && rm -rf /var/lib/apt/lists/*` is small. The same deletion in a second `RUN` frees nothing.',
    },
  },
  {
    id: 'fewer-layers',
    short: 'One giant RUN?',
    question: 'A colleague merges all RUN lines into one “for fewer layers”. What do you say?',
    lesson: layers,
    answer: {
      fact: 'The number of layers hardly matters. What matters is how many bytes they hold, and which of them can be reused.',
      mechanism:
        'Each step has a cache key of its own. In one giant step every change of any part runs all of it again, and its whole layer is pushed and pulled again.',
      tradeOff:
        'Merging is right where one command cleans up after another. It is wrong between things that change at different times.',
      example: 'I keep `npm ci` and the build apart: the packages change weekly, the code hourly.',
    },
  },
  {
    id: 'tag-or-digest',
    short: 'Tag or digest?',
    question: 'What is the difference between a tag and a digest, and which do you deploy?',
    lesson: naming,
    answer: {
      fact: 'A tag is a name that can be moved to another image. A digest is computed from the content, so it names one image for ever.',
      mechanism:
        'The digest is a hash of the manifest, which lists the hashes of config and layers. Change one byte anywhere, and it is another digest.',
      tradeOff:
        'Tags are readable and pick up rebuilt images. Digests are exact and never receive a fix by themselves, so a bot has to raise them.',
      example:
        'CI builds, tests, and deploys by digest. The Dockerfile says `FROM node:26-trixie-slim@sha256:…`, and a bot opens the update.',
    },
  },
  {
    id: 'which-base',
    short: 'Which base image?',
    question: 'How do you choose a base image? Is Alpine not always the smallest and best?',
    lesson: naming,
    answer: {
      fact: 'The base is a dependency that we ship and must patch. I look at who maintains it, until when, what is in it, and at its C library.',
      mechanism:
        'Alpine uses musl, Debian glibc. A binary that was built against one often does not start on the other, so native addons break or must be compiled.',
      tradeOff:
        'Alpine saves some megabytes of a layer that hosts share anyway. A slim Debian costs these bytes, and runs what its ecosystem was tested on.',
      example: 'For a Node service with native addons I take `node:26-trixie-slim`, and measure before I go smaller.',
    },
  },
  {
    id: 'containerize-a-service',
    short: 'How would you containerize it?',
    question: 'How would you containerize a small Node service? Speak the Dockerfile aloud.',
    lesson: first,
    answer: {
      fact: 'A pinned base, a working directory, the manifests and the install, then the source, a user without rights, and an exec-form command.',
      mechanism:
        'The install stands below the source, so editing code leaves it cached. `.dockerignore` keeps `node_modules`, `.git` and `.env` out of the build.',
      tradeOff:
        'One stage is easy to read. Where building needs compilers or development packages, a second stage keeps them out of what ships.',
      example:
        '`FROM node:26-trixie-slim`, `COPY package*.json ./`, `RUN npm ci --omit=dev`, `COPY . .`, `USER 1000:1000`, `CMD ["node", "server.js"]`.',
    },
  },
  {
    id: 'dockerignore',
    short: 'What goes into the build?',
    question: 'Which files can a build read, and how do you keep a secret file out of the image?',
    lesson: first,
    answer: {
      fact: 'A build reads the build context: usually the folder named at the end of `docker build`. Only `.dockerignore` leaves files of it out.',
      mechanism:
        '`COPY . .` takes everything that the context holds. `.gitignore` is not looked at, and a file deleted in a later step still ships below.',
      tradeOff:
        'An allow list, `*` and then exceptions, is safe and has to be kept up. A block list is short, and forgets.',
      example:
        '`.dockerignore` lists `.env`, `.git` and `node_modules`. A token that the build needs comes by `--mount=type=secret`.',
    },
  },
  {
    id: 'order-for-the-cache',
    short: 'In which order, for the cache?',
    question: 'Every code change reinstalls all packages. Why, and what do you change?',
    lesson: cache,
    answer: {
      fact: 'The source is copied before the install, so the install’s key changes with every edit. I copy the manifests, install, and copy the rest after.',
      mechanism:
        'A step’s key holds its parent’s. The first new key makes all keys above it new, whether or not those steps read the file that changed.',
      tradeOff:
        'More lines, and a list of manifests to keep up. In return the slow step runs only when a package changes.',
      example:
        '`COPY package.json package-lock.json ./`, then `RUN npm ci`, then `COPY . .`: an edit of `server.js` runs one copy.',
    },
  },
  {
    id: 'cached-not-fresh',
    short: 'Cached, but old?',
    question: 'Your image has `RUN apt-get update`. A month later the build is still fast. Is that good?',
    lesson: cache,
    answer: {
      fact: 'No: it is a hit with month-old packages. Nothing in the key knows what the network would answer today.',
      mechanism:
        'A `RUN` step is keyed on its text, its environment and its parent. Age is in no key, so an unchanged line stays a hit.',
      tradeOff:
        'Rebuilding without cache is fresh and slow. A new base image by digest changes the key exactly when there is something new.',
      example:
        'A bot raises the base’s digest, which runs everything again. A nightly `docker build --pull --no-cache` catches the rest.',
    },
  },
  {
    id: 'cache-in-ci',
    short: 'Why is CI slow?',
    question: 'A build takes ten seconds on your laptop and five minutes in CI. Why, and what do you do?',
    lesson: cache,
    answer: {
      fact: 'The laptop’s builder has a warm cache. CI starts each job with an empty one, so every step runs.',
      mechanism:
        'The cache belongs to a builder. Its layer results can be exported to a registry and imported by the next job, with `--cache-to` and `--cache-from`.',
      tradeOff:
        'Fetching a cache takes time as well, and is worth it for slow steps only. Cache mounts are not exported with it.',
      example:
        'CI builds with `--cache-to type=registry,mode=max`, so that the stages that do not ship are found again too.',
    },
  },
]

/** The cards whose lesson is published, in the order of the lessons. */
export const interview: readonly InterviewCard[] = lessons(course)
  .filter((lesson) => lesson.published)
  .flatMap(({ slug }) => all.filter((card) => card.lesson === slug))

/** Every card, published or not, for the tests. */
export const allCards = all
