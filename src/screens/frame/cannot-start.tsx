import { type MouseEvent, useState } from 'react'
import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import styles from './cannot-start.module.css'
import { ExportMyData } from './export-my-data.tsx'

type Props = {
  readonly error: unknown
  /** Where it may lie: the disk says itself what to do, files can be mended, and a first visit needs the network. */
  readonly fault: 'disk' | 'files' | 'first visit'
  /** Fetches damaged files anew, as far as they can be had. */
  readonly mend: () => Promise<unknown>
  readonly reload: () => void
  readonly rescueLog: () => Promise<string>
}

const TO_DO: Readonly<Record<Props['fault'], string | undefined>> = {
  disk: undefined,
  files: 'Try again: the app then looks at its files, and fetches anew what is damaged. That needs the network.',
  'first visit': 'Go online and try again: on a first visit the app needs the network once.',
}

/** Shown when the deck or the log cannot be opened at all. Nothing has been changed on the disk by then. */
export function CannotStart({ error, fault, mend, reload, rescueLog }: Props) {
  const [isMending, setMending] = useState(false)
  const { happened, detail } = wordsOf(error)

  async function tryAgain({ currentTarget }: MouseEvent<HTMLElement>) {
    if (fault === 'files') {
      setMending(true)
      await mend().catch(() => undefined)
    }
    // What took too long may have come meanwhile, and somebody study by now.
    if (currentTarget.isConnected) reload()
  }

  return (
    <main className={styles.page}>
      <h1 className="unseen">Tagdrill cannot start</h1>
      <Empty title="Tagdrill cannot start">
        <p>{happened}</p>
        {TO_DO[fault] && <p>{TO_DO[fault]}</p>}
        <button
          type="button"
          className={actions.primary}
          disabled={isMending}
          onClick={(event) => void tryAgain(event)}
        >
          Try again
        </button>
        <p role="status">{isMending && 'Looking at the app’s files…'}</p>
        <p>What you have studied is not touched by this. You can take it away as a file.</p>
        <ExportMyData onExport={rescueLog} />
        {detail && <code className="soft">{detail}</code>}
      </Empty>
    </main>
  )
}

/** What we throw is said in words for the learner; what the browser throws is for those who mend. */
function wordsOf(error: unknown): { readonly happened: string; readonly detail?: string } {
  if (error instanceof Error && /^(Storage)?Error$/.test(error.name)) return { happened: error.message }
  return { happened: 'A part of the app has not come, or does not work.', detail: String(error) }
}
