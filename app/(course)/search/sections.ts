/** A second-level section of a lesson, as plain words. */
export interface PlainSection {
  readonly title: string
  readonly text: string
}

/** The sections of a lesson's source in words alone: no code, no tags, no marks, no head. What stands before the first heading is left out. */
export function plainSections(source: string): readonly PlainSection[] {
  const body = source
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/^\|[\s:|-]+\|$/gm, ' ')
  return body
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      return { title: words(title), text: words(lines.join('\n')) }
    })
}

function words(text: string): string {
  return text
    .replace(/<\/?[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/[*`]/g, '')
    .replace(/[|{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
