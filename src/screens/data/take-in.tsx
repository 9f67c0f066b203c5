import { type ChangeEvent, useState } from 'react'
import actions from '#parts/actions.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import settingStyles from '#screens/settings.module.css'
import type { Taken } from '#state/safekeeping.ts'
import styles from './data.module.css'
import { type Outcome, useTakingIn } from './use-taking-in.ts'
import { momentWords } from './words.ts'

/** Takes a backup in, or the log of another device: always joined, so that neither loses anything. */
export function TakeIn() {
  const unreadable = useLibrary((library) => library.unreadable)
  const { outcome, takeIn, undo, keepOnly } = useTakingIn()

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    await takeIn(async () => file)
    // So that the same file can be chosen again.
    input.value = ''
  }

  return (
    <section className={settingStyles.section}>
      <h2>Restore, or merge another device</h2>
      <p className="soft">
        Choose a backup, or a file from your other phone or laptop. It is tried out apart from your log first; then what
        is new in it is added. Nothing here is lost by it, and it can be undone.
      </p>
      <div className={styles.buttons}>
        <label className={`${actions.secondary} ${styles.file}`}>
          <Icon name="upload" size={18} />
          Choose a file
          <input
            type="file"
            className="unseen"
            disabled={outcome?.doing !== undefined}
            accept=".gz,.jsonl,.json,.txt"
            onChange={(event) => void choose(event)}
          />
        </label>
      </div>
      <TakenIn outcome={outcome} undo={undo} keepOnly={keepOnly} />
      {unreadable > 0 && (
        <p className={styles.problem}>
          {counted(unreadable, 'line')} of the log could not be read by this version. What they say is kept, and left
          out of the schedule.
        </p>
      )}
    </section>
  )
}

type Props = { readonly outcome: Outcome | undefined; readonly undo: () => void; readonly keepOnly: () => void }

/** What came of it, and the ways on from there. */
export function TakenIn({ outcome, undo, keepOnly }: Props) {
  const taken = outcome?.taken
  return (
    <div className={styles.said}>
      <p role="status" className={`${styles.status} ${outcome?.isProblem ? styles.problem : ''}`}>
        {outcome?.words}
      </p>
      {outcome?.doing && <Doing {...outcome.doing} />}
      {taken && (
        <>
          <p className="soft">{fileWords(taken)}</p>
          <div className={styles.buttons}>
            {taken.undoing.some(({ events }) => events.length > 0) && (
              <button type="button" className={actions.secondary} onClick={undo}>
                <Icon name="undo" size={18} />
                Undo
              </button>
            )}
            {taken.others.length > 0 && <KeepOnly others={taken.others.length} keepOnly={keepOnly} />}
          </div>
        </>
      )}
    </div>
  )
}

function Doing({ done, cancel }: NonNullable<Outcome['doing']>) {
  return (
    <div className={styles.doing}>
      {/* How long the other steps take is not known ahead. */}
      <progress {...(done !== undefined && { value: done })} aria-label="How much is done" />
      {cancel && (
        <button type="button" className={actions.secondary} onClick={cancel}>
          Cancel
        </button>
      )}
    </div>
  )
}

function fileWords({ file }: Taken): string {
  const made = file.at > 0 ? `Written ${momentWords(file.at)} on device ${file.device}. ` : ''
  const checked = file.isSealed
    ? 'Every part is as it was written, and a replay gave the progress that it should.'
    : 'It has no seals: every line of it was read and restored, but no more can be said of it.'
  return `${made}${counted(file.events, 'event')}. ${checked}`
}

/** Going back to the file alone takes one more question. */
function KeepOnly({ others, keepOnly }: { readonly others: number; readonly keepOnly: () => void }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className={actions.quiet} onClick={() => setAsking(true)}>
        Keep only what the file has
      </button>
      {isAsking && (
        <Dialog title="Keep only what the file has?" onClose={() => setAsking(false)}>
          <p>
            {counted(others, 'event')} on this device {others === 1 ? 'is' : 'are'} not in the file and would count no
            more. {others === 1 ? 'It stays' : 'They stay'} in the log, and you can undo this.
          </p>
          <div className={styles.buttons}>
            <button
              type="button"
              className={actions.primary}
              onClick={() => {
                setAsking(false)
                keepOnly()
              }}
            >
              Keep only the file
            </button>
            <button type="button" className={actions.secondary} onClick={() => setAsking(false)}>
              Keep both
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
