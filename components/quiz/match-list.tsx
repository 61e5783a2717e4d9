import { InlineText } from '@/components/ui/inline-text'
import { type Answer, type MatchQuestion, partnerOf, withPartner } from '@/lib/course'
import { plain } from './words'

interface MatchListProps {
  readonly question: MatchQuestion
  readonly pick: Answer
  readonly onPick: (answer: Answer) => void
}

/** Each item with a list of partners to choose from: the browser's own, so that keys, touch and names are its. */
export function MatchList({ question, pick, onPick }: MatchListProps) {
  return (
    <ol className="divide-y divide-rule border-ink border-y">
      {question.options.map(({ id, text }) => (
        <li key={id} className="grid items-center gap-x-5 gap-y-1.5 py-3 tablet:grid-cols-2">
          <p className="min-w-0 text-[16px]/6 tablet:text-[17px]/[26px]">
            <InlineText>{text}</InlineText>
          </p>
          <select
            name={id}
            aria-label={plain(text)}
            value={partnerOf(pick, id) ?? ''}
            onChange={(event) => onPick(withPartner(pick, id, event.currentTarget.value))}
            className="min-h-11 w-full min-w-0 rounded-control border border-edge bg-sheet px-2.5 text-[16px]"
          >
            <option value="">Choose</option>
            {question.partners.map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner.text}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ol>
  )
}
