// Installed sizes, in bytes, with the packages that come along. They are illustrative, rounded, of November 2026: no package index was
// read. What matters for a lesson is their order: a compiler is hundreds of times a certificate store.
const MB = 1_000_000

/** What stands for one operating system package. */
export interface SystemPackage {
  readonly size: number
  /** The programs that it puts into /usr/bin; its own name where not given. */
  readonly programs?: readonly string[]
}

const library: readonly string[] = []

/** Debian's packages by name. */
export const debianPackages: Readonly<Record<string, SystemPackage>> = {
  'build-essential': { size: 330 * MB, programs: ['gcc', 'g++', 'cc', 'make', 'ld', 'ar', 'as'] },
  gcc: { size: 200 * MB, programs: ['gcc', 'cc', 'ld', 'ar', 'as'] },
  'g++': { size: 260 * MB, programs: ['g++', 'c++'] },
  make: { size: 2 * MB },
  cmake: { size: 60 * MB },
  'pkg-config': { size: 1 * MB },
  python3: { size: 35 * MB, programs: ['python3'] },
  'python3-pip': { size: 90 * MB, programs: ['pip3', 'pip', 'python3'] },
  'python3-venv': { size: 40 * MB, programs: ['python3'] },
  git: { size: 110 * MB },
  curl: { size: 14 * MB },
  wget: { size: 6 * MB },
  'ca-certificates': { size: 8 * MB, programs: library },
  gnupg: { size: 12 * MB, programs: ['gpg'] },
  openssl: { size: 4 * MB },
  tini: { size: 1 * MB },
  'dumb-init': { size: 1 * MB },
  procps: { size: 5 * MB, programs: ['ps', 'top', 'free', 'pgrep', 'pkill'] },
  'iputils-ping': { size: 1 * MB, programs: ['ping'] },
  iproute2: { size: 6 * MB, programs: ['ip', 'ss'] },
  'net-tools': { size: 2 * MB, programs: ['ifconfig', 'netstat'] },
  vim: { size: 45 * MB },
  nano: { size: 4 * MB },
  less: { size: 1 * MB },
  unzip: { size: 1 * MB },
  zip: { size: 1 * MB },
  'xz-utils': { size: 2 * MB, programs: ['xz', 'unxz'] },
  jq: { size: 2 * MB },
  nginx: { size: 6 * MB },
  'libpq-dev': { size: 12 * MB, programs: library },
  libpq5: { size: 2 * MB, programs: library },
  libatomic1: { size: 1 * MB, programs: library },
  locales: { size: 17 * MB, programs: library },
  tzdata: { size: 3 * MB, programs: library },
  sudo: { size: 5 * MB },
  gosu: { size: 3 * MB },
  ffmpeg: { size: 400 * MB },
  imagemagick: { size: 120 * MB, programs: ['convert', 'magick'] },
  'postgresql-client': { size: 12 * MB, programs: ['psql'] },
  'default-mysql-client': { size: 40 * MB, programs: ['mysql'] },
  'openjdk-21-jdk': { size: 450 * MB, programs: ['java', 'javac'] },
  'openssh-client': { size: 6 * MB, programs: ['ssh', 'scp'] },
}

/** Alpine's packages by name. */
export const alpinePackages: Readonly<Record<string, SystemPackage>> = {
  'build-base': { size: 250 * MB, programs: ['gcc', 'g++', 'cc', 'make', 'ld', 'ar'] },
  gcc: { size: 150 * MB, programs: ['gcc', 'cc', 'ld', 'ar'] },
  'g++': { size: 200 * MB, programs: ['g++', 'c++'] },
  'musl-dev': { size: 11 * MB, programs: library },
  make: { size: 1 * MB },
  cmake: { size: 40 * MB },
  python3: { size: 45 * MB, programs: ['python3'] },
  'py3-pip': { size: 60 * MB, programs: ['pip', 'pip3', 'python3'] },
  git: { size: 15 * MB },
  curl: { size: 6 * MB },
  wget: { size: 1 * MB },
  bash: { size: 2 * MB },
  'ca-certificates': { size: 1 * MB, programs: library },
  openssl: { size: 1 * MB },
  tini: { size: 1 * MB },
  'dumb-init': { size: 1 * MB },
  'su-exec': { size: 1 * MB },
  tzdata: { size: 3 * MB, programs: library },
  jq: { size: 1 * MB },
  nodejs: { size: 70 * MB, programs: ['node'] },
  npm: { size: 12 * MB, programs: ['npm', 'npx'] },
  yarn: { size: 6 * MB },
  go: { size: 250 * MB, programs: ['go', 'gofmt'] },
  nginx: { size: 2 * MB },
  libc6compat: { size: 1 * MB, programs: library },
  'libc6-compat': { size: 1 * MB, programs: library },
  gcompat: { size: 1 * MB, programs: library },
  libstdc: { size: 2 * MB, programs: library },
  'libstdc++': { size: 2 * MB, programs: library },
  'postgresql-client': { size: 6 * MB, programs: ['psql'] },
  'postgresql-dev': { size: 30 * MB, programs: library },
  'openssh-client': { size: 4 * MB, programs: ['ssh', 'scp'] },
  vim: { size: 30 * MB },
  shadow: { size: 4 * MB, programs: ['useradd', 'groupadd', 'usermod'] },
}

/** A package that is in no table: its size is a guess, and so are its programs. */
export const unknownPackage: SystemPackage = { size: 5 * MB }

/** npm packages with what they need in turn; any other one counts `usualNpmSize`. The sum of a usual app is the course's figure: 20 MB, 150 MB more for development. */
export const npmPackages: Readonly<Record<string, number>> = {
  typescript: 23 * MB,
  next: 110 * MB,
  '@next/swc-linux-x64-gnu': 120 * MB,
  '@next/swc-linux-x64-musl': 120 * MB,
  react: 0.3 * MB,
  'react-dom': 6 * MB,
  express: 0.2 * MB,
  fastify: 2.5 * MB,
  esbuild: 10 * MB,
  vite: 5 * MB,
  webpack: 6 * MB,
  eslint: 9 * MB,
  jest: 5 * MB,
  sharp: 30 * MB,
  prisma: 40 * MB,
  playwright: 12 * MB,
}
export const usualNpmSize = 0.4 * MB

/** Python packages; any other one counts `usualPipSize`. */
export const pipPackages: Readonly<Record<string, number>> = {
  numpy: 70 * MB,
  pandas: 75 * MB,
  scipy: 130 * MB,
  torch: 900 * MB,
  tensorflow: 1_500 * MB,
  django: 40 * MB,
  flask: 4 * MB,
  fastapi: 10 * MB,
  gunicorn: 1 * MB,
  uvicorn: 1 * MB,
  requests: 2 * MB,
  psycopg2: 4 * MB,
  'psycopg2-binary': 10 * MB,
  pytest: 4 * MB,
}
export const usualPipSize = 2 * MB
