import type { Course, LabEntry, LabLevel, Lesson, Module, Path } from '@/lib/course'

// The only list of modules, lessons and labs, order included. Codes, ids and slugs are permanent.
// This file is longer than most because a list that is split over files is no longer a list.

type Planned = Omit<Lesson, 'published'>

const published: readonly string[] = [
  'containers-vs-vms',
  'images-containers-registries',
  'layers-and-copy-on-write',
  'base-images-tags-digests',
  'build-cache',
  'no-reinstall',
  'no-stale-lists',
  'reuse-downloads',
  'say-what-runs',
  'files-in-place',
  'clean-context',
]

const lab = (id: string, slug: string, level: LabLevel, title: string): LabEntry => ({
  id,
  slug,
  title,
  level,
  published: published.includes(slug),
})

const a: readonly Planned[] = [
  {
    code: 'A1',
    slug: 'why-containers',
    title: 'Why containers exist',
    line: 'Ship the surroundings with the code.',
    minutes: 10,
    after: [],
    labs: [],
  },
  {
    code: 'A2',
    slug: 'containers-vs-vms',
    title: 'Containers vs virtual machines',
    line: 'One kernel or two: where the wall is built.',
    minutes: 15,
    after: ['A1'],
    labs: [],
  },
  {
    code: 'A3',
    slug: 'namespaces-and-cgroups',
    title: 'How Linux builds the illusion',
    line: 'Namespaces hide, cgroups limit.',
    minutes: 20,
    after: ['A2'],
    labs: [],
  },
  {
    code: 'A4',
    slug: 'history-and-standards',
    title: 'From chroot to OCI',
    line: 'Old kernel features, one standard box.',
    minutes: 10,
    after: ['A2'],
    labs: [],
  },
]

const b: readonly Planned[] = [
  {
    code: 'B1',
    slug: 'images-containers-registries',
    title: 'Three nouns, six verbs',
    line: 'Image, container, registry, and their verbs.',
    minutes: 15,
    after: ['A1'],
    labs: [],
  },
  {
    code: 'B2',
    slug: 'layers-and-copy-on-write',
    title: 'Layers',
    line: 'Differences, stacked. Deleting frees nothing.',
    minutes: 20,
    after: ['B1'],
    labs: [],
  },
  {
    code: 'B3',
    slug: 'base-images-tags-digests',
    title: 'Choosing and naming',
    line: 'The base is a dependency that you ship.',
    minutes: 15,
    after: ['B2'],
    labs: [],
  },
]

const c: readonly Planned[] = [
  {
    code: 'C1',
    slug: 'first-dockerfile',
    title: 'Containerize a Node server',
    line: 'Six lines, and what each leaves behind.',
    minutes: 20,
    after: ['B1'],
    labs: [
      lab('L01', 'read-a-dockerfile', 'worked', 'Read a complete Dockerfile'),
      lab('L02', 'say-what-runs', 'faded', 'Say what runs'),
      lab('L03', 'files-in-place', 'faded', 'Put files in the right place'),
      lab('L04', 'clean-context', 'practice', 'Keep junk and secrets out of the context'),
    ],
  },
  {
    code: 'C2',
    slug: 'build-cache',
    title: 'Fast rebuilds',
    line: 'The first new key makes all above it new.',
    minutes: 20,
    after: ['C1', 'B2'],
    labs: [
      lab('L05', 'five-edits', 'worked', 'Predict five edits'),
      lab('L06', 'no-reinstall', 'practice', 'Editing server.js must not reinstall'),
      lab('L07', 'no-stale-lists', 'practice', 'No stale apt lists'),
      lab('L08', 'reuse-downloads', 'faded', 'Reuse downloads, not layers'),
    ],
  },
  {
    code: 'C3',
    slug: 'cmd-entrypoint-signals',
    title: 'Starting and stopping',
    line: 'What you exec is what hears the signal.',
    minutes: 15,
    after: ['C1'],
    labs: [
      lab('L09', 'stop-in-a-second', 'debug', 'Stop in under a second'),
      lab('L10', 'image-as-command', 'practice', 'Image as a command'),
    ],
  },
  {
    code: 'C4',
    slug: 'env-arg-secrets',
    title: 'Configuration and secrets',
    line: 'ARG, ENV, and what history remembers.',
    minutes: 15,
    after: ['C2'],
    labs: [
      lab('L11', 'private-registry', 'debug', 'Install from a private registry without leaking'),
      lab('L12', 'stamp-the-commit', 'debug', 'Stamp the commit without busting the cache'),
    ],
  },
  {
    code: 'C5',
    slug: 'non-root-and-hardening',
    title: 'Least privilege',
    line: 'A number for a user, one folder to write.',
    minutes: 15,
    after: ['C1'],
    labs: [
      lab('L13', 'non-root', 'practice', 'Run as a non-root user with one writable directory'),
      lab('L14', 'ownership-without-copy', 'debug', 'Ownership without a second copy'),
    ],
  },
  {
    code: 'C6',
    slug: 'multi-stage-builds',
    title: 'Build big, ship small',
    line: 'Only the last stage leaves the workshop.',
    minutes: 20,
    after: ['C2', 'B3'],
    labs: [
      lab('L15', 'two-stages', 'worked', 'Two stages, read'),
      lab('L16', 'copy-the-artifact', 'faded', 'Copy only the artifact'),
      lab('L17', 'test-stage', 'practice', 'Add a test stage that does not ship'),
    ],
  },
]

