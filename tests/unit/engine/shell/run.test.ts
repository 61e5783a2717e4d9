// RUN really runs: what scripts do to the files, what they print, and how they fail.
import { describe, expect, it } from 'vitest'
import { type Build, blobText, lookup } from '@/lib/engine'
import { last, stored } from '../scene'

const alpine = 'FROM alpine:3.24'
const debian = 'FROM debian:trixie-slim'

async function run(...commands: readonly string[]): Promise<Build> {
  return last({ dockerfile: [alpine, ...commands.map((command) => `RUN ${command}`)] })
}

async function log(command: string, base = alpine): Promise<string> {
  const built = await last({ dockerfile: [base, `RUN ${command}`] })
  return built.error?.log ?? built.steps[1]!.log
}

function text(built: Build, path: string): string | undefined {
  const node = built.image && lookup(built.image.tree, path)
  return node?.kind === 'file' ? blobText(node.blob) : undefined
}

describe('a script', () => {
  it('does what &&, ||, ; and set -e say', async () => {
    expect(await log('true && echo a || echo b; false || echo c')).toBe('a\nc\n')
    const built = await run('set -e; echo a; false; echo b')
    expect(built.error).toMatchObject({ exitCode: 1, log: 'a\n' })
  })

  it('writes files with redirects, loops and here-documents', async () => {
    const built = await run(
      'for n in 1 2 3; do echo $n; done > /out',
      'cat > /doc <<END\nline\nEND',
      'echo more >> /out',
    )
    expect(text(built, '/out')).toBe('1\n2\n3\nmore\n')
  })

  it('takes a here-document of the Dockerfile as one script', async () => {
    const built = await last({
      dockerfile: [alpine, 'RUN <<EOF', 'set -e', 'mkdir -p /a/b', 'echo hi > /a/b/c', 'EOF'],
    })
    expect(stored(built, 'RUN')).toEqual(['/a', '/a/b', '/a/b/c'])
  })

  it('stores exactly what it changed', async () => {
    const built = await run(
      'mkdir -p /x/y && echo 1 > /x/y/z && rm -r /x && touch /kept && cat /etc/os-release > /dev/null',
    )
    expect(stored(built, 'mkdir')).toEqual(['/kept'])
  })

  it('sees variables of ENV and ARG, and pipes', async () => {
    const built = await last({
      dockerfile: [alpine, 'ARG WHO=you', 'ENV GREET=hello', 'RUN echo "$GREET $WHO" | tr a-z A-Z'],
    })
    expect(built.steps.at(-1)?.log).toBe('HELLO YOU\n')
  })

  it('works in the working directory', async () => {
    const built = await last({ dockerfile: [alpine, 'WORKDIR /srv/app', 'RUN pwd && echo 1 > here'] })
    expect(built.steps[2]?.log).toBe('/srv/app\n')
    expect(stored(built, 'RUN')).toEqual(['/srv/app/here'])
  })

  it('follows the umask, chmod, and links', async () => {
    const built = await run('umask 077 && echo 1 > /secret && echo 2 > /open && chmod 644 /open && ln -s /open /link')
    const entries = built.steps[1]?.layer?.entries ?? []
    expect(entries.find(({ path }) => path === '/secret')).toMatchObject({ mode: 0o600 })
    expect(entries.find(({ path }) => path === '/open')).toMatchObject({ mode: 0o644 })
    expect(entries.find(({ path }) => path === '/link')).toMatchObject({ type: 'symlink', target: '/open' })
  })
})

describe('a failing command', () => {
  it('that the image does not have ends with 127', async () => {
    const built = await run('frobnicate --all')
    expect(built.error).toMatchObject({ exitCode: 127 })
    expect(built.error?.log).toContain('frobnicate: not found')
  })

  it('ends with 127 for a tool of another distribution', async () => {
    expect((await run('apt-get update')).error?.exitCode).toBe(127)
    expect((await last({ dockerfile: [debian, 'RUN apk add curl'] })).error?.exitCode).toBe(127)
  })

  it('fails a redirect into a folder that is not there', async () => {
    expect(await log('echo 1 > /no/such/file')).toContain("can't create /no/such/file")
  })

  it('may not write where its user may not', async () => {
    const built = await last({ dockerfile: [alpine, 'USER nobody', 'RUN echo 1 > /etc/mine'] })
    expect(built.error?.exitCode).toBeGreaterThan(0)
    expect(built.error?.log).toContain('Permission denied')
  })

  it('cannot start without a shell', async () => {
    const built = await last({ dockerfile: ['FROM scratch', 'RUN echo hi'] })
    expect(built.error?.message).toBe('process "/bin/sh -c echo hi" did not complete successfully: exit code: 127')
  })
})

describe('models', () => {
  it('install what the lock file names, without the packages for development where told', async () => {
    const files = {
      'package.json': '{"name":"shop","dependencies":{"express":"5"},"devDependencies":{"typescript":"6"}}',
      'package-lock.json':
        '{"lockfileVersion":3,"packages":{"":{},"node_modules/express":{"version":"5.1.0"},"node_modules/typescript":{"version":"6.0.0","dev":true}}}',
    }
    const of = async (command: string) => {
      const built = await last({
        dockerfile: ['FROM node:26-trixie-slim', 'WORKDIR /app', 'COPY *.json ./', `RUN ${command}`],
        files,
      })
      return stored(built, command).filter((path) => /node_modules\/[a-z]+$/.test(path))
    }
    expect(await of('npm ci')).toEqual(['/app/node_modules/express', '/app/node_modules/typescript'])
    expect(await of('npm ci --omit=dev')).toEqual(['/app/node_modules/express'])
  })

  it('say of npm ci without a lock file what npm says', async () => {
    const built = await last({
      dockerfile: ['FROM node:26-trixie-slim', 'WORKDIR /app', 'COPY package.json ./', 'RUN npm ci'],
      files: { 'package.json': '{}' },
    })
    expect(built.error?.log).toContain('npm error code EUSAGE')
  })

  it('leave apt’s lists in the layer unless they are removed', async () => {
    const lists = async (end: string) => {
      const built = await last({
        dockerfile: [debian, `RUN apt-get update && apt-get install -y --no-install-recommends curl${end}`],
      })
      return stored(built, 'RUN').some((path) => path.startsWith('/var/lib/apt/lists/'))
    }
    expect(await lists('')).toBe(true)
    expect(await lists(' && rm -rf /var/lib/apt/lists/*')).toBe(false)
  })

  it('make a program runnable that was installed', async () => {
    expect((await run('curl --version')).error?.exitCode).toBe(127)
    expect((await run('apk add --no-cache curl && curl --version')).error).toBeUndefined()
  })

  it('add users, who then can own files', async () => {
    const built = await last({
      dockerfile: [alpine, 'RUN addgroup -S app && adduser -S -G app app', 'USER app', 'RUN id -un && touch ~/mine'],
    })
    expect(built.steps[3]?.log).toBe('app\n')
    expect(built.steps[3]?.layer?.entries.find(({ path }) => path === '/home/app/mine')).toMatchObject({ uid: 100 })
  })

  it('say where an effect is an estimate or unknown', async () => {
    const sure = await run('echo hi')
    expect(sure.steps[1]).toMatchObject({ modelled: true, notes: [] })
    const assumed = await last({ dockerfile: ['FROM ghcr.io/acme/tools:1', 'RUN acme-lint'] })
    expect(assumed.error).toBeUndefined()
    expect(assumed.steps[1]?.modelled).toBe(false)
    expect(assumed.steps[0]?.base?.trust).toBe('assumed')
  })
})
