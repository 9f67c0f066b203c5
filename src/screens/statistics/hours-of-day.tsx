import { useMemo } from 'react'
import type { Bins } from '#core/statistics/bins.ts'
import type { Answered } from '#core/statistics/history.ts'
import { type Hour, hoursOf } from '#core/statistics/hours.ts'
import { counted, percent } from '#parts/durations.ts'
import { Bars } from '#parts/plots/bars.tsx'
import { useEdges } from '#screens/edges.ts'
import { createHourReader } from './hour-reader.ts'
import { Section } from './section.tsx'

type Props = {
  readonly history: readonly Answered[]
  readonly bins: Bins
  readonly when: string
  readonly dayStartHour: number
}

/** When the learner answers, and how well at each hour. */
export function HoursOfDay({ history, bins, when, dayStartHour }: Props) {
  const { zone } = useEdges()
  const hourOf = useMemo(() => createHourReader(zone()), [zone])
  const hours = hoursOf(history, bins, { hourOf, dayStartHour })
  if (hours.every(({ answers }) => answers === 0)) return null
  return (
    <Section title={`Hours, ${when}`}>
      <Bars
        words={wordsOf(hours)}
        head="Hour"
        series={[{ name: 'Answers', tone: 'plain' }]}
        shareName="Right"
        bars={hours.map(({ hour, answers, right }) => ({
          name: hourName(hour),
          tick: `${hour}`,
          values: [answers],
          share: answers === 0 ? undefined : right / answers,
        }))}
      />
    </Section>
  )
}

function wordsOf(hours: readonly Hour[]): string {
  const busiest = hours.reduce((most, hour) => (hour.answers > most.answers ? hour : most))
  const { hour, answers, right } = busiest
  return `Most answers come between ${hour} and ${(hour + 1) % 24}: ${counted(answers, 'answer')}, ${percent(right / answers)} of them right. The line is the share that is right.`
}

function hourName(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
