import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import styles from './cannot-start.module.css'
import { ExportMyData } from './export-my-data.tsx'

type Props = { readonly error: unknown; readonly reload: () => void; readonly rescueLog: () => Promise<void> }

/** Shown when the deck or the log cannot be opened at all. Nothing has been changed on the disk by then. */
export function CannotStart({ error, reload, rescueLog }: Props) {
  return (
    <main className={styles.page}>
      <h1 className="unseen">Tagdrill cannot start</h1>
      <Empty title="Tagdrill cannot start">
        <p>{error instanceof Error ? error.message : String(error)}</p>
        <p>What you have studied is still on this device. On a first visit the app needs the network once.</p>
        <button type="button" className={actions.primary} onClick={reload}>
          Try again
        </button>
        <ExportMyData onExport={rescueLog} />
      </Empty>
    </main>
  )
}
