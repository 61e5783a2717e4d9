// Content digests as BuildKit's content hash has them: names, modes, owners, link targets and bytes count, times do not.
// A folder's digest is kept with the folder, so that after an edit only the folders above the edited file are hashed again.
import { sha } from './blob'
import { type DirNode, type FileTree, sortedNames } from './node'

/** What a tree's content is, times left out: two trees with one digest copy alike. */
export function contentDigest(node: FileTree): string {
  if (node.kind === 'file') return `${header(node)}\0${node.blob.size}\0${node.blob.digest}`
  if (node.kind === 'symlink') return `${header(node)}\0${node.target}`
  return sha(`${header(node)}\0${entriesDigest(node)}`)
}

/** What a folder holds, its own mode and owner left out. */
export function entriesDigest(dir: DirNode): string {
  let known = digests.get(dir)
  if (known === undefined) {
    known = sha(
      sortedNames(dir)
        .map((name) => `${name}\0${contentDigest(dir.entries.get(name)!)}`)
        .join('\n'),
    )
    digests.set(dir, known)
  }
  return known
}
const digests = new WeakMap<DirNode, string>()

/** A node's kind, mode and owner. */
export function header(node: FileTree): string {
  return `${node.kind}\0${node.mode}\0${node.uid}\0${node.gid}`
}