const d: readonly Planned[] = [
  {
    code: 'D1',
    slug: 'ports-volumes-limits',
    title: 'docker run in practice',
    line: 'Ports, volumes and limits, set at run time.',
    minutes: 20,
    after: ['B1', 'C1'],
    labs: [],
  },
  {
    code: 'D2',
    slug: 'compose',
    title: 'A stack in one file',
    line: 'Names are addresses; started is not ready.',
    minutes: 15,
    after: ['D1'],
    labs: [
      lab('L18', 'web-and-database', 'faded', 'Web and database'),
      lab('L19', 'vanished-modules', 'debug', 'The vanished node_modules'),
    ],
  },
  {
    code: 'D3',
    slug: 'registries-and-ci',
    title: 'Push, pull, promote',
    line: 'What you tested is what you run: by digest.',
    minutes: 15,
    after: ['B3', 'C1'],
    labs: [lab('L20', 'release-twice', 'practice', 'Release twice, move little')],
  },
]

const e: readonly Planned[] = [
  {
    code: 'E1',
    slug: 'buildpacks',
    title: 'Images without a Dockerfile',
    line: 'Buildpacks: who owns the recipe.',
    minutes: 15,
    after: ['C1'],
    labs: [],
  },
  {
    code: 'E2',
    slug: 'nextjs-standalone',
    title: 'Containerize Next.js',
    line: 'Trace, copy three folders, start one file.',
    minutes: 20,
    after: ['C6', 'C4'],
    labs: [
      lab('L21', 'nextjs-stages', 'faded', 'Next.js standalone'),
      lab('L22', 'public-variable', 'debug', 'Public variable is undefined'),
    ],
  },
  {
    code: 'E3',
    slug: 'orchestrators',
    title: 'From one host to many',
    line: 'A control loop over images.',
    minutes: 15,
    after: ['D1', 'D3'],
    labs: [],
  },
  {
    code: 'E4',
    slug: 'interview-and-capstone',
    title: 'Explain it, build it',
    line: 'The deck, and an app you have not seen.',
    minutes: 20,
    after: ['C6', 'D1', 'E3'],
    labs: [
      lab('L23', 'unseen-app', 'free', 'Unseen app with a glibc-only addon'),
      lab('L24', 'worst-dockerfile', 'free', 'The worst Dockerfile'),
    ],
  },
]

const module = (code: string, title: string, lessons: readonly Planned[]): Module => ({
  code,
  title,
  lessons: lessons.map((lesson) => ({ ...lesson, published: published.includes(lesson.slug) })),
})

const path = (id: string, title: string, line: string, codes: string): Path => ({
  id,
  title,
  line,
  lessons: codes.split(' '),
})

/** Five modules that stand on each other, twenty lessons, and an order of them for each role. */
export const course: Course = {
  modules: [
    module('A', 'What a container is', a),
    module('B', 'Images', b),
    module('C', 'The Dockerfile', c),
    module('D', 'Running and sharing', d),
    module('E', 'Applying it', e),
  ],
  paths: [
    path(
      'developer',
      'Developer',
      'kernel and history are optional',
      'A1 A2 B1 B2 C1 C2 B3 C3 C4 C5 C6 D1 D2 E2 E1 D3 E3 E4',
    ),
    path(
      'devops',
      'DevOps',
      'kernel and registry first',
      'A1 A2 A3 A4 B1 B2 B3 C1 C2 C3 C5 C4 C6 D1 D3 E3 E1 D2 E2 E4',
    ),
    path('interview', 'Interview', 'then the deck', 'A2 B2 C2 C3 C6'),
  ],
}
