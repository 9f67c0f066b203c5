import type { Mock } from '#core/mock/mock.ts'
import { Empty } from '#parts/empty.tsx'
import { Icon } from '#parts/icon.tsx'
import { QuestionForm } from '#parts/question/question-form.tsx'
import { Prose } from '#parts/text/prose.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import type { MockActions } from '#state/mocks.ts'
import styles from './desk.module.css'
import { type Shown, standingOf } from './standing.ts'
import { useArrival } from './use-arrival.ts'

type Props = {
  readonly mock: Mock
  readonly place: number
  readonly shown: Shown | undefined
  readonly desk: MockActions
}

/** The question that is up. What is answered is kept at once, and nothing says whether it is right. */
export function QuestionUp({ mock, place, shown, desk }: Props) {
  const around = useSurroundings()
  const region = useArrival<HTMLElement>(place)
  const answer = mock.work[place]?.answer
  return (
    <>
      <section
        key={place}
        ref={region}
        className={styles.middle}
        aria-label={`Question ${place + 1} of ${mock.items.length}`}
        tabIndex={-1}
      >
        {shown ? (
          <>
            <div className={styles.situation}>
              <Prose blocks={shown.drawn.situation} around={around} />
            </div>
            <QuestionForm
              question={shown.question}
              answer={answer}
              onAnswer={(next) => desk.answer(place, next)}
              around={around}
            />
          </>
        ) : (
          <Empty title="This question is no longer in the deck">
            <p>It will not count, one way or the other.</p>
          </Empty>
        )}
      </section>
      <Steps mock={mock} place={place} shown={shown} desk={desk} />
    </>
  )
}

function Steps({ mock, place, shown, desk }: Props) {
  const work = mock.work[place]
  const isLast = place === mock.items.length - 1
  const isAnswered = work !== undefined && standingOf(shown, work) === 'answered'
  return (
    <nav className={styles.bottom} aria-label="Questions">
      <div className={styles.steps}>
        <button type="button" className={styles.step} disabled={place === 0} onClick={() => desk.moveTo(place - 1)}>
          <Icon name="previous" size={20} />
          Previous
        </button>
        <button
          type="button"
          className={styles.step}
          aria-pressed={work?.flagged ?? false}
          onClick={() => desk.toggleFlag(place)}
        >
          <Icon name="flag" size={20} />
          Flag
        </button>
        <button type="button" className={styles.step} onClick={() => desk.moveTo()}>
          <Icon name="cards" size={20} />
          Review
        </button>
        <button
          type="button"
          className={`${styles.forward} ${isAnswered ? styles.answered : ''}`}
          onClick={() => desk.moveTo(isLast ? undefined : place + 1)}
        >
          {isAnswered ? 'Next' : 'Skip'}
          <Icon name="next" size={20} />
        </button>
      </div>
    </nav>
  )
}
