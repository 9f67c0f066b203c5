import { useNavigate } from 'react-router-dom'
import { type Sitting, tally } from '#core/session.ts'
import actions from '#parts/actions.module.css'
import styles from './plan.module.css'

/** Back into the sitting that is open. */
export function Continue({ sitting }: { readonly sitting: Sitting }) {
  const navigate = useNavigate()
  const { finished, total, answered } = tally(sitting)
  const done =
    sitting.minutes === undefined ? `${finished} of ${total} done` : `${answered} done of ${sitting.minutes} minutes`
  return (
    <>
      <button type="button" className={actions.primary} onClick={() => navigate('/review')}>
        Continue
      </button>
      <p className={`soft ${styles.centred}`}>
        {sitting.query === '' ? 'A sitting is open' : `A sitting on ${sitting.query} is open`}: {done}
      </p>
    </>
  )
}
