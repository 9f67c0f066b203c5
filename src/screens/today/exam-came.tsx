import { Link } from 'react-router-dom'
import type { ExamPlan } from '#core/exam-plan.ts'
import card from '#parts/card-link.module.css'
import { longDay } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'

/** On the day of the exam and after it, until the learner says how it went. */
export function ExamCame({ plan }: { readonly plan: ExamPlan }) {
  const today = useLibrary((library) => library.today)
  const code = useLibrary(({ deck }) => deck.exams.find(({ id }) => id === plan.exam)?.code) ?? plan.exam
  const isToday = plan.date === today
  return (
    <Link to="/plan" className={card.card}>
      <span className={card.lines}>
        <strong>{isToday ? `${code} is today` : `${code} was on ${longDay(plan.date)}`}</strong>
        <span className="soft">
          {isToday
            ? 'Nothing more is planned. Good luck! When it is over, say how it went.'
            : 'How did it go? Say so, and what becomes of its cards.'}
        </span>
      </span>
      <Icon name="next" />
    </Link>
  )
}
