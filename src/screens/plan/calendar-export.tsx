import { useId, useState } from 'react'
import type { ExamPlan } from '#core/exam-plan.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import { studyDays } from '#core/study-calendar.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import styles from '#screens/plan.module.css'
import { shareFile } from './share-file.ts'

type Props = { readonly exam: SittableExam; readonly plan: ExamPlan }

/** The study days as a file for the learner's own calendar. */
export function CalendarExport({ exam, plan }: Props) {
  const id = useId()
  const { writeCalendar } = useEdges()
  const today = useLibrary((library) => library.today)
  const dayStartHour = useLibrary((library) => library.progress.settings.dayStartHour)
  const [time, setTime] = useState('19:00')
  const [problem, setProblem] = useState<string>()
  const days = studyDays(plan, today)

  async function give() {
    setProblem(undefined)
    try {
      const title = exam.code
      const text = await writeCalendar({ exam: { id: exam.id, title, day: plan.date }, days, time, dayStartHour })
      await shareFile(`study-${exam.id}.ics`, text, 'text/calendar')
    } catch (error) {
      setProblem(`The calendar could not be written: ${error instanceof Error ? error.message : error}`)
    }
  }

  return (
    <section className={styles.section}>
      <h2>In your calendar</h2>
      <p className="soft">
        {counted(days.length, 'study day')} with {days.length === 1 ? 'its' : 'their'} minutes, and the exam as a whole
        day. Taking in a newer file changes the days that are there; a day that is no longer studied stays until you
        delete it.
      </p>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          Study begins at
        </label>
        <input
          id={id}
          type="time"
          className={`${fields.low} ${styles.input}`}
          value={time}
          required
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      <div className={styles.buttons}>
        <button type="button" className={actions.secondary} disabled={time === ''} onClick={() => void give()}>
          <Icon name="download" size={18} />
          Calendar file (.ics)
        </button>
      </div>
      <p role="status" className={styles.problem}>
        {problem}
      </p>
    </section>
  )
}
