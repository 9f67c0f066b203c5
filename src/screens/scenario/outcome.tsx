import { useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router-dom'
import { gradeDrawn } from '#core/scenario/grading.ts'
import actions from '#parts/actions.module.css'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { QuestionReview } from '#parts/question/question-review.tsx'
import { Prose } from '#parts/text/prose.tsx'
import { CardHead } from '#screens/review/card-head.tsx'
import { CardNotices } from '#screens/review/card-notices.tsx'
import { CardSources } from '#screens/review/card-sources.tsx'
import desk from '#screens/review/desk.module.css'
import { noteAddress, useSurroundings } from '#screens/surroundings.tsx'
import type { Shelf } from '#screens/use-shelf.ts'
import type { Checked } from '#state/review-store.ts'
import type { DeskProps } from './desk-props.ts'
import { Disagree, useDisagreement } from './disagree.tsx'
import { gradeReason } from './grade-reason.ts'
import styles from './outcome.module.css'
import { useScenarioKeys } from './use-scenario-keys.ts'

type Props = DeskProps & { readonly checked: Checked; readonly shelf: Shelf }

/** What came of the answer, and why: every option's reason, the beliefs behind the wrong ones, where it is explained. */
export function Outcome({ drawn, review, card, checked, shelf, ...keys }: Props) {
  const around = useSurroundings()
  const { given, grade, tookMs } = checked
  const { verdicts } = gradeDrawn(drawn, given.answers)
  const { goOn } = review.getState()
  const disagreement = useDisagreement(card.id)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  useScenarioKeys({
    review,
    ...keys,
    actionOf: (key) => (key === 'Enter' ? goOn : key === 'd' ? disagreement.toggle : undefined),
  })

  return (
    <>
      <section className={desk.middle} aria-label="Answer">
        <CardHead review={review} card={card} />
        <header className={`${styles.result} ${given.right ? styles.right : styles.wrong}`}>
          <h2 ref={heading} tabIndex={-1} className={styles.verdict}>
            {given.right ? 'Right' : 'Wrong'}
          </h2>
          <p>
            Counts as <strong>{GRADE_WORDS[grade]}</strong>: {gradeReason(given, tookMs, drawn.questions.length)}
          </p>
        </header>
        <details>
          <summary>The situation again</summary>
          <Prose blocks={drawn.situation} around={around} />
        </details>
        {drawn.questions.map((question, index) => {
          const verdict = verdicts[index]
          if (!verdict) return null
          return (
            <QuestionReview
              key={question.id}
              question={question}
              answer={given.answers[index] ?? undefined}
              verdict={verdict}
              misconceptionOf={(id) => shelf.misconceptions.get(id)}
              around={around}
              isSaid={drawn.questions.length === 1}
            />
          )
        })}
        {given.misconceptions.length > 0 && (
          <p>
            <Link to="/misconceptions">Beat what you mixed up in a contrast drill</Link>
          </p>
        )}
        <Disagree {...disagreement} />
        <CardNotices card={card} />
        <footer className={`soft ${desk.from}`}>
          <CardSources card={card} />
          {card.note !== undefined && <Link to={noteAddress(card.note, card.anchor)}>Read its note</Link>}
        </footer>
      </section>
      <div className={desk.bottom}>
        <button type="button" className={`${actions.primary} ${actions.wide}`} onClick={goOn}>
          Next
        </button>
      </div>
    </>
  )
}
