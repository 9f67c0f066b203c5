import { Link } from 'react-router-dom'
import { BEATEN_DAYS, isOpen } from '#core/scenario/misconceptions.ts'
import actions from '#parts/actions.module.css'
import { counted, shortDay } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import sheet from '#parts/sheet.module.css'
import { Inlines } from '#parts/text/inlines.tsx'
import { useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { inAddress } from '#screens/in-address.ts'
import { noteAddress, useSurroundings } from '#screens/surroundings.tsx'
import styles from './belief-list.module.css'
import { canBeBeaten, type HeldBelief } from './held.ts'

/** What the learner's wrong answers gave away: first what is still open, then what was beaten. */
export function BeliefList({ held }: { readonly held: readonly HeldBelief[] }) {
  const today = useLibrary((library) => library.today)
  const open = held.filter((one) => isOpen(one.held))
  const closed = held.filter((one) => !isOpen(one.held))
  const ready = open.filter((one) => canBeBeaten(one, today))
  return (
    <Screen title="Misconceptions" note="The wrong beliefs behind wrong answers, until you beat them on two days">
      {open.length === 0 && (
        <Empty title="None are open">
          <p>
            Pick a wrong option in a drill or a mock, and the belief behind it appears here.
            {closed.length > 0 && ` You have beaten ${counted(closed.length, 'belief')}.`}
          </p>
          <Link to="/drill" className={actions.secondary}>
            Drill scenarios
          </Link>
        </Empty>
      )}
      {ready.length > 0 && (
        <Link to="/misconceptions/all" className={`${actions.primary} ${actions.wide}`}>
          Contrast drill
        </Link>
      )}
      {open.length > 0 && ready.length === 0 && (
        <p className="soft">All are beaten for today. Come back another day.</p>
      )}
      <ul className={styles.list}>
        {open.map((one) => (
          <Belief key={one.misconception.id} {...one} isReady={canBeBeaten(one, today)} />
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary>Beaten: {closed.length}</summary>
          <ul className={styles.list}>
            {closed.map((one) => (
              <Belief key={one.misconception.id} {...one} isReady={false} />
            ))}
          </ul>
        </details>
      )}
    </Screen>
  )
}

function Belief({ misconception, held, isReady }: HeldBelief & { readonly isReady: boolean }) {
  const around = useSurroundings()
  const { id, belief, truth, pair, note, anchor } = misconception
  return (
    <li className={`${sheet.sheet} ${styles.belief}`}>
      <p>
        <span className="soft">You may believe </span>
        <Inlines content={belief} around={around} />
      </p>
      <p>
        <span className="soft">In fact </span>
        <Inlines content={truth} around={around} />
      </p>
      <p className={styles.pair}>
        <span>
          <Inlines content={pair[0]} around={around} />
        </span>
        <span className="soft">or</span>
        <span>
          <Inlines content={pair[1]} around={around} />
        </span>
      </p>
      <p className="soft">
        Given away {counted(held.raised, 'time')}, last on {shortDay(held.lastRaised)} · beaten on{' '}
        {held.beatenOn.length} of {BEATEN_DAYS} days
      </p>
      <p className={styles.actions}>
        {isReady && (
          <Link to={`/misconceptions/${inAddress(id)}`} className={actions.secondary}>
            Contrast this pair
          </Link>
        )}
        {note !== undefined && (
          <Link to={noteAddress(note, anchor)} className={actions.quiet}>
            Read its note
          </Link>
        )}
      </p>
    </li>
  )
}
