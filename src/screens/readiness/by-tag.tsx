import { useMemo } from 'react'
import { readinessByTag } from '#core/readiness/of-deck.ts'
import { counted, percent } from '#parts/durations.ts'
import type { Standing } from '#state/readiness.ts'
import { Ranges } from './ranges.tsx'
import { shareWords } from './words.ts'

const SHOWN = 6

/** How the cards of each tag would come out; all of them in the table. */
export function ByTag({ standing }: { readonly standing: Standing }) {
  const { exam, asked, calibration, left, planned } = standing
  const tags = useMemo(
    () => readinessByTag(asked, planned ?? left, exam, calibration, planned?.future ?? 0),
    [asked, planned, left, exam, calibration],
  )
  const [first] = tags
  if (!first) return <p>None of the cards that this exam asks has a tag.</p>
  const more = tags.length > SHOWN ? ` These are ${SHOWN} of ${tags.length} tags; the others are in the table.` : ''
  return (
    <Ranges
      words={`Most of the score is still missing in #${first.tag}, where ${percent(first.score)} of ${counted(first.cards, 'card')} would be right if all were asked.${more}`}
      ranges={tags.slice(0, SHOWN).map(({ tag, cards, unseen, score, low, high }) => ({
        id: tag,
        name: `#${tag}`,
        note: `${cards - unseen} of ${counted(cards, 'card')} met`,
        score,
        low,
        high,
      }))}
      table={{
        columns: ['Tag', planned ? 'With the plan' : 'Right', 'Cards', 'Met'],
        rows: tags.map((one) => [`#${one.tag}`, shareWords(one), one.cards, one.cards - one.unseen]),
      }}
    />
  )
}
