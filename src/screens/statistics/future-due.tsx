import type { ExamPlan } from '#core/exam-plan.ts'
import type { Subject } from '#core/queue.ts'
import { binOf, binsAhead, dayNumber, type Range } from '#core/statistics/bins.ts'
import { futureDue, lastDue } from '#core/statistics/future-due.ts'
import type { Day } from '#core/time.ts'
import { counted } from '#parts/durations.ts'
import { Bars } from '#parts/plots/bars.tsx'
import { Section } from './section.tsx'
import { AHEAD, binHead, binName, binTick } from './words.ts'

type Props = {
  readonly subjects: readonly Subject[]
  readonly today: Day
  readonly range: Range
  readonly plan: ExamPlan | undefined
}

/** When cards fall due; the backlog is a bar of its own, and the exam is marked. */
export function FutureDue({ subjects, today, range, plan }: Props) {
  const bins = binsAhead(today, range, lastDue(subjects))
  const { overdue, inBins, later } = futureDue(subjects, bins)
  const exam = plan && binOf(bins, dayNumber(plan.date))
  const isLate = overdue > 0
  const isExamIn = exam !== undefined && exam >= 0 && exam < bins.count
  return (
    <Section title={`Due, ${AHEAD[range]}`}>
      <Bars
        words={wordsOf({ overdue, inBins, later })}
        head={binHead(bins)}
        series={[{ name: 'Due', tone: 'plain' }, ...(isLate ? [{ name: 'Overdue', tone: 'again' as const }] : [])]}
        bars={[
          ...(isLate ? [{ name: 'Before today', tick: 'late', values: [0, overdue] }] : []),
          ...inBins.map((count, bin) => ({
            name: binName(bins, bin),
            tick: bin === 0 ? 'today' : binTick(bins, bin),
            values: isLate ? [count, 0] : [count],
          })),
        ]}
        mark={isExamIn ? { place: exam + (isLate ? 1 : 0), label: 'exam' } : undefined}
      />
    </Section>
  )
}

function wordsOf({ overdue, inBins, later }: ReturnType<typeof futureDue>): string {
  const due = inBins.reduce((sum, count) => sum + count, 0)
  const said = [
    ...(due > 0 ? [`${counted(due, 'card')} due`] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(later > 0 ? [`${later} later`] : []),
  ]
  return said.length === 0 ? 'Nothing is scheduled.' : `${said.join(', ')}.`
}
