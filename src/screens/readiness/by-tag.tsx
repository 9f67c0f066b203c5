import { useMemo } from 'react'
import { readinessByTag } from '#core/readiness/of-deck.ts'
import { counted, percent } from '#parts/durations.ts'
import type { Standing } from '#state/readiness.ts'
import { Ranges } from './ranges.tsx'
import { shareWords } from './words.ts'

const SHOWN = 6

/** How the cards of each tag would come out without more study: where it is missing. All of them in the table. */
export function ByTag({ standing }: { readonly standing: Standing }) {
  const { exam, asked, calibration, left, isPlanned } = standing
  const tags = useMemo(() => readinessByTag(asked, left, exam, calibration, 0), [asked, left, exam, calibration])
  const [first] = tags
  if (!first) return <p>None of the cards that this exam asks has a tag.</p>
  const when = isPlanned ? 'would be right on the day without more study' : 'would be right today'
  const more = tags.length > SHOWN ? ` These are ${SHOWN} of ${tags.length} tags; the others are in the table.` : ''
  return (
    <Ranges
      words={`Most of the score is missing in #${first.tag}: of its ${counted(first.cards, 'card')} ${percent(first.score)} ${when}.${more}`}
      ranges={tags.slice(0, SHOWN).map(({ tag, cards, unseen, score, low, high }) => ({
        id: tag,
        name: `#${tag}`,
        note: `${cards - unseen} of ${counted(cards, 'card')} met`,
        estimates: [{ score, low, high }],
      }))}
      table={{
        columns: ['Tag', isPlanned ? 'Nothing more studied' : 'Right', 'Cards', 'Met'],
        rows: tags.map((one) => [`#${one.tag}`, shareWords(one), one.cards, one.cards - one.unseen]),
      }}
    />
  )
}
