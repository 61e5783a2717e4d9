// Images with a language or a server in them. Facts, by image:
// node: https://github.com/nodejs/docker-node (user, entrypoint, no Yarn from 26 on: pull request 2422; no Corepack from 25 on)
// python: https://hub.docker.com/_/python   golang: https://hub.docker.com/_/golang   nginx: https://hub.docker.com/_/nginx
// distroless: https://github.com/GoogleContainerTools/distroless
import { sizedBlob } from '../files/blob'
import { type DirNode, fileNode } from '../files/node'
import { Overlay } from '../files/overlay'
import { defaultPath } from './config'
import { alpineTree, alpineVersion, debianLine, debianTree } from './distributions'
import { linuxTree, withMore } from './linux'
import { buildToolPrograms } from './programs'
import { illustrative, MB, type Recipe } from './recipe'

interface Base {
  readonly trees: readonly DirNode[]
  readonly created: readonly string[]
  readonly kind: 'alpine' | 'slim' | 'full'
}

// What such an image stands on: Alpine, Debian's slim, or Debian with compilers and tools.
function baseOf(tag: string): Base {
  if (tag.includes('alpine'))
    return {
      trees: [alpineTree(alpineVersion(tag))],
      created: ['ADD alpine-minirootfs.tar.gz / # buildkit'],
      kind: 'alpine',
    }
  const plain = debianTree(tag, 80 * MB)
  if (tag.includes('slim')) return { trees: [plain], created: [debianLine(tag)], kind: 'slim' }
  const tools = withMore(plain, { programs: buildToolPrograms, size: 820 * MB, name: 'build tools' })
  return {
    trees: [plain, tools],
    created: [debianLine(tag), 'RUN /bin/sh -c apt-get update && apt-get install … # buildkit'],
    kind: 'full',
  }
}

function bySize(kind: Base['kind'], alpine: number, slim: number, full: number): number {
  return { alpine, slim, full }[kind] * MB
}

// An option, or a word that is no command, is for node; everything else is run as it is.
const nodeEntrypoint =
  '#!/bin/sh\nset -e\ncase "$1" in -*) set -- node "$@" ;; esac\ncommand -v "$1" > /dev/null || set -- node "$@"\nexec "$@"\n'

// From the Docker Hub's pages, amd64, November 2026.
const nodeCompressed: Readonly<Record<string, number>> = {
  '26-trixie': 424,
  '26.12-trixie': 424,
  '26-trixie-slim': 82,
  '26.12-trixie-slim': 82,
  '24.20-slim': 81,
  '24.20-alpine': 56,
}

export function node(tag: string): Recipe {
  const version = /^\d+(\.\d+)*/.exec(tag)?.[0] ?? '26'
  const major = Number.parseInt(version, 10)
  const base = baseOf(tag)
  const last = base.trees.at(-1)!
  const withNode = withMore(last, {
    programs: [
      '/usr/local/bin/node',
      ...(major < 26 ? ['/usr/local/bin/yarn', '/usr/local/bin/yarnpkg'] : []),
      ...(major < 25 ? ['/usr/local/bin/corepack'] : []),
    ],
    links: {
      '/usr/local/bin/nodejs': 'node',
      '/usr/local/bin/npm': '../lib/node_modules/npm/bin/npm-cli.js',
      '/usr/local/bin/npx': '../lib/node_modules/npm/bin/npx-cli.js',
    },
    files: { '/usr/local/bin/docker-entrypoint.sh': nodeEntrypoint },
    users: [`node:x:1000:1000::/home/node:/bin/${base.kind === 'alpine' ? 'sh' : 'bash'}`],
    groups: ['node:x:1000:'],
    size: bySize(base.kind, 162, 150, 200),
    name: `node ${version}`,
  })
  const overlay = new Overlay(withNode)
  for (const name of ['npm', 'npx'])
    overlay.set(`/usr/local/lib/node_modules/npm/bin/${name}-cli.js`, program(`${name}-cli.js`))
  overlay.mkdirs('/home/node', { uid: 1000, gid: 1000 })
  const yarn = major < 26 ? ['YARN_VERSION=1.22.22'] : []
  const compressed = nodeCompressed[tag]
  return {
    trees: [...base.trees, overlay.tree()],
    config: {
      Env: [`PATH=${defaultPath}`, `NODE_VERSION=${version}`, ...yarn],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['node'],
    },
    created: [...base.created, 'RUN /bin/sh -c … install node and npm … # buildkit'],
    trust: 'illustrative',
    compressed: compressed === undefined ? undefined : compressed * MB,
    note: illustrative,
  }
}

function program(name: string) {
  return fileNode(sizedBlob(0, `program ${name}`), { mode: 0o755 })
}

