import { counted, percent } from '#parts/durations.ts'
import type { Standing } from '#state/readiness.ts'
import { Ranges } from './ranges.tsx'
import { shareWords } from './words.ts'

/** How each domain would come out, with what it weighs. */
export function ByDomain({ standing }: { readonly standing: Standing }) {
  const { exam, asked, left, planned } = standing
  const { whole } = planned ?? left
  const rows = exam.domains.map(({ number, name, weightPercent }) => {
    const own = asked.filter(({ domain }) => domain === number)
    return {
      number,
      name: `${number}. ${name}`,
      weight: weightPercent,
      cards: own.length,
      met: own.filter(({ subject }) => subject.progress.memory).length,
      estimate: whole.domains.find((domain) => domain.number === number),
      ifLeft: left.whole.domains.find((domain) => domain.number === number),
    }
  })
  const known = rows.flatMap((row) => (row.estimate ? [{ ...row, estimate: row.estimate }] : []))
  const weakest = known.reduce(
    (least, row) => (row.estimate.score < least.estimate.score ? row : least),
    known[0] as never,
  )
  const empty = rows.filter(({ estimate }) => !estimate).map(({ number }) => number)
  const words = [
    `${known.length > 1 ? `Weakest is domain ${weakest.number} with ${percent(weakest.estimate.score)} of its questions right.` : ''}`,
    planned
      ? 'With the plan; eight times in ten within the range, which allows for how few questions each domain has.'
      : 'Eight times in ten within the range, which allows for how few questions each domain has.',
    empty.length > 0
      ? `The deck has no card on domain ${empty.join(' and ')}: what it weighs is shared out among the others.`
      : '',
  ]
  return (
    <Ranges
      words={words.filter(Boolean).join(' ')}
      ranges={known.map(({ number, name, weight, cards, met, estimate }) => ({
        id: String(number),
        name,
        note: `${weight} % of the exam, ${met} of ${counted(cards, 'card')} met`,
        score: estimate.score,
        low: estimate.low,
        high: estimate.high,
      }))}
      table={{
        columns: ['Domain', 'Weight', ...(planned ? ['With the plan', 'If left'] : ['Right']), 'Cards', 'Met'],
        rows: known.map(({ number, weight, cards, met, estimate, ifLeft }) => [
          String(number),
          `${weight} %`,
          shareWords(estimate),
          ...(planned ? [ifLeft ? shareWords(ifLeft) : '–'] : []),
          cards,
          met,
        ]),
      }}
    />
  )
}
