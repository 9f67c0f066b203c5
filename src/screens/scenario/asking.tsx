import { useLayoutEffect, useRef, useState } from 'react'
import { CONFIDENCES, type Confidence } from '#core/scenario/confidence.ts'
import type { DrawnQuestion } from '#core/scenario/drawn.ts'
import { gradeDrawn, isComplete } from '#core/scenario/grading.ts'
import type { Answer } from '#core/scenario.ts'
import actions from '#parts/actions.module.css'
import { answerByKey } from '#parts/question/choice/by-key.ts'
import { CommitBar } from '#parts/question/commit-bar.tsx'
import { QuestionForm } from '#parts/question/question-form.tsx'
import { TYPE_WORDS } from '#parts/question/type-words.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import { Prose } from '#parts/text/prose.tsx'
import { useLibrary } from '#screens/edges.ts'
import { CardHead } from '#screens/review/card-head.tsx'
import desk from '#screens/review/desk.module.css'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './asking.module.css'
import type { DeskProps } from './desk-props.ts'
import { RunIt } from './run-it.tsx'
import { useScenarioKeys } from './use-scenario-keys.ts'

/** The situation and its questions, one after the other; first of all, if so set, how sure the learner is. */
export function Asking({ drawn, review, card, ...keys }: DeskProps) {
  const around = useSurroundings()
  const commitFirst = useLibrary(({ progress }) => progress.settings.commitFirst)
  const [sure, setSure] = useState<Confidence>()
  const [answers, setAnswers] = useState<readonly (Answer | undefined)[]>([])
  const [place, setPlace] = useState(0)
  const [ran, setRan] = useState(false)
  const { questions } = drawn
  const question = questions[place] as DrawnQuestion
  const answer = answers[place]
  const isCommitting = commitFirst && sure === undefined
  const isLast = place === questions.length - 1
  const isReady = !isCommitting && isComplete(question, answer)
  const top = useFocusOn(`${place} ${isCommitting}`)

  const give = (next: Answer | undefined) =>
    setAnswers(questions.map((_, index) => (index === place ? next : answers[index])))

  function goOn() {
    if (!isReady) return
    if (!isLast) return setPlace(place + 1)
    const given = questions.map((_, index) => answers[index] ?? null)
    const { right, misconceptions } = gradeDrawn(drawn, given)
    const { seed } = drawn
    review
      .getState()
      .check(
        { seed, answers: given, ...(sure && { sure }), ...(ran && { ran }), right, misconceptions },
        questions.length,
      )
  }

  function actionOf(key: string) {
    if (isCommitting) {
      const committed = CONFIDENCES[Number(key) - 1]
      return committed && (() => setSure(committed))
    }
    if (key === 'Enter') return goOn
    const next = answerByKey(question, answer, key)
    return next && (() => give(next))
  }
  useScenarioKeys({ review, ...keys, actionOf })

  return (
    <>
      <div className={desk.middle}>
        <CardHead review={review} card={card} instead={`Scenario · ${TYPE_WORDS[card.scenario?.type ?? 'choice']}`} />
        {/* Given the focus when it comes up, so that it is read out. */}
        <section ref={top} tabIndex={-1} aria-label="Question" className={styles.question}>
          <div className={styles.situation}>
            <Prose blocks={drawn.situation} around={around} />
          </div>
          {questions.length > 1 && !isCommitting && (
            <p className={`soft ${styles.place}`}>
              Question {place + 1} of {questions.length}
            </p>
          )}
          {isCommitting ? (
            questions.map(({ id, ask }) => (
              <p key={id} className={styles.ask}>
                <Inlines content={ask} around={around} />
              </p>
            ))
          ) : (
            <>
              <QuestionForm key={question.id} question={question} answer={answer} onAnswer={give} around={around} />
              {(question.type === 'choice' || question.type === 'response') && question.lab?.experiment && (
                <RunIt
                  key={`run ${question.id}`}
                  card={card.id}
                  question={question}
                  onTried={() => setRan(ran || question.lab?.experiment === 'counts')}
                />
              )}
            </>
          )}
        </section>
      </div>
      <div className={desk.bottom}>
        {isCommitting ? (
          <CommitBar onCommit={setSure} />
        ) : (
          <div className={styles.actions}>
            {place > 0 && (
              <button type="button" className={actions.secondary} onClick={() => setPlace(place - 1)}>
                Back
              </button>
            )}
            <button type="button" className={`${actions.primary} ${actions.wide}`} disabled={!isReady} onClick={goOn}>
              {isLast ? 'Check answer' : 'Next question'}
            </button>
          </div>
        )}
      </div>
    </>
  )
}

/** Whenever another question or stage comes up, the focus goes to its top, and the page with it. */
function useFocusOn(occasion: string) {
  const target = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is what brings it about.
  useLayoutEffect(() => {
    target.current?.focus({ preventScroll: true })
    // Once the options appear, the situation stays where the learner was reading it.
    if (isFirst.current) window.scrollTo(0, 0)
    isFirst.current = false
  }, [occasion])
  return target
}
