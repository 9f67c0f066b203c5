import { useMemo } from 'react'
import { type Tale, Told } from '#screens/browse/told.tsx'
import { useTale } from '#screens/browse/use-tale.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { Aftermath } from '#screens/plan/aftermath.tsx'
import { PlanDesk } from '#screens/plan/plan-desk.tsx'
import { TakenList } from '#screens/plan/taken-list.tsx'
import { plannableExams } from '#state/exam-plan.ts'
import { useLibrary } from './edges.ts'

/** What is studied for, until when, and what comes of it; and what becomes of it once the exam is over. */
export function Plan() {
  const deck = useLibrary((library) => library.deck)
  const plan = useLibrary((library) => library.progress.plan)
  const today = useLibrary((library) => library.today)
  const { tell, told } = useTale()
  const plannable = useMemo(() => plannableExams(deck), [deck])
  const exams = plannable.map(({ exam }) => exam)
  const isOver = plan !== undefined && plan.date <= today

  /** What it has become stands at the top. */
  function close(tale: Tale) {
    tell(tale)
    window.scrollTo(0, 0)
  }

  return (
    <Screen title="Plan" note="Study towards a date, and see beforehand what comes of it.">
      {exams.length === 0 && <p>No exam of this deck says what it asks and what passes.</p>}
      {isOver && <Aftermath plan={plan} exam={exams.find(({ id }) => id === plan.exam)} onDone={close} />}
      {!plan && <TakenList exams={exams} />}
      {exams.length > 0 && !isOver && <PlanDesk plannable={plannable} onDone={tell} />}
      {plan && <TakenList exams={exams} />}
      <Told {...told} isAfloat />
    </Screen>
  )
}
