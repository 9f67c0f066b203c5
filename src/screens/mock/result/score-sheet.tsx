import type { SittableExam } from '#core/mock/composing.ts'
import type { Marks } from '#core/mock/mock.ts'
import type { Score } from '#core/mock/scoring.ts'
import { counted } from '#parts/durations.ts'
import sheet from '#parts/sheet.module.css'
import styles from './score-sheet.module.css'

type Props = { readonly exam: SittableExam; readonly score: Score; readonly right: Marks }

/** The score against the pass mark, and how far to trust it. */
export function ScoreSheet({ exam, score, right }: Props) {
  const { scale, passScore } = exam.blueprint
  const { scaled, passed, scored, all } = score
  const gone = right.filter((one) => one === null).length
  const along = (value: number) => `${((value - scale.least) / (scale.most - scale.least)) * 100}%`
  return (
    <div className={`${sheet.sheet} ${styles.sheet}`}>
      <p className={styles.figures}>
        <strong className={styles.number}>{scaled}</strong>
        <span className={passed ? styles.passed : styles.failed}>{passed ? 'Passed' : 'Not passed'}</span>
      </p>
      <div className={styles.scale} aria-hidden="true">
        <span className={`${styles.fill} ${passed ? styles.passed : ''}`} style={{ inlineSize: along(scaled) }} />
        <span className={styles.mark} style={{ insetInlineStart: along(passScore.value) }} />
      </div>
      <p>
        The pass mark is {passScore.value} on a scale from {scale.least} to {scale.most.toLocaleString('en-GB')}.{' '}
        {scored.right} of the {scored.count} questions that count were right
        {all.count > scored.count && `, ${all.right} of all ${all.count}`}.
      </p>
      {gone > 0 && (
        <p className="soft">
          {counted(gone, 'question')} {gone === 1 ? 'was' : 'were'} no longer in the deck, and left out.
        </p>
      )}
      <details className={styles.note}>
        <summary>How this is estimated</summary>
        <p>
          AWS does not publish how it turns right answers into its scale. This is a straight line: {scale.least} for
          none of the questions that count, {scale.most.toLocaleString('en-GB')} for all of them. The real exam weighs
          its editions against each other, so the same share of right answers may be some tens of points off either way.
        </p>
        <p>
          Our questions are not the exam's.{' '}
          {exam.blueprint.unscored.value > 0 &&
            'Which of them do not count was drawn by lot, as nobody knows it in the exam; with another draw the score would be a little different. '}
          A beta exam is rougher still: its pass mark is set after it, from how everybody did.
        </p>
        {passScore.note && <p>{passScore.note}</p>}
      </details>
    </div>
  )
}
