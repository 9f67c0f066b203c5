import { useState } from 'react'
import { type Mock, timeLeftMs } from '#core/mock/mock.ts'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { clockFace } from '#screens/mock/times.ts'
import styles from './clock.module.css'
import { useNow } from './use-now.ts'

type Props = { readonly mock: Mock; readonly shows: boolean; readonly onPress: () => void }

const MINUTE_MS = 60_000
/** Minutes before the end at which the time left is said aloud, hidden or not. */
const MILESTONES = [1, 5, 10, 30]

/** The time left; a tap hides it. */
export function Clock({ mock, shows, onPress }: Props) {
  const leftMs = timeLeftMs(mock, useNow())
  return (
    <>
      <button
        type="button"
        className={`${actions.quiet} ${styles.time} ${leftMs <= 5 * MINUTE_MS ? styles.late : ''}`}
        onClick={onPress}
      >
        {shows ? (
          <>
            <span className="unseen">Hide the time left: </span>
            {clockFace(leftMs)}
          </>
        ) : (
          'Show time'
        )}
      </button>
      <Milestones leftMs={leftMs} />
    </>
  )
}

/** Says that a milestone was passed while somebody was here; never the one that was passed before. */
function Milestones({ leftMs }: { readonly leftMs: number }) {
  const passed = MILESTONES.find((minutes) => leftMs <= minutes * MINUTE_MS)
  const [before] = useState(passed)
  return (
    <p className="unseen" aria-live="polite">
      {passed !== undefined && passed !== before && `${counted(passed, 'minute')} left`}
    </p>
  )
}
