import type { SittableExam } from '#core/mock/composing.ts'
import { scaledScore } from '#core/rehearsal/asked.ts'
import type { RehearsedDate } from '#core/rehearsal/tally.ts'
import { addDays, type Day } from '#core/time.ts'
import { percent, shortDay } from '#parts/durations.ts'
import { dayAndMonth } from '#parts/plots/dates.ts'
import { ScorePlot } from './score-plot.tsx'
import { chanceWords, scoreWords } from './words.ts'

type Props = { readonly dates: readonly RehearsedDate[]; readonly exam: SittableExam; readonly today: Day }

/** What an exam on each day of the plan would bring. */
export function ScoreByDate({ dates, exam, today }: Props) {
  const [first] = dates
  const last = dates.at(-1)
  if (!first || !last) return null
  const words = `If the exam were today: ${scoreWords(first, exam)}. On its day, with this plan: ${scoreWords(last, exam)}.`
  return (
    <ScorePlot
      words={words}
      columns={['Day', 'Expected', 'Eight of ten', 'To pass', 'Met', 'Minutes by then']}
      exam={exam}
      points={dates.map((date) => {
        const day = addDays(today, date.day)
        return {
          name: shortDay(day),
          tick: dayAndMonth(day),
          x: date.day,
          score: scaledScore(date.score, exam),
          low: scaledScore(date.low, exam),
          high: scaledScore(date.high, exam),
          cells: [chanceWords(date.passChance), percent(date.met), Math.round(date.minutes)],
        }
      })}
      passAt="left"
      mark={{ x: last.day, label: 'exam' }}
    />
  )
}
