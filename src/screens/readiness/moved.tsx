import type { SittableExam } from '#core/mock/composing.ts'
import type { PastReadiness } from '#core/readiness/past.ts'
import { scaledScore } from '#core/rehearsal/asked.ts'
import { dayNumber } from '#core/statistics/bins.ts'
import { shortDay } from '#parts/durations.ts'
import { dayAndMonth } from '#parts/plots/dates.ts'
import { ScorePlot } from '#screens/plan/score-plot.tsx'
import { onScale, spanOnScale } from './words.ts'

type Props = { readonly past: PastReadiness; readonly exam: SittableExam }

/** What an exam on each day studied would have brought, as far as was known by then. */
export function Moved({ past: { days }, exam }: Props) {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return <p>Nothing was studied yet.</p>
  const at = (one: typeof first) => `${onScale(one.score, exam)} (80 %: ${spanOnScale(one, exam)})`
  if (first === last) return <p>{`One day studied so far: ${at(last)} at its end.`}</p>
  return (
    <ScorePlot
      words={`If the exam had been on ${shortDay(first.day)}: ${at(first)}; on ${shortDay(last.day)}: ${at(last)}. Each point knows only what had been answered by the end of its day.`}
      columns={['Day', 'Expected', 'Eight of ten', 'Cards met']}
      exam={exam}
      points={days.map(({ day, score, low, high, met }) => ({
        name: shortDay(day),
        tick: dayAndMonth(day),
        x: dayNumber(day),
        score: scaledScore(score, exam),
        low: scaledScore(low, exam),
        high: scaledScore(high, exam),
        cells: [met],
      }))}
      passAt="left"
    />
  )
}
