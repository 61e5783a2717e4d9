import { useId } from 'react'
import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { Drawing, mark } from './drawing'

const layers = [
  { line: 'COPY server.js', digest: 'e02c…', diff: 'b771…' },
  { line: 'RUN npm ci', digest: '51d9…', diff: '4c0a…' },
  { line: 'FROM node', digest: 'a3f0…', diff: '1d6e…' },
] as const

const words = (
  <Grid
    caption="The parts of an image"
    headings={['Part', 'What is in it', 'Named by']}
    rows={[
      ['manifest', 'the digest of the config, and those of the layers in order', 'the digest of its own bytes'],
      ['config', 'environment, user, command; the history; the diff ID of each layer', 'the digest of its own bytes'],
      [
        'a layer',
        'the files that one step added, changed or hid, in an archive',
        'its digest: of the archive as sent, packed; its diff ID: of the archive unpacked',
      ],
      ['tag', 'nothing; it points to a manifest', 'a name that can be moved'],
    ]}
  />
)

const description =
  'A tag points to a manifest. The manifest lists the digest of the config and the digests of the layers, the base first. The config holds settings and the diff IDs of the same layers. The layers are files. Only the tag can be moved.'

/** An image: a manifest that names a config and layers; a tag that points to the manifest. */
export function ImageParts() {
  return (
    <Figure
      wide
      title="An image is a manifest, a config and layers."
      caption="Each is stored once, under the digest of its bytes. The digests here are shortened examples. Only the tag can be pointed elsewhere."
      words={words}
    >
      <Wide />
      <Narrow />
    </Figure>
  )
}

function Tag({ y }: { readonly y: number }) {
  return (
    <>
      <rect
        className="fill-sheet stroke-edge [stroke-dasharray:4_3]"
        x=".5"
        y={y + 0.5}
        width="99"
        height="33"
        rx="2"
      />
      <text className="fill-ink font-code text-[14px]" x="50" y={y + 22} textAnchor="middle">
        shop:1.4
      </text>
    </>
  )
}

const head = 'fill-ink font-semibold text-[16px]'
const code = 'fill-ink font-code text-[13.500px]'
const pale = 'fill-ink-2 font-code text-[13.500px]'
const note = 'fill-ink-2 text-[13.500px]'

/** The stack, the newest on top, with its digests at the left and its diff IDs at the right. */
function Slabs({
  x,
  y,
  width,
  high,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly high: number
}) {
  return (
    <>
      {layers.map(({ line }, at) => (
        <g key={line}>
          <rect className={mark.kernel} x={x + 0.5} y={y + at * high + 0.5} width={width} height={high} />
          <rect className="fill-layer-line" x={x + 12} y={y + at * high - 4.5} width="16" height="5" />
          <text className="fill-on-layer font-code text-[13.500px]" x={x + 12} y={y + at * high + high / 2 + 5}>
            {line}
          </text>
        </g>
      ))}
      <path className="fill-none stroke-2 stroke-ink" d={`M${x - 4} ${y + 3 * high + 1}h${width + 9}`} />
    </>
  )
}

