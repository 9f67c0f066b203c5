import { Link } from 'react-router-dom'
import type { SittableExam } from '#core/mock/composing.ts'
import { shapeOf } from '#core/rehearsal/asked.ts'
import { Icon } from '#parts/icon.tsx'
import { chanceWords } from '#screens/plan/words.ts'
import styles from './readiness-card.module.css'
import { ScaleBar } from './scale-bar.tsx'
import { useStanding } from './use-standing.ts'
import { guessWords, onScale, spanOnScale } from './words.ts'

/** Where the learner stands before an exam, in two lines: the way to all of it. It keeps its place while it is read. */
export function ReadinessCard({ exam }: { readonly exam: SittableExam }) {
  const standing = useStanding(exam)
  if (standing === 'nothing') return null
  const isReading = standing === 'reading' || (standing.isPlanned && !standing.planned)
  return (
    <Link to="/readiness" className={styles.card} aria-busy={isReading}>
      <span className={styles.lines}>
        <strong>Readiness</strong>
        {standing !== 'reading' && <Estimated standing={standing} />}
      </span>
      <Icon name="next" />
    </Link>
  )
}

function Estimated({ standing }: { readonly standing: Exclude<ReturnType<typeof useStanding>, string> }) {
  const { exam, asked, answers, isPlanned, left, planned } = standing
  const { whole } = planned ?? left
  const met = asked.filter(({ subject }) => subject.progress.memory).length
  const when = planned ? 'with the plan' : isPlanned ? 'if nothing more is studied' : 'if it were today'
  return (
    <>
      <span>
        {onScale(whole.score, exam)} {when} (80 %: {spanOnScale(whole, exam)})
      </span>
      <ScaleBar {...whole} pass={shapeOf(exam).passShare} />
      <span className="soft">
        Chance to pass: {chanceWords(whole.passChance)}
        {guessWords(answers, met) && ', a wide guess so far'}
      </span>
    </>
  )
}