export function python(tag: string): Recipe {
  const version = /^\d+(\.\d+)*/.exec(tag)?.[0] ?? '3.14'
  const base = baseOf(tag)
  const tree = withMore(base.trees.at(-1)!, {
    programs: ['python3', 'python', 'pip', 'pip3'].map((name) => `/usr/local/bin/${name}`),
    size: bySize(base.kind, 40, 45, 60),
    name: `python ${version}`,
  })
  const overlay = new Overlay(tree)
  overlay.mkdirs('/usr/local/lib/python3/site-packages')
  return {
    trees: [...base.trees, overlay.tree()],
    config: { Env: [`PATH=/usr/local/bin:${defaultPath}`, `PYTHON_VERSION=${version}`], Cmd: ['python3'] },
    created: [...base.created, 'RUN /bin/sh -c … build python … # buildkit'],
    trust: 'illustrative',
    note: illustrative,
  }
}

export function golang(tag: string): Recipe {
  const version = /^\d+(\.\d+)*/.exec(tag)?.[0] ?? '1.26'
  const base = baseOf(tag)
  const tree = withMore(base.trees.at(-1)!, {
    programs: ['/usr/local/go/bin/go', '/usr/local/go/bin/gofmt'],
    size: 230 * MB,
    name: `go ${version}`,
  })
  const overlay = new Overlay(tree)
  overlay.mkdirs('/go/src', { mode: 0o1777 })
  overlay.mkdirs('/go/bin', { mode: 0o1777 })
  return {
    trees: [...base.trees, overlay.tree()],
    config: {
      Env: [
        `PATH=/go/bin:/usr/local/go/bin:${defaultPath}`,
        `GOLANG_VERSION=${version}`,
        'GOTOOLCHAIN=local',
        'GOPATH=/go',
      ],
      Cmd: [base.kind === 'alpine' ? '/bin/sh' : 'bash'],
      WorkingDir: '/go',
    },
    created: [...base.created, 'COPY /target/ / # buildkit'],
    trust: 'illustrative',
    note: illustrative,
  }
}

export function nginx(tag: string): Recipe {
  const version = /^\d+(\.\d+)*/.exec(tag)?.[0] ?? '1.29'
  const base = tag.includes('alpine') ? baseOf(tag) : baseOf(`${tag}-slim`)
  const tree = withMore(base.trees.at(-1)!, {
    programs: ['/usr/sbin/nginx'],
    files: {
      '/docker-entrypoint.sh': '#!/bin/sh\nset -e\nexec "$@"\n',
      '/usr/share/nginx/html/index.html': '<!doctype html>\n<title>Welcome to nginx</title>\n',
      '/etc/nginx/nginx.conf': 'user nginx;\nevents {}\nhttp { include /etc/nginx/conf.d/*.conf; }\n',
      '/etc/nginx/conf.d/default.conf': 'server { listen 80; root /usr/share/nginx/html; }\n',
    },
    users: ['nginx:x:101:101:nginx user:/nonexistent:/bin/false'],
    groups: ['nginx:x:101:'],
    size: bySize(base.kind, 40, 110, 110),
    name: `nginx ${version}`,
  })
  return {
    trees: [...base.trees, tree],
    config: {
      Env: [`PATH=${defaultPath}`, `NGINX_VERSION=${version}`],
      ExposedPorts: { '80/tcp': {} },
      Entrypoint: ['/docker-entrypoint.sh'],
      Cmd: ['nginx', '-g', 'daemon off;'],
      StopSignal: 'SIGQUIT',
    },
    created: [...base.created, 'RUN /bin/sh -c … install nginx … # buildkit'],
    trust: 'illustrative',
    note: illustrative,
  }
}

/** `gcr.io/distroless/nodejs26-debian13` and its kin: no shell, no package manager. */
export function distroless(name: string, tag: string): Recipe {
  const runtime = /^(nodejs|java|python3|static|base|cc)(\d*)/.exec(name)?.[1] ?? 'base'
  const sizes: Readonly<Record<string, number>> = { nodejs: 160, java: 220, python3: 60, static: 3, base: 22, cc: 25 }
  const programs: Readonly<Record<string, readonly string[]>> = {
    nodejs: ['/nodejs/bin/node'],
    java: ['/usr/bin/java'],
    python3: ['/usr/bin/python3'],
  }
  const entrypoints: Readonly<Record<string, readonly string[]>> = {
    nodejs: ['/nodejs/bin/node'],
    java: ['/usr/bin/java', '-jar'],
    python3: ['/usr/bin/python3'],
  }
  const debug = tag.includes('debug')
  const tree = linuxTree({
    osRelease: 'PRETTY_NAME="Distroless"\nNAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="13"\n',
    programs: [...(programs[runtime] ?? []), ...(debug ? ['/busybox/sh', '/busybox/busybox'] : [])],
    users: [
      'nobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin',
      'nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin',
    ],
    groups: ['nobody:x:65534:', 'nonroot:x:65532:'],
    size: sizes[runtime]! * MB,
  })
  const overlay = new Overlay(tree)
  overlay.mkdirs('/home/nonroot', { mode: 0o700, uid: 65532, gid: 65532 })
  const nonroot = tag.includes('nonroot')
  return {
    trees: [overlay.tree()],
    config: {
      Env: [`PATH=${defaultPath}`, 'SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt'],
      Entrypoint: entrypoints[runtime],
      User: nonroot ? '65532' : '0',
      WorkingDir: nonroot ? '/home/nonroot' : '/',
    },
    created: ['bazel build …'],
    trust: 'illustrative',
    note: illustrative,
  }
}
