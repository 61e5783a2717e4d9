// Arguments that an instruction is often given.
import type { Keyword } from '../parse/flags'
import type { Dockerfile } from '../tree'
import type { Choice, Choices } from './completion'
import type { Cursor } from './cursor'

const LABELS: Readonly<Record<string, string>> = {
  'org.opencontainers.image.title': 'The name of the image, for people.',
  'org.opencontainers.image.description': 'What is in it.',
  'org.opencontainers.image.authors': 'Who is responsible for it.',
  'org.opencontainers.image.source': 'Where its source is.',
  'org.opencontainers.image.url': 'Where to read about it.',
  'org.opencontainers.image.documentation': 'Where its documentation is.',
  'org.opencontainers.image.licenses': 'Under which SPDX licences it is.',
  'org.opencontainers.image.version': 'The version of the packaged software.',
  'org.opencontainers.image.revision': 'The commit that it was built from.',
  'org.opencontainers.image.created': 'When it was built, like 2024-05-06T07:08:09Z.',
}

const PLATFORM_ARGS: Readonly<Record<string, string>> = {
  TARGETPLATFORM: 'What is built for, such as linux/arm64.',
  TARGETOS: 'Its system.',
  TARGETARCH: 'Its architecture.',
  TARGETVARIANT: 'The variant of the architecture.',
  BUILDPLATFORM: 'What the machine is that builds.',
  BUILDOS: 'Its system.',
  BUILDARCH: 'Its architecture.',
  BUILDVARIANT: 'The variant of the architecture.',
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGKILL']

const SHELLS = ['["/bin/bash", "-o", "pipefail", "-c"]', '["/bin/ash", "-o", "pipefail", "-c"]', '["/bin/sh", "-c"]']

export function wordChoices(file: Dockerfile, cursor: Cursor, keyword: Keyword, words: readonly string[]): Choices {
  const typed = cursor.word
  const isFirst = words.length === 0
  const plain = (labels: readonly string[]): Choices => ({
    typed,
    choices: labels.map((label) => ({ label, kind: 'value' })),
  })
  if (keyword === 'label' && !typed.includes('=')) return { typed, choices: described(LABELS, 'key', '=""') }
  if (keyword === 'arg' && !typed.includes('=')) return { typed, choices: argChoices(file, cursor) }
  if (keyword === 'healthcheck' && isFirst) return plain(['CMD', 'NONE'])
  if (keyword === 'stopsignal' && isFirst) return plain(SIGNALS)
  if (keyword === 'shell' && isFirst) return plain(SHELLS)
  return { typed, choices: [] }
}

/** In a stage: the ARGs above the first FROM, which have to be repeated, and those that every build has. */
function argChoices(file: Dockerfile, { stages, lineStart }: Cursor): readonly Choice[] {
  if (stages === 0) return []
  const declared = new Set(
    file.stages[stages - 1]?.instructions.flatMap((one) =>
      one.kind === 'arg' && one.span.start < lineStart ? one.args.map(({ name }) => name.text) : [],
    ),
  )
  const globals = file.globals.flatMap(({ args }) =>
    args.map(({ name, value }) => [name.text, value?.text ?? ''] as const),
  )
  return [...described(Object.fromEntries(globals), 'variable'), ...described(PLATFORM_ARGS, 'variable')].filter(
    ({ label }) => !declared.has(label),
  )
}

function described(all: Readonly<Record<string, string>>, kind: Choice['kind'], behind = ''): readonly Choice[] {
  return Object.entries(all).map(([label, detail]) => ({ label, kind, text: label + behind, detail }))
}
