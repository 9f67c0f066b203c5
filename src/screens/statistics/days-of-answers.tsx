import { dayOfNumber } from '#core/statistics/bins.ts'
import { calendarOf, streaksOf } from '#core/statistics/calendar.ts'
import type { Answered } from '#core/statistics/history.ts'
import type { Day } from '#core/time.ts'
import { counted, shortDay } from '#parts/durations.ts'
import { HeatMap } from '#parts/plots/heat-map.tsx'
import { Section } from './section.tsx'

type Props = { readonly history: readonly Answered[]; readonly today: Day }

/** A year of days, and how many of them on end. */
export function DaysOfAnswers({ history, today }: Props) {
  const { first, days } = calendarOf(history, today)
  const { current, longest } = streaksOf(history, today)
  const studied = days.filter((count) => count > 0).length
  const streak = current === 0 ? 'No streak now' : `${counted(current, 'day')} on end now`
  return (
    <Section title="The year">
      <HeatMap
        words={`${counted(studied, 'day')} with answers. ${streak}, at most ${longest}.`}
        first={dayOfNumber(first)}
        counts={days}
        nameOf={shortDay}
      />
    </Section>
  )
}
