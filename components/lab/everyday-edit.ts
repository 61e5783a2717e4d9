// The small changes of somebody's day, as buttons: each is a real edit of the learner's files, and pressing it again takes it back.
import type { EverydayEdit } from '@/lib/course'
import type { WorkFiles } from '@/lib/worker'

/** Whether its change stands in the files. A touch leaves nothing that one could see. */
export function isApplied(edit: EverydayEdit, files: WorkFiles): boolean {
  return edit.kind === 'replace' && edit.changes.every(({ path, to }) => files[path]?.text.includes(to))
}

/** The files after the edit, or after taking it back. Where the text to replace is gone, the new text goes to the file's end. */
export function toggled(edit: EverydayEdit, files: WorkFiles): WorkFiles {
  if (edit.kind === 'touch') {
    const file = files[edit.path]
    return file ? { ...files, [edit.path]: { ...file, touched: (file.touched ?? 0) + 1 } } : files
  }
  const isBack = isApplied(edit, files)
  let result = files
  for (const { path, from, to } of edit.changes) {
    const file = result[path]
    if (!file) continue
    result = { ...result, [path]: { ...file, text: isBack ? taken(file.text, from, to) : put(file.text, from, to) } }
  }
  return result
}

/** Whether every file that the edit is about is there. */
export function isPossible(edit: EverydayEdit, files: WorkFiles): boolean {
  const paths = edit.kind === 'touch' ? [edit.path] : edit.changes.map(({ path }) => path)
  return paths.every((path) => files[path] !== undefined)
}

function put(text: string, from: string, to: string): string {
  if (text.includes(from)) return text.replace(from, () => to)
  return `${text.replace(/\n?$/, '\n')}${to}\n`
}

function taken(text: string, from: string, to: string): string {
  const appended = `\n${to}\n`
  return text.endsWith(appended) ? text.slice(0, -appended.length + 1) : text.replace(to, () => from)
}
