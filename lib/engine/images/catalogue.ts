// The base images that the course uses. Names, users, entrypoints and environments are those of the images' documentation;
// unpacked sizes are illustrative (no registry was read), compressed ones are from the Docker Hub's pages where given.
import { sha } from '../files/blob'
import { diff, type Layer } from '../files/layer'
import { type DirNode, emptyTree, symlinkNode } from '../files/node'
import { Overlay } from '../files/overlay'
import { defaultPath, type HistoryEntry, type ImageConfig, type Platform, platformText } from './config'
import type { BaseImage, ImageSource } from './image'
import { linuxTree, withMore } from './linux'
import { buildToolPrograms, busyboxCommands, debianPrograms } from './programs'
import { familiar, reference } from './reference'

const MB = 1_000_000

interface Recipe {
  readonly trees: readonly DirNode[]
  readonly config: ImageConfig
  readonly created: readonly string[]
  readonly trust: BaseImage['trust']
  readonly compressed?: number
  readonly note?: string
}

/** Finds a base image: one of the catalogue's, or for any other name a small Linux that says that it is assumed. */
export const catalogue: ImageSource = (name, platform) => {
  const key = `${name} ${platformText(platform)}`
  let image = made.get(key)
  if (!image) {
    image = imageOf(name, platform, recipe(name))
    made.set(key, image)
  }
  return image
}
const made = new Map<string, BaseImage>()

/** Whether the catalogue knows an image, and does not only assume what it is. */
export function isKnown(name: string): boolean {
  return recipe(name).trust !== 'assumed'
}

function recipe(name: string): Recipe {
  const ref = reference(name)
  const repository = ref?.path.replace(/^library\//, '') ?? ''
  const tag = ref?.tag ?? 'latest'
  if (ref?.domain === 'docker.io') {
    if (repository === 'node') return node(tag)
    if (repository === 'alpine') return alpineImage(tag)
    if (repository === 'debian') return debianImage(tag)
    if (repository === 'busybox') return busyboxImage()
  }
  return assumed(name)
}

const release = /^(\d+)\.(\d+)/

function alpineTree(version: string): DirNode {
  const tree = linuxTree({
    osRelease: `NAME="Alpine Linux"\nID=alpine\nVERSION_ID=${version}\nPRETTY_NAME="Alpine Linux v${version}"\n`,
    programs: [
      '/bin/busybox',
      '/sbin/apk',
      ...['adduser', 'addgroup', 'deluser', 'delgroup'].map((name) => `/usr/sbin/${name}`),
    ],
    files: {
      '/etc/alpine-release': `${version}\n`,
      '/etc/apk/world': 'alpine-baselayout\napk-tools\nbusybox\nmusl-utils\n',
    },
    users: ['nobody:x:65534:65534:nobody:/:/sbin/nologin'],
    groups: ['nobody:x:65534:'],
    size: 8 * MB,
  })
  const overlay = new Overlay(tree)
  for (const name of busyboxCommands) overlay.set(`/bin/${name}`, symlinkNode('/bin/busybox'))
  return overlay.tree()
}

function alpineImage(tag: string): Recipe {
  const version = release.test(tag) ? tag : '3.24'
  return {
    trees: [alpineTree(version)],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['/bin/sh'], WorkingDir: '/' },
    created: ['ADD alpine-minirootfs.tar.gz / # buildkit'],
    trust: 'illustrative',
  }
}

function busyboxImage(): Recipe {
  return {
    ...alpineImage('3.24'),
    created: ['ADD rootfs.tar.gz / # buildkit'],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['sh'] },
  }
}

const debianNames: Readonly<Record<string, string>> = { trixie: '13', bookworm: '12', bullseye: '11' }

function debianTree(codename: string, size: number): DirNode {
  const version = debianNames[codename] ?? '13'
  return linuxTree({
    osRelease: `PRETTY_NAME="Debian GNU/Linux ${version} (${codename})"\nNAME="Debian GNU/Linux"\nVERSION_ID="${version}"\nVERSION="${version} (${codename})"\nVERSION_CODENAME=${codename}\nID=debian\n`,
    programs: debianPrograms,
    links: { '/bin': 'usr/bin', '/sbin': 'usr/sbin', '/lib': 'usr/lib' },
    files: { '/etc/debian_version': `${version}\n` },
    users: [
      'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
      'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    ],
    groups: ['www-data:x:33:', 'nogroup:x:65534:'],
    size,
  })
}

function codename(tag: string): string {
  return Object.keys(debianNames).find((name) => tag.includes(name)) ?? 'trixie'
}

function debianImage(tag: string): Recipe {
  const slim = tag.includes('slim')
  return {
    trees: [debianTree(codename(tag), (slim ? 80 : 120) * MB)],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['bash'] },
    created: [`# debian.sh --arch 'amd64' out/ '${codename(tag)}'`],
    trust: 'illustrative',
  }
}

