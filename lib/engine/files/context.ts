// The build context: the files beside the Dockerfile, as they would be sent to the builder. Their owner is root, whoever owns them on the
// disk; that is what the builder makes of them.
import { type Blob, bytesBlob } from './blob'
import { type DirNode, dirNode, type FileTree, fileNode, symlinkNode } from './node'
import { Overlay } from './overlay'

/** A file of the context: its text, or more about it. */
export type ContextFile =
  | string
  | { readonly content: string | Uint8Array | Blob; readonly mode?: number; readonly mtime?: number }
  | { readonly symlink: string; readonly mtime?: number }
  | { readonly dir: true; readonly mode?: number; readonly mtime?: number }

/** A context of these files, by their paths. */
export function contextOf(files: Readonly<Record<string, ContextFile>>): DirNode {
  return withFiles(dirNode(), files)
}

/** The context with some files changed: `null` takes one away. All that is not named stays the same object. */
export function withFiles(context: DirNode, files: Readonly<Record<string, ContextFile | null>>): DirNode {
  const overlay = new Overlay(context)
  for (const [path, file] of Object.entries(files)) {
    if (file === null) overlay.remove(path)
    else overlay.set(path, contextNode(file, overlay.at(path)))
  }
  return overlay.tree()
}

// 2024-01-01, so that a context made of texts alone is the same on every day.
const defaultTime = 1_704_067_200

function contextNode(file: ContextFile, before: FileTree | undefined): FileTree {
  if (typeof file === 'string') {
    const mode = before?.kind === 'file' ? before.mode : 0o644
    return fileNode(file, { mode, mtime: defaultTime })
  }
  const { mtime = defaultTime } = file
  if ('symlink' in file) return symlinkNode(file.symlink, { mtime })
  if ('dir' in file) {
    const entries = before?.kind === 'dir' ? before.entries : undefined
    return dirNode(entries, { mode: file.mode ?? 0o755, mtime })
  }
  const { content, mode = 0o644 } = file
  return fileNode(content instanceof Uint8Array ? bytesBlob(content) : content, { mode, mtime })
}
