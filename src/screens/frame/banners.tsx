import { useSyncExternalStore } from 'react'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { exportLog } from '#screens/export-log.ts'
import styles from './banners.module.css'
import { ExportMyData } from './export-my-data.tsx'

/** What a learner must hear wherever they are; `quiet` holds back what can wait until the sitting is over. */
export function Banners({ quiet }: { readonly quiet: boolean }) {
  const edges = useEdges()
  const { updates, reload } = edges
  const superseded = useLibrary((library) => library.superseded)
  const forbidden = useLibrary((library) => library.forbidden)
  const { problem, unsaved, isAside } = useLibrary((library) => library.saving)
  const saveNow = useLibrary((library) => library.saveNow)
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
      {(forbidden || problem) && (
        <div className={`${styles.banner} ${styles.problem}`}>
          {forbidden ? (
            <p>You can look around, but what you do here is not saved. {forbidden}</p>
          ) : (
            <p>
              {counted(unsaved, 'answer')} not saved yet: {problem} It is tried again and again
              {isAside ? ', also after a reload.' : '; keep this page open.'}
            </p>
          )}
          <button type="button" className={actions.secondary} onClick={saveNow}>
            Try now
          </button>
          <ExportMyData onExport={() => exportLog(edges)} />
        </div>
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
