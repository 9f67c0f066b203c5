import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import styles from './desk.module.css'

export function Paused({ onResume }: { readonly onResume: () => void }) {
  return (
    <>
      <div className={styles.middle}>
        <Empty title="Paused">
          <p>The clock stands still, and the question is hidden until you go on.</p>
        </Empty>
      </div>
      <div className={styles.bottom}>
        <button type="button" className={`${actions.primary} ${actions.wide}`} onClick={onResume}>
          Resume
        </button>
      </div>
    </>
  )
}
