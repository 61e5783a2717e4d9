// What lies beside the app on a learner's disk and cannot lie in this repository: a history, a secret, installed packages.

/** The secret in `.env`. */
export const password = 'correct-horse-battery'

const bulk = (line: string, bytes: number): string => line.repeat(Math.ceil(bytes / line.length))

/** The files by path. Their bulk is made up; its size is what matters. */
export const disk: Readonly<Record<string, string>> = {
  '.env': `ADMIN_PASSWORD=${password}\n`,
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.git/objects/pack/pack-1.pack': bulk('every version of every file, kept for good\n', 48_000),
  '.gitignore': '.env\nnode_modules\n',
  'node_modules/escape-html/index.js': bulk('// as it was installed on this disk\n', 2_000),
  'node_modules/prettier/index.mjs': bulk('// only for development\n', 60_000),
}
