import { useId } from 'react'
import { GRADES, type Grade } from '#core/grade.ts'
import { intervalWords } from '#parts/durations.ts'
import styles from './grade-bar.module.css'

type Props = {
  readonly onGrade: (grade: Grade) => void
  /** Days until the card comes back after each grade; left out where the schedule is left alone. */
  readonly intervals?: Readonly<Record<Grade, number>> | undefined
}

export function GradeBar({ onGrade, intervals }: Props) {
  const id = useId()
  return (
    <fieldset className={styles.bar}>
      <legend className="unseen">How well did you know it?</legend>
      {GRADES.map((grade) => (
        <div key={grade} className={`${styles.cell} ${styles[grade]}`}>
          <button
            type="button"
            className={styles.grade}
            onClick={() => onGrade(grade)}
            {...(intervals && { 'aria-describedby': id + grade })}
          >
            {GRADE_WORDS[grade]}
          </button>
          {intervals && (
            <span id={id + grade} className={styles.interval}>
              {intervalWords(intervals[grade])}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  )
}

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
}
