import { useEffect, useState } from 'react'
import actions from '#parts/actions.module.css'
import { type Promised, useEdges } from '#screens/edges.ts'
import styles from '#screens/settings.module.css'

const WORDS: Readonly<Record<Promised, string>> = {
  kept: 'This browser has promised to keep your data until you delete it.',
  'not-promised':
    'This browser may clear your data when the device runs out of room, or if you stay away for long. Export the log now and then.',
  unknown: 'This browser does not say whether it keeps your data. Export the log now and then.',
}

/** What the browser promises about the learner's data, said as it is. */
export function YourStorage() {
  const { disk } = useEdges()
  const [promised, setPromised] = useState<Promised>()
  const [used, setUsed] = useState<number>()

  // Only the browser knows, and it takes its time.
  useEffect(() => {
    void disk.promised().then(setPromised)
    void disk.room().then((room) => setUsed(room?.usedBytes))
  }, [disk])

  return (
    <section className={styles.section}>
      <h2>Storage</h2>
      <p>{promised ? WORDS[promised] : 'Asking the browser…'}</p>
      {promised === 'not-promised' && (
        <button type="button" className={actions.secondary} onClick={() => void disk.askToKeep().then(setPromised)}>
          Ask the browser to keep it
        </button>
      )}
      {used !== undefined && <p className="soft">{megabytes(used)} used, the app itself included.</p>}
    </section>
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
