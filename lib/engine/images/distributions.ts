// Alpine, Debian, Ubuntu and busybox: what `/etc/os-release`, `/etc/passwd` and the folders of programs have.
// Facts: https://hub.docker.com/_/alpine, https://hub.docker.com/_/debian, https://hub.docker.com/_/ubuntu, https://hub.docker.com/_/busybox
import { type DirNode, symlinkNode } from '../files/node'
import { Overlay } from '../files/overlay'
import { defaultPath } from './config'
import { linuxTree } from './linux'
import { busyboxCommands, debianPrograms } from './programs'
import { illustrative, MB, type Recipe } from './recipe'

/** Alpine's root file system. */
export function alpineTree(version: string): DirNode {
  const tree = linuxTree({
    osRelease: `NAME="Alpine Linux"\nID=alpine\nVERSION_ID=${version}\nPRETTY_NAME="Alpine Linux v${version}"\nHOME_URL="https://alpinelinux.org/"\n`,
    programs: [
      '/bin/busybox',
      '/sbin/apk',
      ...['adduser', 'addgroup', 'deluser', 'delgroup'].map((name) => `/usr/sbin/${name}`),
    ],
    files: {
      '/etc/alpine-release': `${version}\n`,
      '/etc/apk/world': 'alpine-baselayout\nalpine-keys\napk-tools\nbusybox\nmusl-utils\n',
    },
    users: ['nobody:x:65534:65534:nobody:/:/sbin/nologin'],
    groups: ['nobody:x:65534:'],
    size: 8 * MB,
  })
  return withBusybox(tree)
}

function withBusybox(tree: DirNode): DirNode {
  const overlay = new Overlay(tree)
  for (const name of busyboxCommands) overlay.set(`/bin/${name}`, symlinkNode('/bin/busybox'))
  return overlay.tree()
}

export const alpineVersion = (tag: string): string => /alpine-?(\d+\.\d+)/.exec(tag)?.[1] ?? '3.24'

export function alpine(tag: string): Recipe {
  const version = /^\d+\.\d+/.exec(tag)?.[0] ?? '3.24'
  return {
    trees: [alpineTree(version)],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['/bin/sh'], WorkingDir: '/' },
    created: ['ADD alpine-minirootfs.tar.gz / # buildkit'],
    trust: 'illustrative',
    note: illustrative,
  }
}

export function busybox(): Recipe {
  const tree = linuxTree({ osRelease: '', programs: ['/bin/busybox'], size: 4 * MB })
  return {
    ...alpine('3.24'),
    trees: [withBusybox(tree)],
    created: ['ADD rootfs.tar.gz / # buildkit'],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['sh'] },
  }
}

const debianVersions: Readonly<Record<string, string>> = { trixie: '13', bookworm: '12', bullseye: '11' }

/** The code name in a tag: `26-trixie-slim` stands on trixie, and so does what names none. */
export function codename(tag: string): string {
  return Object.keys(debianVersions).find((name) => tag.includes(name)) ?? 'trixie'
}

/** The first line of a Debian image's history. */
export function debianLine(tag: string): string {
  return `# debian.sh --arch 'amd64' out/ '${codename(tag)}'`
}

/** Debian's root file system. */
export function debianTree(tag: string, size: number): DirNode {
  const name = codename(tag)
  const version = debianVersions[name]!
  return linuxTree({
    osRelease: `PRETTY_NAME="Debian GNU/Linux ${version} (${name})"\nNAME="Debian GNU/Linux"\nVERSION_ID="${version}"\nVERSION="${version} (${name})"\nVERSION_CODENAME=${name}\nID=debian\nHOME_URL="https://www.debian.org/"\n`,
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

export function debian(tag: string): Recipe {
  return {
    trees: [debianTree(tag, (tag.includes('slim') ? 80 : 120) * MB)],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['bash'] },
    created: [debianLine(tag)],
    trust: 'illustrative',
    note: illustrative,
  }
}

export function ubuntu(tag: string): Recipe {
  const version = /^\d+\.\d+/.exec(tag)?.[0] ?? '26.04'
  const tree = linuxTree({
    osRelease: `PRETTY_NAME="Ubuntu ${version} LTS"\nNAME="Ubuntu"\nVERSION_ID="${version}"\nID=ubuntu\nID_LIKE=debian\n`,
    programs: debianPrograms,
    links: { '/bin': 'usr/bin', '/sbin': 'usr/sbin', '/lib': 'usr/lib' },
    users: ['ubuntu:x:1000:1000:Ubuntu:/home/ubuntu:/bin/bash'],
    groups: ['ubuntu:x:1000:'],
    size: 80 * MB,
  })
  return {
    trees: [tree],
    config: { Env: [`PATH=${defaultPath}`], Cmd: ['/bin/bash'] },
    created: ['ADD ubuntu-rootfs.tar.gz / # buildkit'],
    trust: 'illustrative',
    note: illustrative,
  }
}
