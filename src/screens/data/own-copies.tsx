import { useEffect, useState } from 'react'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import type { OwnCopies as Copies, Copy } from '#screens/edges.ts'
import settingStyles from '#screens/settings.module.css'
import styles from './data.module.css'
import { TakenIn } from './take-in.tsx'
import { messageOf, useBackups } from './use-backups.ts'
import { useTakingIn } from './use-taking-in.ts'
import { momentWords } from './words.ts'

/** What the app keeps by itself, for the day when the log is damaged but the browser still has its files. */
export function OwnCopies() {
  const copies = useBackups()?.copies
  return copies ? <Kept copies={copies} /> : null
}

function Kept({ copies }: { readonly copies: Copies }) {
  const { files, problem } = useCopies(copies)
  const { outcome, takeIn, undo, keepOnly } = useTakingIn()
  return (
    <section className={settingStyles.section}>
      <h2>Copies in this browser</h2>
      <p className="soft">
        After you have studied the app keeps a copy beside the log, of the last five days with something new. They help
        when the log is damaged; they go when the browser clears this app, and are no backup.
      </p>
      {problem && <p className={styles.problem}>The last copy could not be made: {problem}</p>}
      {files?.length === 0 && <p>There is none yet.</p>}
      <ul className={styles.rows}>
        {files?.map(({ name, at, events }) => (
          <li key={name}>
            <span>
              {momentWords(at)} <span className="soft">{counted(events, 'event')}</span>
            </span>
            <button
              type="button"
              className={actions.secondary}
              aria-label={`Restore the copy of ${momentWords(at)}`}
              disabled={outcome?.doing !== undefined}
              onClick={() => void takeIn(() => copies.read(name))}
            >
              Restore
            </button>
          </li>
        ))}
      </ul>
      <TakenIn outcome={outcome} undo={undo} keepOnly={keepOnly} />
    </section>
  )
}

function useCopies(copies: Copies) {
  const [files, setFiles] = useState<readonly Copy[]>()
  const [problem, setProblem] = useState<string>()
  // They lie on the disk; some browsers keep no files at all.
  useEffect(() => {
    let isWanted = true
    copies.list().then(
      (found) => isWanted && setFiles(found),
      (error) => isWanted && setProblem(messageOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [copies])
  return { files, problem: problem ?? copies.problem() }
}
