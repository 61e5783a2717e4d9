// The base images that the recorded builds used, built by the engine from `tests/conformance/corpus/bases`: small busybox systems
// whose npm, node, go and pip are shell scripts. The busybox binary itself is not there; its file stands for the commands that it has.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@/lib/dockerfile'
import { type BaseImage, build, type ContextFile, contextOf, type ImageSource, imageId, plan } from '@/lib/engine'

const folder = join(import.meta.dirname, '../../tests/conformance/corpus/bases')

const names: Readonly<Record<string, string>> = {
  'alpine:3.20': 'alpine320',
  'alpine:3.20.3': 'alpine320',
  'alpine:latest': 'alpine320',
  'busybox:latest': 'alpine320',
  'alpine:3.21': 'alpine321',
  'node:20': 'node20',
  'node:20-alpine': 'node20',
  'node:22-alpine': 'node22',
  'nginx:alpine': 'nginx',
  'nginx:1.27': 'nginx',
  'golang:1.23-alpine': 'golang',
  'python:3.12-alpine': 'python',
  'acme/onbuild:1': 'onbuild',
  'acme/appuser:1': 'appuser',
}

// What `busybox --install` linked in the recorder's busybox; `adduser` and `addgroup` were not among it.
const applets =
  '[ ash awk base64 basename cat chgrp chmod chown cmp cp cut date dd df diff dirname du echo egrep env expr false fgrep find fold grep gunzip gzip head hexdump hostname id install kill less ln ls md5sum mkdir mkfifo mktemp mv nl nohup nproc od paste printenv printf ps pwd readlink realpath rev rm rmdir sed seq sh sha1sum sha256sum sha512sum shuf sleep sort split stat strings stty sync tac tail tar tee test time timeout touch tr true truncate tty uname uniq unlink unxz unzip usleep vi wc wget which who whoami xargs xxd yes zcat'.split(
    ' ',
  )

/** Builds the bases once and gives them by their names; what is not among them does not exist. */
export async function recordedBases(): Promise<ImageSource> {
  const built = new Map<string, BaseImage>()
  for (const name of ['alpine320', 'alpine321', 'node20', 'node22', 'nginx', 'golang', 'python', 'onbuild', 'appuser'])
    built.set(name, await baseOf(name, built.get('alpine320')))
  return (reference) => {
    const short = reference.replace(/^docker\.io\/(library\/)?/, '')
    const image = built.get(names[short] ?? '')
    return image ?? { error: `failed to resolve source metadata for ${reference}: ${reference}: not found` }
  }
}

async function baseOf(name: string, below: BaseImage | undefined): Promise<BaseImage> {
  const busybox = { content: { size: 1_000_000, digest: 'busybox' }, mode: 0o755 }
  const context = contextOf({ ...filesOf(join(folder, name)), ...links(), busybox })
  const source = readFileSync(join(folder, name, 'Dockerfile'), 'utf8').replace(install, 'COPY .links/ /bin/')
  const images: ImageSource = () => below ?? { error: 'not found' }
  const result = await build(plan(parse(source), { images }), context)
  if (!result.image) throw new Error(`bases/${name} cannot be built: ${result.error?.message}`)
  const history = result.image.history.map(({ created_by, empty_layer }) => ({
    created_by: created_by.replace('COPY .links/ /bin/', 'RUN /bin/busybox --install -s /bin'),
    ...(empty_layer ? { empty_layer } : {}),
  }))
  return { ...result.image, history, digest: imageId(result.image), trust: 'real' }
}

const install = 'RUN ["/bin/busybox","--install","-s","/bin"]'

// There is no busybox to run here: the links that it makes are copied instead, as one layer, and the history says what made them.
function links(): Record<string, ContextFile> {
  return Object.fromEntries(applets.map((name) => [`.links/${name}`, { symlink: '/bin/busybox' }]))
}

function filesOf(dir: string): Record<string, ContextFile> {
  const files: Record<string, ContextFile> = {}
  const visit = (path: string, base: string) => {
    for (const name of readdirSync(path)) {
      const full = join(path, name)
      if (statSync(full).isDirectory()) visit(full, `${base}${name}/`)
      else files[`${base}${name}`] = { content: readFileSync(full), mode: base ? 0o755 : 0o644 }
    }
  }
  if (existsSync(dir)) visit(dir, '')
  return files
}
