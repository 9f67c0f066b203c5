import type { DrawnChoice, DrawnOption } from '#core/scenario/drawn.ts'
import { Explained, type Tone } from '#parts/question/explained.tsx'
import { letterOf } from '#parts/question/letters.ts'
import styles from '#parts/question/review-list.module.css'
import type { ReviewProps } from '#parts/question/review-props.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import { pickedBy } from './picked.ts'

export function ChoiceReview({ question, answer, verdict, ...explaining }: ReviewProps<DrawnChoice>) {
  const chosen = pickedBy(answer)
  return (
    <ul className={styles.list}>
      {question.options.map((option, place) => {
        const tone = toneOf(option, chosen.includes(option.id))
        return (
          <li key={option.id}>
            <Explained
              tone={tone}
              mark={MARKS[tone]}
              badge={letterOf(place)}
              part={verdict.parts.find(({ id }) => id === option.id)}
              {...explaining}
            >
              <Inlines content={option.text} around={explaining.around} />
            </Explained>
          </li>
        )
      })}
    </ul>
  )
}

const MARKS: Readonly<Record<Tone, string | undefined>> = {
  right: 'Right, your choice',
  wrong: 'Wrong, your choice',
  missed: 'Right answer',
  plain: undefined,
}

function toneOf({ right }: DrawnOption, isChosen: boolean): Tone {
  if (isChosen) return right ? 'right' : 'wrong'
  return right ? 'missed' : 'plain'
}
