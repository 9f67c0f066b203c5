import type { SittableExam } from '#core/mock/composing.ts'
import type { Readiness } from '#core/readiness/readiness.ts'
import { shapeOf } from '#core/rehearsal/asked.ts'
import { counted, longDay } from '#parts/durations.ts'
import sheet from '#parts/sheet.module.css'
import { chanceWords, coverageWords } from '#screens/plan/words.ts'
import type { Standing } from '#state/readiness.ts'
import styles from './headline.module.css'
import { ScaleBar } from './scale-bar.tsx'
import { guessWords, onScale, spanOnScale } from './words.ts'

/** The score on the exam's scale, never without its interval, and the chance to pass. */
export function Headline({ standing }: { readonly standing: Standing }) {
  const { exam, asked, answers, on, isPlanned, left, planned } = standing
  const { passScore } = exam.blueprint
  const met = asked.filter(({ subject }) => subject.progress.memory).length
  const guess = guessWords(answers, met)
  return (
    <div className={`${sheet.sheet} ${styles.headline}`}>
      {isPlanned ? (
        <>
          {planned ? (
            <Estimated
              readiness={planned.whole}
              exam={exam}
              words={`expected on ${longDay(on)}, with the plan`}
              isMain
            />
          ) : (
            <p className={`soft ${styles.coming}`} role="status">
              Working out what the plan brings…
            </p>
          )}
          <Estimated readiness={left.whole} exam={exam} words="the same day, if you study nothing more" />
        </>
      ) : (
        <Estimated readiness={left.whole} exam={exam} words="expected if the exam were today" isMain />
      )}
      {guess && <p className={styles.guess}>{guess}</p>}
      <p className="soft">
        {exam.code}, pass mark {passScore.value}
        {!passScore.verified && ' (not verified)'}. Worked out from {counted(asked.length, 'card')} that it asks, {met}{' '}
        of them met
        {answers > 0 && `, and checked against ${counted(answers, 'answer')} of yours`}. Eight exams of ten would come
        out within the range.
      </p>
      {passScore.note && <p className="soft">{passScore.note}</p>}
      <p className="soft">{coverageWords(asked.length, exam)}</p>
    </div>
  )
}

type EstimatedProps = {
  readonly readiness: Readiness
  readonly exam: SittableExam
  readonly words: string
  readonly isMain?: boolean
}

function Estimated({ readiness, exam, words, isMain = false }: EstimatedProps) {
  const { passScore, scale } = exam.blueprint
  return (
    <div className={isMain ? styles.main : styles.other}>
      <p className={styles.figures}>
        <strong className={styles.score}>{onScale(readiness.score, exam)}</strong>
        <span>
          {words}
          <br />
          80 %: {spanOnScale(readiness, exam)}
        </span>
      </p>
      <ScaleBar {...readiness} pass={shapeOf(exam).passShare} isSoft={!isMain} />
      <p className={styles.ends} aria-hidden="true">
        <span>{scale.least}</span>
        <span className={styles.pass} style={{ insetInlineStart: `${shapeOf(exam).passShare * 100}%` }}>
          pass mark {passScore.value}
        </span>
        <span>{scale.most.toLocaleString('en-GB')}</span>
      </p>
      <p>
        Chance to pass at {passScore.value}: <strong>{chanceWords(readiness.passChance)}</strong>
      </p>
    </div>
  )
}
