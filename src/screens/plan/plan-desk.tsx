import { type FormEvent, useRef, useState } from 'react'
import type { ExamPlan, ExamTaken } from '#core/exam-plan.ts'
import { type Day, daysBetween } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { longDay } from '#parts/durations.ts'
import type { Tale } from '#screens/browse/told.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import styles from '#screens/plan.module.css'
import { dropPlan, type PlannableExam, setPlan } from '#state/exam-plan.ts'
import { CalendarExport } from './calendar-export.tsx'
import { DateField } from './date-field.tsx'
import { DaysOff } from './days-off.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { ExamChoice } from './exam-choice.tsx'
import { Outlook } from './outlook.tsx'
import { WeekdayMinutes } from './weekday-minutes.tsx'
import { type Draft, dateProblem, isSamePlan, planFrom, untilWords } from './words.ts'

type Props = { readonly plannable: readonly PlannableExam[]; readonly onDone: (tale: Tale) => void }

const USUAL_MINUTES = 25

/** A plan to set up or change, with what comes of it below as it stands. */
export function PlanDesk({ plannable, onDone }: Props) {
  const { library } = useEdges()
  const today = useLibrary((state) => state.today)
  const plan = useLibrary((state) => state.progress.plan)
  const [draft, setDraft] = useDraft(plan, plannable)
  const [isAsked, setIsAsked] = useState(false)
  const [isDropping, setIsDropping] = useState(false)
  const dateField = useRef<HTMLInputElement>(null)
  const exam = plannable.find((one) => one.exam.id === draft.exam)?.exam
  const problem = dateProblem(draft.date, today)
  const wished = planFrom(draft, today)
  const isChanged = wished !== undefined && !(plan && isSamePlan(plan, wished))

  function save(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (!wished) return dateField.current?.focus()
    const set = setPlan(library, wished)
    onDone({ words: plan ? 'Plan changed' : 'Plan set', ...(set && { event: set }) })
  }

  function drop() {
    const dropped = dropPlan(library)
    setIsDropping(false)
    onDone({ words: 'Plan dropped', ...(dropped && { event: dropped }) })
  }

  const choice = (
    <ExamChoice plannable={plannable} value={draft.exam} onChange={(id) => setDraft({ ...draft, exam: id })} />
  )
  return (
    <>
      <form onSubmit={save} noValidate>
        <section className={styles.section}>
          {plan ? (
            <details>
              <summary>Exam: {exam?.code ?? draft.exam}</summary>
              {choice}
            </details>
          ) : (
            choice
          )}
          <DateField
            field={dateField}
            label="Exam date"
            value={draft.date}
            problem={draft.date !== '' || isAsked ? problem : undefined}
            hint={wished ? dateHint(wished.date, today) : 'The day itself: nothing more is studied on it.'}
            onChange={(date) => setDraft({ ...draft, date })}
          />
        </section>
        <section className={styles.section}>
          <WeekdayMinutes
            minutes={draft.weekdayMinutes}
            onChange={(weekdayMinutes) => setDraft({ ...draft, weekdayMinutes })}
          />
        </section>
        <section className={styles.section}>
          <DaysOff days={draft.daysOff} today={today} onChange={(daysOff) => setDraft({ ...draft, daysOff })} />
        </section>
        <div className={styles.buttons}>
          <button
            type="submit"
            className={`${plan && !isChanged ? actions.secondary : actions.primary} ${styles.main}`}
            disabled={wished !== undefined && !isChanged}
          >
            {plan ? (isChanged ? 'Save the changes' : 'Saved') : 'Set the plan'}
          </button>
          {plan && (
            <button type="button" className={actions.quiet} onClick={() => setIsDropping(true)}>
              Drop the plan
            </button>
          )}
        </div>
      </form>
      {exam && wished && (
        <>
          <Outlook exam={exam} plan={wished} onTake={(weekdayMinutes) => setDraft({ ...draft, weekdayMinutes })} />
          <CalendarExport exam={exam} plan={wished} />
        </>
      )}
      {isDropping && <DropDialog onClose={() => setIsDropping(false)} onDrop={drop} />}
    </>
  )
}

function dateHint(date: Day, today: Day): string {
  return `${longDay(date)}, ${untilWords(daysBetween(today, date))}`
}

/** The plan as it is being changed; another plan that is set elsewhere, or taken back, takes its place. */
function useDraft(plan: ExamPlan | undefined, plannable: readonly PlannableExam[]) {
  const taken = useLibrary((state) => state.progress.taken)
  const [draft, setDraft] = useState<Draft>(() => plan ?? emptyDraft(plannable, taken))
  const [known, setKnown] = useState(plan)
  if (plan !== known) {
    setKnown(plan)
    if (plan) setDraft(plan)
  }
  return [draft, setDraft] as const
}

function emptyDraft(plannable: readonly PlannableExam[], taken: readonly ExamTaken[]): Draft {
  const isPassed = (id: string) => taken.some((one) => one.exam === id && one.passed)
  const first = plannable.find(({ exam }) => !isPassed(exam.id)) ?? plannable[0]
  const weekdayMinutes = Array.from({ length: 7 }, () => USUAL_MINUTES)
  return { exam: first?.exam.id ?? '', date: '', weekdayMinutes, daysOff: [] }
}
