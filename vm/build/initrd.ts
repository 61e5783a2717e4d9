import { cpio, type Entry } from './cpio'

/** The programs that the machine is made of; everything else in it is text. */
export interface Programs {
  readonly busybox: Uint8Array
  readonly init: Uint8Array
  readonly ctr: Uint8Array
  readonly witness: Uint8Array
  readonly box: Uint8Array
}

// BusyBox is one program with many names. Each name is a file that the kernel unpacks at boot, so only what is of use has one.
const inMachine =
  '[ ash awk cat chmod chroot cp cut date dd df dmesg echo env expr false find free grep head hostname id ip kill killall less ln ls mkdir mkfifo mknod more mount mv nc nice nsenter pgrep ping pivot_root ps pwd reset rm rmdir sed seq setsid sh sleep sort stat stty su sync sysctl tail tar test time timeout top touch tr true truncate umount uname uniq unshare uptime vi wc wget which xargs yes zcat'
const inImage =
  '[ ash cat cp date dd df echo env false find free grep head hostname id ip kill ls mkdir mount mv nc ping ps pwd rm sed seq sh sleep sort stat tail test time top touch true umount uname uptime vi wc wget yes'

/** The first files of the machine: its own, and below `/images/base` those of the image that containers start from. */
export function initrd({ busybox, init, ctr, witness, box }: Programs): Uint8Array {
  return cpio([
    ...directories('bin', 'dev', 'etc', 'images', 'mnt', 'proc', 'root', 'run', 'sys', 'tmp'),
    { kind: 'device', path: 'dev/console', major: 5, minor: 1 },
    program('init', init),
    program('bin/busybox', busybox),
    program('bin/ctr', ctr),
    program('bin/witness', witness),
    program('bin/box', box),
    ...names('bin', inMachine),
    ...accounts('etc'),
    text('etc/os-release', 'NAME="Layer by Layer machine"\nID=vm\n'),
    ...directories('images/base', ...under('images/base', 'bin', 'dev', 'etc', 'mnt', 'proc', 'root', 'sys', 'tmp')),
    program('images/base/bin/busybox', busybox),
    ...names('images/base/bin', inImage),
    ...accounts('images/base/etc'),
    text('images/base/etc/os-release', 'NAME="Layer by Layer image"\nID=image\n'),
    text('images/base/etc/motd', 'This file lies in the image.\n'),
  ])
}

function directories(...paths: readonly string[]): readonly Entry[] {
  return paths.map((path) => ({ kind: 'directory', path }))
}

function under(directory: string, ...paths: readonly string[]): readonly string[] {
  return paths.map((path) => `${directory}/${path}`)
}

function program(path: string, data: Uint8Array): Entry {
  return { kind: 'file', path, data, executable: true }
}

function text(path: string, content: string): Entry {
  return { kind: 'file', path, data: new TextEncoder().encode(content) }
}

function names(directory: string, applets: string): readonly Entry[] {
  return applets.split(' ').map((name) => ({ kind: 'link', path: `${directory}/${name}`, to: 'busybox' }))
}

function accounts(directory: string): readonly Entry[] {
  return [text(`${directory}/passwd`, 'root:x:0:0:root:/root:/bin/sh\n'), text(`${directory}/group`, 'root:x:0:\n')]
}
