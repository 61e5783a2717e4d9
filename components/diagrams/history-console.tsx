import { Console } from '@/components/mdx/console'
import { nineLines, workedHistory } from '@/content/worked-example'

/** Docker cuts what created a layer to so many characters. */
const cut = 44

/** As the docker command prints sizes: three figures, no space. */
function figures(bytes: number): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : bytes >= 1e3 ? [bytes / 1e3, 'kB'] : [bytes, 'B']
  return `${Number(value.toPrecision(3))}${unit}`
}

/** The output of `docker history` for the nine lines; the engine works out each row. */
export async function HistoryConsole() {
  const rows = await workedHistory(nineLines)
  const lines = rows.map(({ id, createdBy, size }) => {
    const created = createdBy.length > cut ? `${createdBy.slice(0, cut)}…` : createdBy
    return `${id.padEnd(15)}${created.padEnd(cut + 4)}${figures(size)}`
  })
  return (
    <Console title="Terminal" source="simulated">
      {[
        '$ docker history --format "table {{.ID}}\\t{{.CreatedBy}}\\t{{.Size}}" greeter:1.0',
        `${'IMAGE'.padEnd(15)}${'CREATED BY'.padEnd(cut + 4)}SIZE`,
        ...lines,
      ].join('\n')}
    </Console>
  )
}
