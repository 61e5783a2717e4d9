/** A word of the field, as the course uses it. */
export interface GlossaryTerm {
  /** Permanent. */
  readonly id: string
  readonly name: string
  /** One sentence; it stands in the pop-up. */
  readonly line: string
  /** What else is worth knowing; it follows the line where there is room. */
  readonly more?: string
  /** The slug of the lesson that introduces it. */
  readonly lesson: string
}

const term = (id: string, name: string, lesson: string, line: string, more?: string): GlossaryTerm => ({
  id,
  name,
  lesson,
  line,
  more,
})

const wall = 'containers-vs-vms'
const cache = 'build-cache'
const nouns = 'images-containers-registries'
const layers = 'layers-and-copy-on-write'
const names = 'base-images-tags-digests'

/** Every term of the course, in the order of the alphabet. */
export const glossary: readonly GlossaryTerm[] = [
  term(
    'build-cache',
    'Build cache',
    cache,
    'The store of results of earlier build steps, each found by its cache key.',
    'It belongs to one builder; a builder on another machine starts with an empty one.',
  ),
  term(
    'build-context',
    'Build context',
    cache,
    'The files that a build may read: usually the folder named at the end of `docker build`, without what `.dockerignore` lists.',
  ),
  term(
    'build-stage',
    'Build stage',
    cache,
    'The part of a Dockerfile from one FROM to the next; stages can copy files from each other.',
  ),
  term(
    'cache-key',
    'Cache key',
    cache,
    'What the builder looks a step up by: its parent step, the operation, and the content of the files it reads.',
  ),
  term(
    'cache-mount',
    'Cache mount',
    cache,
    'A folder that the builder keeps between builds and lends to one RUN step; none of it lands in the image.',
  ),
  term(
    'cgroup',
    'cgroup',
    wall,
    'A kernel feature that counts, and if told to, limits what a group of processes uses: memory, CPU time, disk traffic.',
  ),
  term(
    'changeset',
    'Changeset',
    layers,
    'What a layer holds: new and changed files, whole, and a mark for each one that was deleted.',
  ),
  term(
    'container',
    'Container',
    nouns,
    'An image in use: its files, a writable layer of its own on top, and processes while it runs.',
    'It exists until it is removed, whether it runs or not.',
  ),
  term(
    'copy-on-write',
    'Copy-on-write',
    layers,
    'Sharing a file until somebody changes it; only then it is copied, and the change goes to the copy.',
  ),
  term(
    'diff-id',
    'Diff ID',
    layers,
    'The digest of a layer’s archive unpacked; the config lists it.',
    'The manifest lists the digest of the same layer as it is sent.',
  ),
  term(
    'digest',
    'Digest',
    layers,
    'A name computed from the bytes, such as `sha256:9b2c…`: other bytes, another digest.',
  ),
  term('eol', 'End of life', names, 'The day after which nobody repairs a release any more: no fixes, no new images.'),
  term(
    'glibc',
    'glibc',
    names,
    'The C library of Debian, Ubuntu and most Linux distributions; most compiled programs expect it.',
  ),
  term(
    'guest',
    'Guest',
    wall,
    'The operating system inside a virtual machine, its own kernel included.',
    'The system around it is the host.',
  ),
  term(
    'hit-and-miss',
    'Cache hit, cache miss',
    cache,
    'A hit: the key is known, so the stored result is used. A miss: the key is new, so the step runs.',
  ),
  term(
    'hypervisor',
    'Hypervisor',
    wall,
    'Software that, with help from the CPU, gives each guest what looks like a machine of its own.',
    'KVM in Linux, Hyper-V in Windows and the Virtualization framework of macOS are three.',
  ),
  term(
    'image',
    'Image',
    nouns,
    'Files in layers, and a config that says what to start: what a build makes and containers are made from. It never changes.',
  ),
  term(
    'image-index',
    'Image index',
    names,
    'A list of manifests under one name, one for each platform; each machine takes its own.',
  ),
  term(
    'invalidation',
    'Invalidation',
    cache,
    'The loss of a hit: a step whose key changed runs, and so does every step that stands on it.',
    'The old results are not deleted. An undone edit finds them again.',
  ),
  term(
    'kernel',
    'Kernel',
    wall,
    'The part of an operating system that alone may touch the hardware; programs ask it for everything else.',
  ),
  term(
    'layer',
    'Layer',
    layers,
    'What one step of a build added, changed and deleted, as an archive of files.',
    'Layers lie on top of each other; a container sees them merged.',
  ),
  term(
    'microvm',
    'MicroVM',
    wall,
    'A virtual machine with almost no imitated devices and a small guest, made to boot in a fraction of a second.',
  ),
  term(
    'musl',
    'musl',
    names,
    'The small C library of Alpine; programs that were compiled for glibc may not start on it.',
  ),
  term(
    'namespace',
    'Namespace',
    wall,
    'A kernel feature that gives a group of processes its own view of something: files, processes, network, host name.',
  ),
  term(
    'pid-1',
    'Process 1 (PID 1)',
    nouns,
    'The main process of a container; inside, its number is 1. When it ends, the container has exited.',
  ),
  term(
    'prune',
    'To prune',
    nouns,
    'To remove what nothing uses: stopped containers, images without a name, old build cache.',
  ),
  term(
    'reference',
    'Reference',
    names,
    'The full name of an image: registry, repository, tag and digest, some of them filled in.',
  ),
  term(
    'registry',
    'Registry',
    nouns,
    'A server that stores images and hands them out by name or digest: Docker Hub is one.',
  ),
  term(
    'repository',
    'Repository',
    nouns,
    'All images of one name in a registry, such as `acme/shop`, told apart by tags and digests.',
  ),
  term(
    'system-call',
    'System call',
    wall,
    'A request from a program to the kernel: open this file, send these bytes, tell me your version.',
  ),
  term(
    'tag',
    'Tag',
    names,
    'A name in a repository that points to an image, such as `1.4`. It may be pointed elsewhere.',
  ),
  term(
    'userland',
    'Userland',
    wall,
    'Everything of an operating system that is not the kernel: libraries, shell, tools, package manager, applications.',
  ),
  term(
    'whiteout',
    'Whiteout',
    layers,
    'A mark in a layer that covers a file of the layers below, so that it is not seen. The file stays where it is.',
  ),
  term(
    'writable-layer',
    'Writable layer',
    nouns,
    'What a container adds to, changes in and hides of its image’s files. It is deleted with the container.',
  ),
]

/** The term of an id; an unknown one is an author's slip, and fails the build. */
export function define(id: string): GlossaryTerm {
  const found = glossary.find((each) => each.id === id)
  if (!found) throw new Error(`A lesson uses the term "${id}", but content/glossary.ts does not define it`)
  return found
}