// What the node image's entrypoint does: an option, or a word that is no command, is for node.
const nodeEntrypoint =
  '#!/bin/sh\nset -e\ncase "$1" in -*) set -- node "$@" ;; esac\ncommand -v "$1" > /dev/null || set -- node "$@"\nexec "$@"\n'
const nodeCompressed: Readonly<Record<string, number>> = {
  '26.12-trixie': 424,
  '26.12-trixie-slim': 82,
  '24.20-slim': 81,
  '24.20-alpine': 56,
}

function node(tag: string): Recipe {
  const version = /^\d+(\.\d+)*/.exec(tag)?.[0] ?? '26'
  const alpine = tag.includes('alpine')
  const slim = tag.includes('slim')
  const base = alpine ? alpineTree(/alpine(\d+\.\d+)/.exec(tag)?.[1] ?? '3.24') : debianTree(codename(tag), 80 * MB)
  const tools =
    alpine || slim ? undefined : withMore(base, { programs: buildToolPrograms, size: 820 * MB, name: 'build tools' })
  const full = withMore(tools ?? base, {
    programs: ['/usr/local/bin/node'],
    links: {
      '/usr/local/bin/npm': '../lib/node_modules/npm/bin/npm-cli.js',
      '/usr/local/bin/npx': '../lib/node_modules/npm/bin/npx-cli.js',
    },
    files: { '/usr/local/bin/docker-entrypoint.sh': nodeEntrypoint },
    users: [`node:x:1000:1000:${alpine ? '' : ''}:/home/node:/bin/${alpine ? 'sh' : 'bash'}`],
    groups: ['node:x:1000:'],
    size: (alpine ? 162 : slim ? 150 : 200) * MB,
    name: `node ${version}`,
  })
  const overlay = new Overlay(full)
  for (const name of ['npm', 'npx'])
    overlay.set(`/usr/local/lib/node_modules/npm/bin/${name}-cli.js`, programFile(name))
  overlay.mkdirs('/home/node', { uid: 1000, gid: 1000 })
  return {
    trees: [base, ...(tools ? [tools] : []), overlay.tree()],
    config: {
      Env: [`PATH=${defaultPath}`, `NODE_VERSION=${version}`],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['node'],
    },
    created: [
      alpine ? 'ADD alpine-minirootfs.tar.gz / # buildkit' : `# debian.sh --arch 'amd64' out/ '${codename(tag)}'`,
      ...(tools ? ['RUN /bin/sh -c apt-get update && apt-get install … # buildkit'] : []),
      'RUN /bin/sh -c … install node and npm … # buildkit',
    ],
    trust: 'illustrative',
    compressed: nodeCompressed[tag] === undefined ? undefined : nodeCompressed[tag]! * MB,
  }
}

function programFile(name: string) {
  return {
    kind: 'file',
    mode: 0o755,
    uid: 0,
    gid: 0,
    mtime: 0,
    blob: { size: 0, digest: sha(`program ${name}`) },
  } as const
}

function assumed(name: string): Recipe {
  return {
    ...alpineImage('3.24'),
    created: ['ADD rootfs.tar.gz / # buildkit'],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['/bin/sh'] },
    trust: 'assumed',
    note: `${familiar(name)} is not in the catalogue: a small Linux with every command is assumed.`,
  }
}

function imageOf(name: string, platform: Platform, from: Recipe): BaseImage {
  const layers: Layer[] = []
  let below = emptyTree
  for (const tree of from.trees) {
    layers.push(diff(below, tree))
    below = tree
  }
  const history: HistoryEntry[] = [
    ...from.created.map((created_by) => ({ created_by })),
    ...from.config.Env.filter((line) => !line.startsWith('PATH=')).map((line) => ({
      created_by: `ENV ${line}`,
      empty_layer: true,
    })),
    ...(from.config.Cmd
      ? [{ created_by: `CMD [${from.config.Cmd.map((word) => JSON.stringify(word)).join(' ')}]`, empty_layer: true }]
      : []),
  ]
  const digest = sha(JSON.stringify([name, platform, layers.map((layer) => layer.digest), from.config]))
  return {
    ...platform,
    config: from.config,
    history,
    layers,
    tree: below,
    digest,
    trust: from.trust,
    compressed: from.compressed,
    note: from.note,
  }
}
