import { Link } from 'react-router-dom'
import type { ExamPlan } from '#core/exam-plan.ts'
import type { PlanStanding } from '#core/plan-standing.ts'
import { longDay } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import styles from './exam-head.module.css'
import { remark, todayWords, untilExam } from './offer-words.ts'

/** The exam, the days left, and how today stands against the plan. */
export function ExamHead({ plan, standing }: { readonly plan: ExamPlan; readonly standing: PlanStanding }) {
  const code = useLibrary(({ deck }) => deck.exams.find(({ id }) => id === plan.exam)?.code) ?? plan.exam
  const { planned, done, daysLeft } = standing
  const said = remark(standing)
  return (
    <Link to="/plan" className={styles.head}>
      <span className={styles.lines}>
        <strong>
          {code} {untilExam(daysLeft)}
        </strong>
        <span className="soft">{longDay(plan.date)}</span>
        <span className={styles.today}>{todayWords(standing)}</span>
        {planned > 0 && (
          <span className={styles.track} aria-hidden="true">
            <span className={styles.done} style={{ inlineSize: `${Math.min(100, (100 * done) / planned)}%` }} />
          </span>
        )}
        {said && <span className="soft">{said}</span>}
      </span>
      <Icon name="next" />
    </Link>
  )
}
