import { check, parse } from '@/lib/dockerfile'
import { type Finding, type LessonMaterial, lineOf, type Material, without } from './material'

// What is checked in the text of a lesson. Each check names the line to mend.

const head = /^---[\s\S]*?\n---\n/
const hook = /^---[\s\S]*?\n---\n[\s\S]*?(?=^## )/m
const fences = /^```[\s\S]*?^```$/gm
const broken = /<Code[^>]*\bbroken=[\s\S]*?<\/Code>/g

type Check = (lesson: LessonMaterial, all: Material) => readonly Finding[]

/** Links inside the site lead to pages and anchors that exist. */
export const links: Check = ({ file, text, questions, head: { sections, sources } }, { lessons, addresses }) => {
  const prose = without(text, head, fences, /`[^`\n]*`/g)
  const anchorsOf = (own: Pick<LessonMaterial, 'text' | 'questions' | 'head'>) =>
    new Set([
      ...own.head.sections.map(({ id }) => id),
      ...[...own.text.matchAll(/^### (.+)$/gm)].map(([, title = '']) => slugOf(title)),
      ...own.questions.map(({ id }) => id),
      ...[...own.text.matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => `term-${id}`),
      ...own.head.sources.map(({ key }) => `source-${key.toLowerCase()}`),
      'quick-check-questions',
    ])
  return [...prose.matchAll(/\]\(([^)\s]+)\)|href="([^"]+)"/g)].flatMap(({ 1: mark, 2: attribute, index }) => {
    const target = mark ?? attribute ?? ''
    if (/^(https?:|mailto:)/.test(target)) return []
    const at = { file, line: lineOf(text, index) }
    const [path = '', anchor] = target.split('#')
    const other = lessons.find(({ slug }) => path === `/lessons/${slug}`)
    if (path !== '' && !other && !addresses.has(path))
      return [{ ...at, message: `links to ${path}, which does not exist` }]
    const page = path === '' ? { text, questions, head: { sections, sources } as LessonMaterial['head'] } : other
    if (!anchor || !page || anchorsOf(page).has(anchor)) return []
    return [{ ...at, message: `links to ${target}, but there is no #${anchor}` }]
  })
}

/** Every claim's source is listed, every listed source is named somewhere, and none was opened in the future. */
export const sources: Check = ({ file, text, questions, head: { sources: listed } }, { today }) => {
  const keys = listed.map(({ key }) => key)
  const refs = [...text.matchAll(/<Ref to="([^"]*)"/g)]
  const named = new Set([...refs.flatMap(([, to = '']) => to.split(' ')), ...questions.map(({ source }) => source)])
  const unknown = refs.flatMap(({ 1: to = '', index }) =>
    to
      .split(' ')
      .filter((key) => !keys.includes(key))
      .map((key) => ({
        file,
        line: lineOf(text, index),
        message: `names the source ${key}, which its head does not list`,
      })),
  )
  const own = listed.flatMap(({ key, checked }) => {
    const at = { file, line: lineOf(text, text.indexOf(`key: ${key}`)) }
    return [
      ...(named.has(key) ? [] : [{ ...at, message: `lists the source ${key}, which nothing names` }]),
      ...(checked && checked > today
        ? [{ ...at, message: `says that ${key} was opened on ${checked}, which is to come` }]
        : []),
    ]
  })
  return [...unknown, ...own]
}

const image = /\b(?:node|alpine|debian|ubuntu|busybox|python|golang|nginx|postgres|redis|distroless\/\w+):[\w][\w.-]*/g

/** Every tag that is printed is listed with its end of life, and has not come to it. */
export const tags: Check = ({ file, text, quizFile, quizText }, { versions, today }) =>
  [
    { file, text },
    { file: quizFile, text: quizText },
  ].flatMap((source) =>
    [...without(source.text, broken, /.*broken on purpose.*\n.*/gi).matchAll(image)].flatMap(({ 0: found, index }) => {
      const tag = found.replace(/[.-]+$/, '')
      const at = { file: source.file, line: lineOf(source.text, index) }
      const version = versions.find((each) => each.tag === tag)
      if (!version) return [{ ...at, message: `prints ${tag}, which content/versions.ts does not list` }]
      return version.until > today ? [] : [{ ...at, message: `prints ${tag}, whose support ended on ${version.until}` }]
    }),
  )

/** Every Dockerfile that is shown passes BuildKit's checks and hadolint at warning or above, or is marked as broken. */
export const dockerfiles: Check = ({ file, text }) =>
  [...without(text, broken).matchAll(/^```dockerfile.*\n([\s\S]*?)^```$/gm)].flatMap(
    ({ 0: fence, 1: code = '', index }) => {
      const first = lineOf(text, index + fence.indexOf(code)) - 1
      // A few lines out of a file are checked as such: the stage that they would stand in is put before them.
      const before = /^\s*FROM\s/im.test(code) ? '' : 'FROM scratch\nWORKDIR /app\n'
      const shift = before === '' ? 0 : 2
      return check(parse(before + code))
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, message, lines }) => ({
          file,
          line: first + Math.max((lines[0]?.[0] ?? 1) - shift, 1),
          message: `shows a Dockerfile that fails ${rule}: ${message} Mend it, or mark it: <Code broken="why">`,
        }))
    },
  )

/** A term is linked where it is first used. The story before the first heading may speak as its people do, and “a quoted word” is shown, not used. */
export const terms: Check = ({ file, text }, { terms: known }) => {
  const prose = without(text, head, fences, /^#+ .*$/gm, /`[^`\n]*`/g, /^import .*$/gm)
  return [...prose.matchAll(/<Term id="([^"]+)"/g)].flatMap(({ 1: id = '', index }) => {
    const term = known.find((each) => each.id === id)
    if (!term)
      return [
        { file, line: lineOf(text, index), message: `explains "${id}", which content/glossary.ts does not define` },
      ]
    // Names of one plain word or two; “Process 1 (PID 1)” is said in too many ways.
    if (!/^[\p{L}]+( [\p{L}]+)?$/u.test(term.name)) return []
    const used = without(text, hook, fences, /^#+ .*$/gm, /`[^`\n]*`/g, /“[^”\n]*”/g, /<[^>]*>/g)
    const earlier = new RegExp(`(?<![\\p{L}-])${term.name}s?(?![\\p{L}-])`, 'iu').exec(used.slice(0, index))
    return earlier
      ? [
          {
            file,
            line: lineOf(text, earlier.index),
            message: `uses “${earlier[0]}” before the line that explains it (line ${lineOf(text, index)})`,
          },
        ]
      : []
  })
}

/** Nothing is left of a scaffold. */
export const scaffolds: Check = ({ file, text, quizFile, quizText }) =>
  [
    { file, text },
    { file: quizFile, text: quizText },
  ].flatMap((source) =>
    [...source.text.matchAll(/\bWRITE\b.*|'(?:[a-e]\d-)?write-(?:\d|one|prediction)'/g)].map(({ 0: rest, index }) => ({
      file: source.file,
      line: lineOf(source.text, index),
      message: `is not written yet: ${rest}`,
    })),
  )

/** An id as rehype-slug makes it of a heading. */
function slugOf(title: string): string {
  return title
    .replace(/[`*]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}
