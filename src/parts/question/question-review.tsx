import { unreachable } from '#core/parsed.ts'
import { Icon } from '#parts/icon.tsx'
import { ChoiceReview } from '#parts/question/choice/choice-review.tsx'
import { ConfigureReview } from '#parts/question/configure/configure-review.tsx'
import { MatchingReview } from '#parts/question/matching/matching-review.tsx'
import { NumericReview } from '#parts/question/numeric/numeric-review.tsx'
import { OrderingReview } from '#parts/question/ordering/ordering-review.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import { withBeliefsOnce } from './beliefs.ts'
import styles from './question.module.css'
import type { ReviewProps } from './review-props.ts'

type Props = ReviewProps & {
  /** The screen says whether it was right: nothing is said twice. */
  readonly isSaid?: boolean
}

/** A question after it was answered: what was right, what the learner gave, and why. */
export function QuestionReview({ isSaid = false, ...props }: Props) {
  return (
    <div className={styles.review}>
      <p className={styles.ask}>
        <Inlines content={props.question.ask} around={props.around} />
      </p>
      {!isSaid && <Outcome {...props} />}
      <Parts {...props} verdict={withBeliefsOnce(props.verdict)} />
    </div>
  )
}

function Outcome({ answer, verdict }: ReviewProps) {
  if (!answer) return <p className={`${styles.verdict} ${styles.open}`}>Not answered</p>
  return (
    <p className={`${styles.verdict} ${verdict.right ? styles.right : styles.wrong}`}>
      <Icon name={verdict.right ? 'check' : 'close'} />
      {verdict.right ? 'Right' : 'Wrong'}
    </p>
  )
}

function Parts({ question, ...rest }: ReviewProps) {
  switch (question.type) {
    case 'choice':
    case 'response':
      return <ChoiceReview question={question} {...rest} />
    case 'ordering':
      return <OrderingReview question={question} {...rest} />
    case 'matching':
      return <MatchingReview question={question} {...rest} />
    case 'configure':
      return <ConfigureReview question={question} {...rest} />
    case 'numeric':
      return <NumericReview question={question} {...rest} />
    default:
      return unreachable(question)
  }
}
