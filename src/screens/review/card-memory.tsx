import { useMemo } from 'react'
import type { LogEvent } from '#core/event.ts'
import { progressOf } from '#core/progress.ts'
import { type MemoryCurve as Curve, memoryCurve } from '#core/statistics/memory-curve.ts'
import { addDays, type Day } from '#core/time.ts'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { counted, percent, shortDay } from '#parts/durations.ts'
import { MemoryCurve } from '#parts/plots/memory-curve.tsx'
import { useLibrary } from '#screens/edges.ts'

export type RememberedCard = {
  readonly curve: Curve
  /** The exam day where there is one ahead. */
  readonly until: Day
  readonly isExam: boolean
}

/** How one card was remembered, and how it will be on the exam day; undefined where no answer counted. */
export function useRememberedCard(card: string, log: readonly LogEvent[]): RememberedCard | undefined {
  const today = useLibrary((library) => library.today)
  const plan = useLibrary(({ progress }) => progress.plan)
  const { memory, due } = useLibrary(({ progress }) => progressOf(progress, card))
  const isExam = plan !== undefined && plan.date > today
  const until = isExam ? plan.date : latest(due, addDays(today, 30))
  const isForgotten = !memory
  return useMemo(() => {
    const curve = memoryCurve(log, { card, isForgotten, today, until })
    return curve && { curve, until, isExam }
  }, [log, card, isForgotten, today, until, isExam])
}

export function CardMemory({ curve, until, isExam }: RememberedCard) {
  const today = useLibrary((library) => library.today)
  const [now, then] = [curve.ahead[0]?.recall, curve.ahead.at(-1)?.recall]
  const said =
    now === undefined || then === undefined
      ? 'forgotten on purpose'
      : `${percent(now)} today and ${percent(then)} on ${isExam ? 'the exam day, ' : ''}${shortDay(until)}, if it is left alone`
  return (
    <MemoryCurve
      words={`${counted(curve.answers.length, 'answer')}; recall is ${said}.`}
      curve={curve}
      today={today}
      until={until}
      isExam={isExam}
      nameOf={(grade) => GRADE_WORDS[grade]}
    />
  )
}

function latest(day: Day | undefined, other: Day): Day {
  return day !== undefined && day > other ? day : other
}
