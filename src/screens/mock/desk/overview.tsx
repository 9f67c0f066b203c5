import type { Mock } from '#core/mock/mock.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import type { MockActions } from '#state/mocks.ts'
import desk from './desk.module.css'
import styles from './overview.module.css'
import { numbersOf, type Shown, type Standing, standingsOf } from './standing.ts'
import { useArrival } from './use-arrival.ts'

type Props = {
  readonly mock: Mock
  readonly shown: readonly (Shown | undefined)[]
  readonly desk: MockActions
  readonly onFinish: () => void
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  answered: 'answered',
  started: 'too few chosen',
  unanswered: 'not answered',
}

/** The review screen: every question and how it stands, one tap from each. */
export function Overview({ mock, shown, desk: { moveTo }, onFinish }: Props) {
  const heading = useArrival<HTMLHeadingElement>('review')
  const standings = standingsOf(mock, shown)
  const open = standings.findIndex((standing) => standing !== 'answered')
  return (
    <>
      <section className={desk.middle} aria-label="Review">
        <div>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            Review your answers
          </h2>
          <p className="soft">{inWords(mock, standings)}</p>
        </div>
        <ol className={styles.grid}>
          {mock.work.map(({ flagged }, place) => {
            const standing = standings[place] ?? 'unanswered'
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a mock never changes its order.
              <li key={place}>
                <button
                  type="button"
                  className={`${styles.tile} ${styles[standing]}`}
                  aria-label={`Question ${place + 1}, ${STANDING_WORDS[standing]}${flagged ? ', flagged' : ''}`}
                  onClick={() => moveTo(place)}
                >
                  {place + 1}
                  {flagged && (
                    <span className={styles.flag}>
                      <Icon name="flag" size={14} />
                    </span>
                  )}
                </button>
              </li>
            )
          })}
        </ol>
        <p className={`soft ${styles.legend}`} aria-hidden="true">
          <span>
            <span className={`${styles.sample} ${styles.answered}`} /> answered
          </span>
          <span>
            <span className={`${styles.sample} ${styles.started}`} /> too few chosen
          </span>
          <span>
            <span className={`${styles.sample} ${styles.unanswered}`} /> not answered
          </span>
          <span>
            <Icon name="flag" size={14} /> flagged
          </span>
        </p>
      </section>
      <div className={desk.bottom}>
        <div className={styles.ways}>
          <button type="button" className={actions.secondary} onClick={() => moveTo(Math.max(0, open))}>
            {open < 0 ? 'Back to the first' : `Go to question ${open + 1}`}
          </button>
          <button type="button" className={open < 0 ? actions.primary : actions.secondary} onClick={onFinish}>
            Finish
          </button>
        </div>
      </div>
    </>
  )
}

function inWords(mock: Mock, standings: readonly Standing[]): string {
  const answered = numbersOf(standings, 'answered').length
  const flagged = mock.work.filter((work) => work.flagged).length
  return `${answered} of ${standings.length} answered · ${flagged} flagged`
}
