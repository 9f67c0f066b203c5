import { useMemo } from 'react'
import type { ExamPlan } from '#core/exam-plan.ts'
import type { Subject } from '#core/queue.ts'
import { dayNumber } from '#core/statistics/bins.ts'
import { type Known, knowledgeUntil } from '#core/statistics/knowledge.ts'
import type { Day } from '#core/time.ts'
import { counted, shortDay } from '#parts/durations.ts'
import { dayAndMonth } from '#parts/plots/dates.ts'
import { Line } from '#parts/plots/line.tsx'
import { Section } from './section.tsx'

type Props = { readonly subjects: readonly Subject[]; readonly today: Day; readonly plan: ExamPlan }

/** What would be left on the exam day if nothing more were studied. */
export function KnowledgeToExam({ subjects, today, plan }: Props) {
  const { cards, days } = useMemo(() => knowledgeUntil(subjects, today, plan.date), [subjects, today, plan.date])
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || first === last || first.expected === 0) return null
  return (
    <Section title="Known until the exam">
      <Line
        words={`Of ${counted(cards, 'card')} you would recall about ${Math.round(first.expected)} today, and ${Math.round(last.expected)} on the exam day, ${shortDay(plan.date)}, if you studied nothing more: ${bandOf(last)} four times in five.`}
        head="Day"
        names={['Recalled', 'Four times in five']}
        points={days.map(({ day, expected, low, high }) => ({
          name: shortDay(day),
          tick: dayAndMonth(day),
          x: dayNumber(day),
          y: expected,
          low,
          high,
        }))}
        most={cards}
        end="exam"
      />
    </Section>
  )
}

function bandOf({ low, high }: Known): string {
  return `${Math.round(low)} to ${Math.round(high)}`
}
