import { useState } from 'react'
import { SETTING_RANGES } from '#core/settings.ts'
import actions from '#parts/actions.module.css'
import { Stepper } from '#parts/controls/stepper.tsx'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { download } from '#screens/download.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import settingStyles from '#screens/settings.module.css'
import styles from './data.module.css'
import { Folder } from './folder.tsx'
import { messageOf } from './use-backups.ts'
import { dayWords } from './words.ts'

type Said = { readonly isProblem?: boolean; readonly words: string }

/** The log as a file: kept, shared, or put into a folder; and when Today is to remind of it. */
export function Backup() {
  const today = useLibrary((library) => library.today)
  const last = useLibrary(({ progress, device }) => progress.copies.get(device)?.backup)
  const backupDays = useLibrary((library) => library.progress.settings.backupDays)
  const change = useLibrary((library) => library.changeSetting)
  const { said, save, share } = useBackingUp()
  return (
    <section className={settingStyles.section}>
      <h2>Backup</h2>
      <p>
        {last
          ? `Last backup from this device: ${dayWords(last.day, today)}, with ${counted(last.events, 'event')}.`
          : 'There is no backup from this device yet.'}
      </p>
      <p className="soft">
        One file with every answer, setting, tag and filter, and with seals by which any damage to it is noticed. Keep
        it where this device cannot lose it.
      </p>
      <div className={styles.buttons}>
        <button type="button" className={actions.primary} onClick={() => void save(true)}>
          <Icon name="download" size={18} />
          Back up now
        </button>
        {navigator.canShare?.({ files: [new File(['{}'], 'log.txt', { type: 'text/plain' })] }) && (
          <button type="button" className={actions.secondary} onClick={() => void share()}>
            <Icon name="upload" size={18} />
            Share
          </button>
        )}
        <button type="button" className={actions.secondary} onClick={() => void save(false)}>
          Export as plain text
        </button>
      </div>
      <p role="status" className={`${styles.status} ${said?.isProblem ? styles.problem : ''}`}>
        {said?.words}
      </p>
      <Folder />
      <Stepper
        label="Remind me after"
        hint="On Today, when you have studied since the last backup. 0 for never."
        unit={backupDays === 1 ? ' day' : ' days'}
        value={backupDays}
        {...SETTING_RANGES.backupDays}
        onChange={(value) => change({ name: 'backupDays', value })}
      />
    </section>
  )
}

function useBackingUp() {
  const { backups, library } = useEdges()
  const [said, setSaid] = useState<Said>()

  async function saying(work: () => Promise<string>) {
    setSaid({ words: 'Writing…' })
    try {
      setSaid({ words: await work() })
    } catch (error) {
      setSaid({ isProblem: true, words: `No backup was made: ${messageOf(error)}` })
    }
  }

  async function save(packed: boolean): Promise<void> {
    await saying(async () => {
      const { safekeeping } = await backups()
      const backup = await safekeeping.write({ packed })
      download(
        `${nameOn(library.getState().today)}${backup.isPacked ? '.jsonl.gz' : '.jsonl'}`,
        backup.file,
        backup.file.type,
      )
      safekeeping.noteBackup(backup, 'file')
      return `A file with ${counted(backup.events, 'event')} was handed to the browser: look for it among your downloads.`
    })
  }

  async function share(): Promise<void> {
    await saying(async () => {
      const { safekeeping } = await backups()
      const backup = await safekeeping.write({ packed: false })
      // Browsers share text, and hardly one shares an archive.
      const file = new File([backup.file], `${nameOn(library.getState().today)}.txt`, { type: 'text/plain' })
      try {
        await navigator.share({ files: [file], title: file.name })
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return 'Nothing was shared.'
        throw error
      }
      safekeeping.noteBackup(backup, 'share')
      return `${counted(backup.events, 'event')} shared.`
    })
  }

  return { said, save, share }
}

function nameOn(day: string): string {
  return `tagdrill-${day}`
}
