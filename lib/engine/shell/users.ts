// Users and groups as an image's own /etc/passwd and /etc/group have them.
import { blobText } from '../files/blob'
import type { DirNode } from '../files/node'
import { lookup } from '../files/resolve'

export interface User {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly home: string
  readonly shell: string
}

export interface Group {
  readonly name: string
  readonly gid: number
  readonly members: readonly string[]
}

/** The users of a file system, in the file's order. */
export function users(root: DirNode): User[] {
  return fields(root, '/etc/passwd').flatMap(([name, , uid, gid, , home = '/', shell = '']) => {
    if (!name || !/^\d+$/.test(uid ?? '') || !/^\d+$/.test(gid ?? '')) return []
    return { name, uid: Number(uid), gid: Number(gid), home, shell }
  })
}

/** The groups of a file system, in the file's order. */
export function groups(root: DirNode): Group[] {
  return fields(root, '/etc/group').flatMap(([name, , gid, members = '']) => {
    if (!name || !/^\d+$/.test(gid ?? '')) return []
    return { name, gid: Number(gid), members: members.split(',').filter(Boolean) }
  })
}

function fields(root: DirNode, path: string): string[][] {
  const file = lookup(root, path)
  if (file?.kind !== 'file') return []
  return blobText(file.blob)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(':'))
}

/** Who a process runs as: what USER or `--user` says, worked out; a text where there is no such user or group. */
export function processUser(root: DirNode, text: string): (User & { readonly groups: readonly number[] }) | string {
  const [wanted = '', wantedGroup] = (text || '0').split(/:(.*)/s)
  const all = users(root)
  const numeric = /^\d+$/.test(wanted)
  const found = numeric ? all.find((user) => user.uid === Number(wanted)) : all.find((user) => user.name === wanted)
  if (!found && !numeric) return `unable to find user ${wanted}: no matching entries in passwd file`
  const user = found ?? { name: '', uid: Number(wanted), gid: 0, home: '/', shell: '' }
  const allGroups = groups(root)
  let { gid } = user
  if (wantedGroup) {
    const group = allGroups.find((one) => one.name === wantedGroup || String(one.gid) === wantedGroup)
    if (!group && !/^\d+$/.test(wantedGroup))
      return `unable to find group ${wantedGroup}: no matching entries in group file`
    gid = group?.gid ?? Number(wantedGroup)
  }
  const more = wantedGroup
    ? []
    : allGroups.filter((group) => group.members.includes(user.name)).map((group) => group.gid)
  return { ...user, gid, groups: [gid, ...more.filter((one) => one !== gid)] }
}

/** What `--chown=app:app` means for files: a name that the image does not have is root, a number is taken as it is. */
export function fileOwner(
  root: DirNode,
  owner: { readonly user?: string | number; readonly group?: string | number },
): { uid: number; gid: number } {
  let uid = 0
  let gid = 0
  if (typeof owner.user === 'number') uid = gid = owner.user
  else if (owner.user !== undefined) {
    const user = users(root).find((one) => one.name === owner.user)
    uid = user?.uid ?? 0
    gid = user?.gid ?? 0
  }
  if (typeof owner.group === 'number') gid = owner.group
  else if (owner.group !== undefined) gid = groups(root).find((one) => one.name === owner.group)?.gid ?? gid
  return { uid, gid }
}
