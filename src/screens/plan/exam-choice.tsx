import { useId } from 'react'
import { counted } from '#parts/durations.ts'
import { hasEnded, type PlannableExam } from '#state/exam-plan.ts'
import styles from './exam-choice.module.css'

type Props = {
  readonly plannable: readonly PlannableExam[]
  readonly value: string
  readonly onChange: (exam: string) => void
}

/** Which exam is studied for. */
export function ExamChoice({ plannable, value, onChange }: Props) {
  const name = useId()
  return (
    <fieldset>
      <legend className={styles.legend}>Exam</legend>
      <div className={styles.exams}>
        {plannable.map(({ exam, cards }) => (
          <label key={exam.id} className={styles.exam}>
            <input type="radio" name={name} checked={exam.id === value} onChange={() => onChange(exam.id)} />
            <span>
              <span className={styles.code}>
                {exam.code}
                {hasEnded(exam) && <span className={styles.ended}>ended</span>}
              </span>
              <span className={`soft ${styles.about}`}>
                {exam.name}. {exam.status}. {counted(cards, 'card')} of this deck.
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
