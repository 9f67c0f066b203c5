import type { DrawnConfigure } from '#core/scenario/drawn.ts'
import { Explained } from '#parts/question/explained.tsx'
import list from '#parts/question/review-list.module.css'
import type { ReviewProps } from '#parts/question/review-props.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import { ComparedSettings } from './compared-settings.tsx'
import styles from './configure-review.module.css'

/** Each rule with whether it was kept, the learner's settings beside some that keep all, and why those do. */
export function ConfigureReview({ question, answer, verdict, ...explaining }: ReviewProps<DrawnConfigure>) {
  const given = answer?.type === 'configure' ? answer : undefined
  return (
    <>
      <ul className={list.list} aria-label="Rules">
        {verdict.parts.map((part) => {
          const rule = question.rules.find(({ id }) => id === part.id)
          return (
            <li key={part.id}>
              <Explained
                tone={part.right ? 'right' : given ? 'wrong' : 'plain'}
                mark={part.right ? 'Met' : given ? 'Broken' : undefined}
                part={part}
                {...explaining}
              >
                <Inlines content={rule?.text ?? []} around={explaining.around} />
              </Explained>
            </li>
          )
        })}
      </ul>
      <ComparedSettings question={question} given={given} verdict={verdict} around={explaining.around} />
      <p className={styles.why}>
        <Inlines content={question.why} around={explaining.around} />
      </p>
    </>
  )
}
