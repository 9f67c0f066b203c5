import { useId } from 'react'
import type { ComingBack } from '#core/coming-back.ts'
import { GRADES, type Grade } from '#core/grade.ts'
import { comingBackWords } from '#parts/durations.ts'
import tones from '#parts/plots/tones.module.css'
import styles from './grade-bar.module.css'

type Props = {
  readonly onGrade: (grade: Grade) => void
  /** When the card comes back after each grade; left out where the schedule is left alone. */
  readonly returns?: Readonly<Record<Grade, ComingBack>> | undefined
}

export function GradeBar({ onGrade, returns }: Props) {
  const id = useId()
  return (
    <fieldset className={styles.bar}>
      <legend className="unseen">How well did you know it?</legend>
      {GRADES.map((grade) => (
        <div key={grade} className={`${styles.cell} ${tones[grade]}`}>
          <button
            type="button"
            className={styles.grade}
            onClick={() => onGrade(grade)}
            {...(returns && { 'aria-describedby': id + grade })}
          >
            {GRADE_WORDS[grade]}
          </button>
          {returns && (
            <span id={id + grade} className={styles.interval}>
              {comingBackWords(returns[grade])}
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
