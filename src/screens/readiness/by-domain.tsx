import { counted, percent } from '#parts/durations.ts'
import type { Standing } from '#state/readiness.ts'
import { Ranges } from './ranges.tsx'
import { shareWords } from './words.ts'

/** How each domain would come out, with what it weighs. */
export function ByDomain({ standing }: { readonly standing: Standing }) {
  const { exam, asked, isPlanned, left, planned } = standing
  const rows = exam.domains.flatMap(({ number, name, weightPercent }) => {
    const own = asked.filter(({ domain }) => domain === number)
    const ifLeft = left.whole.domains.find((one) => one.number === number)
    const byPlan = planned?.whole.domains.find((one) => one.number === number)
    const met = own.filter(({ subject }) => subject.progress.memory).length
    return ifLeft ? [{ number, name, weightPercent, cards: own.length, met, ifLeft, byPlan }] : []
  })
  const weakest = rows.reduce((least, row) => (row.ifLeft.score < least.ifLeft.score ? row : least))
  const empty = exam.domains.filter(({ number }) => rows.every((row) => row.number !== number))
  const words = [
    rows.every(({ met }) => met === 0)
      ? 'None of the cards was met yet.'
      : `${isPlanned ? 'Without more study weakest on the day' : 'Weakest'} is domain ${weakest.number}, ${percent(weakest.ifLeft.score)} of its questions right.`,
    'Eight times in ten a domain comes out within its range, which allows for how few questions it has.',
    empty.length > 0 &&
      `The deck has no card on domain ${empty.map(({ number }) => number).join(' and ')}: its weight is shared out among the others.`,
  ]
  return (
    <Ranges
      words={words.filter(Boolean).join(' ')}
      ranges={rows.map(({ number, name, weightPercent, cards, met, ifLeft, byPlan }) => ({
        id: String(number),
        name: `${number}. ${name}`,
        note: `${weightPercent} % of the exam, ${met} of ${counted(cards, 'card')} met`,
        estimates: byPlan
          ? [
              { ...byPlan, when: 'With the plan' },
              { ...ifLeft, when: 'Nothing more studied' },
            ]
          : [ifLeft],
      }))}
      table={{
        columns: [
          'Domain',
          'Weight',
          ...(planned ? ['With the plan', 'Nothing more studied'] : ['Right']),
          'Cards',
          'Met',
        ],
        rows: rows.map(({ number, weightPercent, cards, met, ifLeft, byPlan }) => [
          String(number),
          `${weightPercent} %`,
          ...(byPlan ? [shareWords(byPlan)] : []),
          shareWords(ifLeft),
          cards,
          met,
        ]),
      }}
    />
  )
}
