import { useEffect, useState } from 'react'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import type { BackupFolder, FolderState } from '#screens/edges.ts'
import styles from './data.module.css'
import { messageOf, useBackups } from './use-backups.ts'

/** A folder of the learner's that copies go into by themselves; only where the browser lets a page have one. */
export function Folder() {
  const folder = useBackups()?.folder
  return folder ? <Chosen folder={folder} /> : null
}

function Chosen({ folder }: { readonly folder: BackupFolder }) {
  const [state, setState] = useState<FolderState>()
  const [said, setSaid] = useState('')

  // Only the browser remembers it.
  useEffect(() => {
    folder.get().then(setState, () => undefined)
  }, [folder])

  async function saying(work: () => Promise<string>) {
    try {
      setSaid(await work())
      setState(await folder.get())
    } catch (error) {
      setSaid(`That did not work: ${messageOf(error)}`)
    }
  }

  const choose = () =>
    saying(async () => {
      const chosen = await folder.choose()
      return chosen ? `${counted(await folder.backUp(), 'event')} written to ${chosen.name}.` : ''
    })
  const write = () => saying(async () => `${counted(await folder.backUp(), 'event')} written to ${state?.name}.`)
  const forget = () =>
    saying(async () => folder.forget().then(() => 'No more copies go there. Those that are there stay.'))

  return (
    <div className={styles.said}>
      <p>
        {state
          ? `A copy goes into your folder “${state.name}” after you have studied${state.mayWrite ? '' : ', once the browser is allowed to write there again'}. Those of the last five days stay there.`
          : 'Copies can go into a folder of yours by themselves, such as one that is synchronised.'}
      </p>
      <div className={styles.buttons}>
        {state && (
          <button type="button" className={actions.secondary} onClick={() => void write()}>
            {state.mayWrite ? 'Write there now' : 'Allow it and write now'}
          </button>
        )}
        <button type="button" className={actions.secondary} onClick={() => void choose()}>
          {state ? 'Choose another folder' : 'Choose a folder'}
        </button>
        {state && (
          <button type="button" className={actions.quiet} onClick={() => void forget()}>
            Stop copying there
          </button>
        )}
      </div>
      <p role="status" className={styles.status}>
        {said}
      </p>
    </div>
  )
}
