import { readFileSync } from 'node:fs'
import { compile } from '@mdx-js/mdx'
import matter from 'gray-matter'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { LessonHead } from '@/lib/course'
import { readLessonHead } from '@/lib/course/schema'

interface Heading {
  readonly level: number
  readonly id: string
  readonly text: string
}

/** A tag that the author wrote, with the attributes that are plain strings. */
interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** A lesson's file as its readers and the page see it. */
export interface LessonText {
  readonly head: LessonHead
  readonly headings: readonly Heading[]
  /** In the order written. */
  readonly tags: readonly Tag[]
}

/** What of a tree of Markdown, JSX or HTML is looked at here. */
interface Node {
  readonly type: string
  readonly tagName?: string
  readonly name?: string | null
  readonly value?: string
  readonly properties?: { readonly id?: string }
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[]
  readonly children?: readonly Node[]
}

/** Compiles `content/lessons/<slug>/lesson.mdx` as the site does, and lists its headings and tags. */
export async function lessonText(slug: string): Promise<LessonText> {
  const file = `content/lessons/${slug}/lesson.mdx`
  const source = readFileSync(file, 'utf8')
  const headings: Heading[] = []
  const tags: Tag[] = []
  const visit = (node: Node) => {
    if (/^h[1-6]$/.test(node.tagName ?? ''))
      headings.push({ level: Number(node.tagName?.slice(1)), id: node.properties?.id ?? '', text: words(node) })
    if (node.type.startsWith('mdxJsx') && node.name) tags.push({ name: node.name, attributes: strings(node) })
    node.children?.forEach(visit)
  }
  await compile(source, {
    remarkPlugins: [remarkFrontmatter, remarkGfm],
    rehypePlugins: [rehypeSlug, () => (tree: Node) => visit(tree)],
  })
  return { head: readLessonHead(matter(source).data, file), headings, tags }
}

function words(node: Node): string {
  return node.value ?? node.children?.map(words).join('') ?? ''
}

function strings(node: Node): Record<string, string> {
  const plain = node.attributes?.filter(({ value }) => typeof value === 'string') ?? []
  return Object.fromEntries(plain.map(({ name, value }) => [name, value as string]))
}
