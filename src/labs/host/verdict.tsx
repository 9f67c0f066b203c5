import { useLayoutEffect, useRef } from 'react'
import type { Trial } from '#labs/trial/use-trial.ts'
import type { LabChoice, LabDescription } from './description.ts'
import styles from './verdict.module.css'
import { Words } from './words.tsx'

type Props = {
  readonly description: LabDescription
  readonly chosen: LabChoice
  readonly trial: Trial
  readonly told: boolean
  readonly isRight: boolean
  /** Whether the learner has just brought it about: then it takes the focus. */
  readonly isFresh: boolean
}

/** What the learner committed to and, once told, what is right and why. */
export function Verdict({ description, chosen, trial, told, isRight, isFresh }: Props) {
  const { choices, isUngraded } = description
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stage is gone to once.
  useLayoutEffect(() => {
    if (!isFresh) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [told])
  const title = !told ? 'Your run' : isUngraded ? 'Side by side' : isRight ? 'Right' : 'Wrong'
  const rights = choices.filter(({ id }) => trial.rights?.includes(id) && id !== chosen.id)
  return (
    <header className={`${styles.verdict} ${told && !isUngraded ? styles[isRight ? 'right' : 'wrong'] : ''}`}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <p>
        You chose: <Words text={chosen.text} />
      </p>
      {told && (
        <p className="soft">
          <Words text={chosen.why} />
        </p>
      )}
      {told && !isUngraded && !trial.rights && <p>Working out what is right for your own figures.</p>}
      {told && trial.rights?.length === 0 && !isUngraded && <p>None of these serves the need that you have drawn.</p>}
      {told &&
        !isUngraded &&
        rights.map(({ id, text, why }) => (
          <div key={id}>
            <p>
              {isRight ? 'Right too: ' : 'Right: '}
              <Words text={text} />
            </p>
            <p className="soft">
              <Words text={why} />
            </p>
          </div>
        ))}
    </header>
  )
}

/** The choices that were neither the learner's nor right. */
export function OtherChoices({
  choices,
  but,
}: {
  readonly choices: readonly LabChoice[]
  readonly but: readonly string[]
}) {
  return (
    <details>
      <summary>The other choices</summary>
      <dl className={styles.others}>
        {choices
          .filter(({ id }) => !but.includes(id))
          .map(({ id, text, why }) => (
            <div key={id}>
              <dt>
                <Words text={text} />
              </dt>
              <dd className="soft">
                <Words text={why} />
              </dd>
            </div>
          ))}
      </dl>
    </details>
  )
}
