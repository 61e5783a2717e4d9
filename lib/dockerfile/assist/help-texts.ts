// One sentence on each instruction, flag and mount key: shown beside completions and when the pointer rests on one.
import type { Keyword } from '../parse/flags'

export const instructionHelp: Readonly<Record<Keyword, string>> = {
  from: 'Begins a stage from an image, another stage or `scratch`.',
  run: 'Runs a command in a new container and keeps what it changed as a layer.',
  copy: 'Copies files of the build context or of another stage into the image.',
  add: 'Copies files, unpacks local archives, downloads URLs and Git repositories.',
  env: 'Sets variables for the steps below and for containers.',
  arg: 'Declares a variable that a build may give a value with `--build-arg`; containers do not see it.',
  label: 'Writes key and value into the image for people and tools to read.',
  workdir: 'Changes the working directory, and makes it where it is missing.',
  user: 'Chooses the user of the steps below and of containers.',
  expose: 'Notes on which ports the container listens; it opens none.',
  volume: 'Marks a directory whose content is kept outside of the container.',
  cmd: 'Says what a container runs, unless `docker run` says otherwise.',
  entrypoint: 'Says what a container always runs; CMD then gives it arguments.',
  shell: 'Chooses the shell of RUN, CMD and ENTRYPOINT in shell form.',
  healthcheck: 'Tells how to see whether the service in the container is well.',
  stopsignal: 'Chooses the signal that `docker stop` sends.',
  onbuild: 'Stores an instruction that runs when another build begins from this image.',
  maintainer: 'Out of date: `LABEL org.opencontainers.image.authors` names the author.',
}

export const flagHelp: Readonly<Record<string, string>> = {
  'from --platform': 'The platform of the image, such as `linux/arm64`; `$BUILDPLATFORM` is the machine that builds.',
  'run --mount':
    'Mounts a cache, a secret, files of a stage or a tmpfs for this step only; none of it gets into the layer.',
  'run --network': '`none` cuts this step off from the network, `host` gives it the network of the builder.',
  'run --security': '`insecure` runs this step without the sandbox; the builder has to allow it.',
  'run --device': 'Gives this step a device of the builder.',
  'copy --from': 'Copies from a stage above, by name or number, or from an image, instead of the context.',
  'copy --chown': 'Who owns the copies: names or numbers of a user and a group. Without it root does.',
  'copy --chmod': 'The mode of the copies, such as `755` or `u=rw,go=r`.',
  'copy --link': 'Makes a layer that does not depend on those below, so it stays cached when they change.',
  'copy --parents': 'Keeps the directories of the source; `/./` in a source says from where on.',
  'copy --exclude': 'Leaves out what fits a pattern.',
  'add --chown': 'Who owns the files: names or numbers of a user and a group. Without it root does.',
  'add --chmod': 'The mode of the files, such as `755` or `u=rw,go=r`.',
  'add --link': 'Makes a layer that does not depend on those below, so it stays cached when they change.',
  'add --checksum': 'What the download has to be, such as `sha256:…`; anything else stops the build.',
  'add --keep-git-dir': 'Keeps the `.git` directory of a repository.',
  'add --unpack':
    'Whether an archive is unpacked: a local one is, a downloaded one is not, unless this says otherwise.',
  'add --exclude': 'Leaves out what fits a pattern.',
  'healthcheck --interval': 'How long to wait between two checks; 30 seconds without it.',
  'healthcheck --timeout': 'How long a check may take; 30 seconds without it.',
  'healthcheck --start-period': 'How long the service may take to start: failures before then do not count.',
  'healthcheck --start-interval': 'How long to wait between two checks while the service starts; 5 seconds without it.',
  'healthcheck --retries': 'How many failures in a row make the container unhealthy; 3 without it.',
}

export const mountTypeHelp: Readonly<Record<string, string>> = {
  bind: 'Shows files of the context or of a stage at the target; what is written there is thrown away.',
  cache: 'A directory that is kept from build to build, and is in no image.',
  tmpfs: 'A directory in memory, empty at the start and gone at the end.',
  secret: 'A secret of the build as a file or a variable; no layer and no history holds it.',
  ssh: 'The SSH agent of whoever builds.',
}

export const mountKeyHelp: Readonly<Record<string, string>> = {
  type: '`bind` where it is not given.',
  from: 'The stage or the image to take the files from, instead of the context.',
  source: 'The path to mount, within what it is taken from.',
  target: 'Where it is mounted.',
  readonly: 'Whether writing is forbidden.',
  id: 'The name of the cache, the secret or the agent.',
  sharing: 'Whether builds at the same time may use the cache together: `shared`, `private` or `locked`.',
  required: 'Whether the step fails where the secret or the agent is missing.',
  size: 'The most that the tmpfs may hold.',
  mode: 'The mode of the directory or the file.',
  uid: 'The number of its owner.',
  gid: 'The number of its group.',
  env: 'The variable that holds the secret.',
}

const ALIASES: Readonly<Record<string, string>> = {
  src: 'source',
  dst: 'target',
  destination: 'target',
  ro: 'readonly',
  rw: 'readonly',
  readwrite: 'readonly',
}

/** What a mount's key means, by any of its names. */
export function mountKeyText(key: string): string | undefined {
  const name = key.toLowerCase()
  return mountKeyHelp[ALIASES[name] ?? name]
}

export const directiveHelp: Readonly<Record<string, string>> = {
  syntax: 'Which version of the Dockerfile language reads this file.',
  escape: 'The character that continues a line; a backtick is handy on Windows.',
  check: 'Which checks are skipped (`skip=`), and whether a finding fails the build (`error=true`).',
}