function Wide() {
  const top = 156
  const high = 44
  const middle = (at: number) => top + at * high + high / 2
  return (
    <Drawing
      viewBox="0 0 944 350"
      title="The parts of an image"
      description={description}
      className="max-tablet:hidden"
    >
      <Tag y={70} />
      <path className="fill-none stroke-[1.5] stroke-ink [stroke-dasharray:3_3]" d="M104 87h62m-6-5 6 5-6 5" />
      <text className={note} x="0" y="128">
        a tag: a name
      </text>
      <text className={note} x="0" y="146">
        that can move
      </text>
      <rect className={mark.card} x="172.500" y="56.500" width="216" height="248" rx="2" />
      <text className={head} x="188" y="84">
        Manifest
      </text>
      <path className="stroke-rule" d="M173 96.500h216" />
      <text className={code} x="188" y="124">
        config
      </text>
      <text className={pale} x="374" y="124" textAnchor="end">
        sha256:7c1e…
      </text>
      <rect className={mark.card} x="708.500" y=".5" width="235" height="304" rx="2" />
      <text className={head} x="724" y="28">
        Config
      </text>
      <path className="stroke-rule" d="M709 40.500h235" />
      {[
        ['Env', 'PORT=3000'],
        ['User', '1000:1000'],
        ['Cmd', '["node", …]'],
      ].map(([key, value], at) => (
        <g key={key}>
          <text className={code} x="724" y={66 + at * 24}>
            {key}
          </text>
          <text className="fill-meta-ink font-code text-[13.500px]" x="928" y={66 + at * 24} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <path className="stroke-rule" d="M709 132.500h235" />
      <path className="fill-none stroke-2 stroke-meta-line [stroke-dasharray:5_3]" d="M389 119h314" />
      <path className="fill-none stroke-[1.5] stroke-meta-line" d="m698 114 6 5-6 5" />
      <rect className="fill-film" x="482" y="108" width="132" height="22" />
      <text className="fill-meta-ink font-mid text-[14px]" x="548" y="124" textAnchor="middle">
        words, no height
      </text>
      <Slabs x={432} y={top} width={232} high={high} />
      {layers.map(({ digest, diff, line }, at) => (
        <g key={line}>
          <text className={code} x="188" y={middle(at) + 5}>
            layers[{2 - at}]
          </text>
          <text className={pale} x="374" y={middle(at) + 5} textAnchor="end">
            sha256:{digest}
          </text>
          <path className={mark.lead} d={`M389 ${middle(at)}h37m-6-5 6 5-6 5`} />
          <text className={code} x="724" y={middle(at) + 5}>
            diff_ids[{2 - at}]
          </text>
          <text className={pale} x="928" y={middle(at) + 5} textAnchor="end">
            sha256:{diff}
          </text>
          <path className={mark.lead} d={`M709 ${middle(at)}h-38m6-5-6 5 6 5`} />
        </g>
      ))}
      <text className={note} x="172" y="330">
        digests: of the bytes as sent
      </text>
      <text className={note} x="548" y="330" textAnchor="middle">
        files, stored once
      </text>
      <text className={note} x="943" y="330" textAnchor="end">
        of the same layers, unpacked
      </text>
    </Drawing>
  )
}

function Narrow() {
  const id = useId()
  return (
    <Drawing viewBox="0 0 328 552" title="The parts of an image" description={description} className="tablet:hidden">
      <defs>
        <marker id={id} viewBox="0 0 8 10" refX="7" refY="5" markerWidth="8" markerHeight="10" orient="auto">
          <path className={mark.lead} d="M1 1 7 5 1 9" />
        </marker>
      </defs>
      <Tag y={0} />
      <text className={note} x="112" y="22">
        a tag: a name that can move
      </text>
      <path className="fill-none stroke-[1.5] stroke-ink [stroke-dasharray:3_3]" d="M50 34v24m-5-6 5 6 5-6" />
      <rect className={mark.card} x=".5" y="64.500" width="240" height="150" rx="2" />
      <text className={head} x="14" y="90">
        Manifest
      </text>
      <path className="stroke-rule" d="M1 102.500h240" />
      {[
        ['config', '7c1e…'],
        ['layers[2]', 'e02c…'],
        ['layers[1]', '51d9…'],
        ['layers[0]', 'a3f0…'],
      ].map(([key, digest], at) => (
        <g key={key}>
          <text className={code} x="14" y={126 + at * 24}>
            {key}
          </text>
          <text className={pale} x="228" y={126 + at * 24} textAnchor="end">
            sha256:{digest}
          </text>
        </g>
      ))}
      <path className="fill-none stroke-2 stroke-meta-line [stroke-dasharray:5_3]" d="M241 121h66v277" />
      <path className="fill-none stroke-[1.5] stroke-meta-line" d="m302 392 5 6 5-6" />
      <path className={mark.lead} d="M120 215v22" markerEnd={`url(#${id})`} />
      <text className={note} x="132" y="234">
        digests of the bytes as sent
      </text>
      <Slabs x={0} y={248} width={240} high={36} />
      <path className={mark.lead} d="M120 402v-38" markerEnd={`url(#${id})`} />
      <text className={note} x="132" y="388">
        diff IDs: unpacked
      </text>
      <rect className={mark.card} x=".5" y="404.500" width="327" height="146" rx="2" />
      <text className={head} x="14" y="430">
        Config
      </text>
      <path className="stroke-rule" d="M1 442.500h327" />
      {[
        ['Env', 'PORT=3000'],
        ['User', '1000:1000'],
        ['Cmd', '["node", …]'],
        ['diff_ids', '1d6e…, 4c0a…, b771…'],
      ].map(([key, value], at) => (
        <g key={key}>
          <text className={code} x="14" y={466 + at * 24}>
            {key}
          </text>
          <text
            className={`font-code text-[13.500px] ${at < 3 ? 'fill-meta-ink' : 'fill-ink-2'}`}
            x="314"
            y={466 + at * 24}
            textAnchor="end"
          >
            {value}
          </text>
        </g>
      ))}
    </Drawing>
  )
}
