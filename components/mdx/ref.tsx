interface RefProps {
  /** The keys of the lesson's sources, with spaces between them: `FC RES`. */
  readonly to: string
}

/** Keeps the reference on the line of the word before it. */
const joiner = '\u2060'

/** `<Ref to="FC">` after a claim: where it comes from. It leads to the lesson's list of sources. */
export function Ref({ to }: RefProps) {
  return (
    <span className="ml-1 whitespace-nowrap font-code text-[13px]/none text-ink-3">
      {joiner}[
      {to.split(' ').map((key, at) => (
        <span key={key}>
          {at > 0 ? ', ' : ''}
          <a href={`#source-${key.toLowerCase()}`} aria-label={`Source ${key}`} className="link-plain hover:underline">
            {key}
          </a>
        </span>
      ))}
      ]
    </span>
  )
}
