import { useMemo } from 'react'
import type { LogEvent } from '#core/event.ts'
import type { ExamPlan } from '#core/exam-plan.ts'
import type { Subject } from '#core/queue.ts'
import { memoryCurve } from '#core/statistics/memory-curve.ts'
import { addDays, type Day } from '#core/time.ts'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { counted, percent, shortDay } from '#parts/durations.ts'
import { MemoryCurve } from '#parts/plots/memory-curve.tsx'
import { Section } from './section.tsx'

type Props = {
  readonly subject: Subject
  readonly log: readonly LogEvent[]
  readonly today: Day
  readonly plan: ExamPlan | undefined
}

/** How one card was remembered, and how it will be on the exam day if it is left alone. */
export function OneCard({ subject, log, today, plan }: Props) {
  const { card, progress } = subject
  const isExam = plan !== undefined && plan.date > today
  const until = isExam ? plan.date : latest(progress.due, addDays(today, 30))
  const isForgotten = !progress.memory
  const curve = useMemo(
    () => memoryCurve(log, { card: card.id, isForgotten, today, until }),
    [log, card, isForgotten, today, until],
  )
  if (!curve) return null
  const [now, then] = [curve.ahead[0]?.recall, curve.ahead.at(-1)?.recall]
  const said =
    now === undefined || then === undefined
      ? 'forgotten on purpose'
      : `${percent(now)} today and ${percent(then)} on ${isExam ? 'the exam day, ' : ''}${shortDay(until)}, if it is left alone`
  return (
    <Section title="The memory of this card">
      <MemoryCurve
        words={`${counted(curve.answers.length, 'answer')}; recall is ${said}.`}
        curve={curve}
        today={today}
        until={until}
        isExam={isExam}
        nameOf={(grade) => GRADE_WORDS[grade]}
      />
    </Section>
  )
}

function latest(day: Day | undefined, other: Day): Day {
  return day !== undefined && day > other ? day : other
}
