import type { DrawnNumeric } from '#core/scenario/drawn.ts'
import { grouped } from '#core/scenario/filling.ts'
import { Explained } from '#parts/question/explained.tsx'
import type { ReviewProps } from '#parts/question/review-props.ts'
import styles from './numeric-review.module.css'

/** The number, the learner's, and how far off is still right. */
export function NumericReview({ question, answer, verdict, ...explaining }: ReviewProps<DrawnNumeric>) {
  const { unit, slack } = question
  const given = answer?.type === 'numeric' ? answer.value : undefined
  const [part] = verdict.parts
  const tone = part?.right ? 'right' : given === undefined ? 'plain' : 'wrong'
  return (
    <Explained tone={tone} mark={MARKS[tone]} part={part} {...explaining}>
      <dl className={styles.numbers}>
        <div>
          <dt>Right answer</dt>
          <dd className={styles.right}>
            {grouped(question.answer)} {unit}
          </dd>
        </div>
        <div>
          <dt>Yours</dt>
          <dd className={styles[tone]}>{given === undefined ? 'none' : `${grouped(given)} ${unit}`}</dd>
        </div>
      </dl>
      <p className="soft">
        {slack > 0
          ? `Up to ${grouped(slack)} ${unit} off is still right`.replaceAll('  ', ' ')
          : 'Only this very number is right'}
      </p>
    </Explained>
  )
}

const MARKS = { right: 'Right, your answer', wrong: 'Wrong, your answer', plain: undefined } as const
