import type { DrawnOrdering } from '#core/scenario/drawn.ts'
import { Explained } from '#parts/question/explained.tsx'
import styles from '#parts/question/review-list.module.css'
import type { ReviewProps } from '#parts/question/review-props.ts'
import { Inlines } from '#parts/text/inlines.tsx'

/** The right order, each step with the place that the learner gave it. */
export function OrderingReview({ question, answer, verdict, ...explaining }: ReviewProps<DrawnOrdering>) {
  const given = answer?.type === 'ordering' ? answer.steps : undefined
  return (
    <ol className={styles.list} aria-label="The right order">
      {question.order.map((id, place) => {
        const part = verdict.parts.find((one) => one.id === id)
        const step = question.steps.find((one) => one.id === id)
        return (
          <li key={id}>
            <Explained
              tone={given ? (part?.right ? 'right' : 'wrong') : 'plain'}
              mark={given && placeWords(given.indexOf(id), part?.right ?? false)}
              badge={String(place + 1)}
              part={part}
              {...explaining}
            >
              <Inlines content={step?.text ?? []} around={explaining.around} />
            </Explained>
          </li>
        )
      })}
    </ol>
  )
}

function placeWords(place: number, isRight: boolean): string {
  if (isRight) return 'Right, your place'
  return place < 0 ? 'Wrong, you left it out' : `Wrong, you put it at place ${place + 1}`
}
