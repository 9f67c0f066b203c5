import type { Card } from '#core/deck.ts'
import { shortDay } from '#parts/durations.ts'
import { useSurroundings } from '#screens/surroundings.tsx'

/** Where a card's facts come from, and when that was last looked up. */
export function CardSources({ card }: { readonly card: Card }) {
  const { sourceOf } = useSurroundings()
  const sources = card.sources.flatMap((id) => sourceOf(id) ?? [])
  if (sources.length === 0) return null
  return (
    <p>
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map(({ id, title, address }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={address} target="_blank" rel="noreferrer">
            {title}
          </a>
        </span>
      ))}
      {card.checkedOn && ` · checked ${shortDay(card.checkedOn)}`}
    </p>
  )
}
