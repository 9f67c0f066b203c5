import { useSyncExternalStore } from 'react'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import styles from './banners.module.css'

/** What a learner must hear wherever they are; `quiet` holds back what can wait until the sitting is over. */
export function Banners({ quiet }: { readonly quiet: boolean }) {
  const { updates, reload } = useEdges()
  const superseded = useLibrary((library) => library.superseded)
  const problem = useLibrary((library) => library.saving.problem)
  const unsaved = useLibrary((library) => library.saving.unsaved)
  const isWaiting = useSyncExternalStore(updates.subscribe, updates.isWaiting)
  return (
    <div role="alert">
      {superseded && (
        <p className={styles.banner}>
          A newer version of the app is open in another tab. Nothing is kept here any more until you reload.
          <button type="button" className={actions.secondary} onClick={reload}>
            Reload
          </button>
        </p>
      )}
      {problem && unsaved > 0 && (
        <p className={`${styles.banner} ${styles.problem}`}>
          {counted(unsaved, 'answer')} not saved yet: {problem} It is tried again and again; keep this page open.
        </p>
      )}
      {isWaiting && !superseded && !quiet && (
        <p className={styles.banner}>
          New version ready
          <button type="button" className={actions.secondary} onClick={updates.apply}>
            Update now
          </button>
        </p>
      )}
    </div>
  )
}
