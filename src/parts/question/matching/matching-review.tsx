import type { DrawnMatching } from '#core/scenario/drawn.ts'
import { Explained, Mark } from '#parts/question/explained.tsx'
import list from '#parts/question/review-list.module.css'
import type { ReviewProps } from '#parts/question/review-props.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import styles from './matching-review.module.css'

/** Each prompt with its right option, and with the learner's where that was another. */
export function MatchingReview({ question, answer, verdict, ...explaining }: ReviewProps<DrawnMatching>) {
  const matches = answer?.type === 'matching' ? answer.matches : {}
  const textOf = (option: string | undefined) => question.options.find(({ id }) => id === option)?.text
  return (
    <ul className={list.list}>
      {question.prompts.map((prompt) => {
        const part = verdict.parts.find(({ id }) => id === prompt.id)
        const given = textOf(Object.hasOwn(matches, prompt.id) ? matches[prompt.id] : undefined)
        const tone = part?.right ? 'right' : given ? 'wrong' : 'missed'
        return (
          <li key={prompt.id}>
            <Explained tone={tone} part={part} {...explaining}>
              <Inlines content={prompt.text} around={explaining.around} />
              {given && tone === 'wrong' && (
                <div className={styles.match}>
                  <Mark tone="wrong">Wrong, your choice</Mark>
                  <Inlines content={given} around={explaining.around} />
                </div>
              )}
              <div className={styles.match}>
                {tone === 'right' ? (
                  <Mark tone="right">Right, your choice</Mark>
                ) : (
                  <Mark tone="missed">Right answer</Mark>
                )}
                <strong>
                  <Inlines content={textOf(prompt.match) ?? []} around={explaining.around} />
                </strong>
              </div>
            </Explained>
          </li>
        )
      })}
    </ul>
  )
}
