import type { Call } from '../shell/calls'

/** Whether a program's name may stand for pip. */
export function mayBePip(program: string): boolean {
  return program.startsWith('pip') || program.startsWith('python')
}

/** Whether the call installs Python packages: `pip3 install` or `python -m pip install`, and what is built on pip. */
export function isPipInstall({ name, args }: Call): boolean {
  const words = args.map(({ text }) => text)
  if (name.startsWith('pip') && !name.startsWith('pipenv')) return words.includes('install')
  const module = words.indexOf('-m')
  return name.startsWith('python') && words[module + 1] === 'pip' && module >= 0 && words[module + 2] === 'install'
}
