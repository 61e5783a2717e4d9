// `cp` and `ln` with the options that Dockerfiles use: what keeps owners and times, and what does not.

import { modeChange } from '../../files/mode'
import type { FileTree } from '../../files/node'
import { basename, join } from '../../files/path'
import { type Call, fail, type Model, options } from '../model'

const cp: Model = (call) => {
  const { flags, rest } = options(call.args, ['t', 'target-directory', 'S'])
  const into = flags.get('t') ?? flags.get('target-directory')
  const sources = into === undefined ? rest.slice(0, -1) : rest
  const last = into ?? rest.at(-1)
  if (last === undefined || sources.length === 0) return fail('cp: missing file operand')
  const target = join(call.cwd, last)
  const there = call.files.find(target).node
  if (sources.length > 1 && there?.kind !== 'dir') return fail(`cp: target '${last}' is not a directory`)
  const recursive = ['r', 'R', 'a', 'recursive', 'archive'].some((flag) => flags.has(flag))
  const keep = ['p', 'a', 'archive', 'preserve'].some((flag) => flags.has(flag))
  let stderr = ''
  for (const source of sources) {
    const from = join(call.cwd, source)
    const found = call.files.find(from, !recursive || flags.has('L')).node
    if (!found) stderr += `cp: cannot stat '${source}': No such file or directory\n`
    else if (found.kind === 'dir' && !recursive) stderr += `cp: -r not specified; omitting directory '${source}'\n`
    else {
      const contents = /\/\.$/.test(source) || source === '.'
      const to = there?.kind === 'dir' && !flags.has('T') && !contents ? join(target, basename(from)) : target
      if (flags.has('n') && call.files.exists(to)) continue
      put(call, found, from, to, keep)
    }
  }
  return { stderr, exitCode: stderr ? 1 : 0 }
}

function put(call: Call, node: FileTree, from: string, to: string, keep: boolean): void {
  const { files, user } = call
  if (node.kind === 'symlink') {
    files.remove(to, false, true)
    files.symlink(node.target, to)
  } else if (node.kind === 'dir') {
    if (!files.exists(to)) files.mkdir(to, false, node.mode)
    for (const name of files.list(from))
      put(call, files.get(join(from, name), 'cp', false).node, join(from, name), join(to, name), keep)
  } else files.copy(from, to, false)
  if (!keep || node.kind === 'symlink') return
  files.chmod(to, node.mode)
  if (user.uid === 0) files.chown(to, node.uid, node.gid)
  files.touch(to, node.mtime)
}

const ln: Model = (call) => {
  const { flags, rest } = options(call.args, ['t', 'S'])
  const symbolic = flags.has('s') || flags.has('symbolic')
  const last = flags.get('t') ?? (rest.length > 1 ? rest.at(-1)! : '.')
  const targets = flags.has('t') || rest.length === 1 ? rest : rest.slice(0, -1)
  const place = join(call.cwd, last)
  const found = call.files.find(place, !flags.has('n') && !flags.has('T')).node
  for (const target of targets) {
    const path = found?.kind === 'dir' && !flags.has('T') ? join(place, basename(target)) : place
    const there = call.files.find(path, false).node
    if (there) {
      if (!flags.has('f') && !flags.has('force'))
        return fail(`ln: failed to create ${symbolic ? 'symbolic' : 'hard'} link '${last}': File exists`)
      call.files.remove(path)
    }
    if (symbolic) call.files.symlink(target, path)
    else call.files.link(join(call.cwd, target), path)
  }
  return {}
}

const mkdir: Model = ({ args, files, cwd }) => {
  const { flags, rest } = options(args, ['m', 'mode'])
  const mode = flags.get('m') ?? flags.get('mode')
  let stderr = ''
  for (const name of rest) {
    const path = join(cwd, name)
    const { node } = files.find(path)
    const above = files.find(join(path, '..')).node
    if (node && !(flags.has('p') && node.kind === 'dir'))
      stderr += `mkdir: can't create directory '${name}': File exists\n`
    else if (!above && !flags.has('p')) stderr += `mkdir: can't create directory '${name}': No such file or directory\n`
    else if (!node) {
      files.mkdir(path, true)
      if (mode !== undefined)
        files.chmod(path, /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : modeChange(mode)(0o777, true))
    }
  }
  return { stderr, exitCode: stderr ? 1 : 0 }
}

const unlink: Model = ({ args, files, cwd }) => {
  files.remove(join(cwd, args[0] ?? ''))
  return {}
}

export const copyingModels: Readonly<Record<string, Model>> = { cp, ln, link: ln, mkdir, unlink }
