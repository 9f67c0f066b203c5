import { type ChangeEvent, useState } from 'react'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { exportLog } from '#screens/export-log.ts'
import styles from '#screens/settings.module.css'
import own from './your-log.module.css'

type Outcome = { readonly isProblem: boolean; readonly words: string }

/** The log as a file, out and in. Importing adds what is not there yet, and never takes anything away. */
export function YourLog() {
  const edges = useEdges()
  const unreadable = useLibrary((library) => library.unreadable)
  const [outcome, setOutcome] = useState<Outcome>()

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    setOutcome({ isProblem: false, words: 'Reading…' })
    setOutcome(await imported(await file.text(), edges))
    // So that the same file can be chosen again.
    input.value = ''
  }

  return (
    <section className={styles.section}>
      <h2>Your data</h2>
      <p className="soft">
        Everything you did is one log on this device. Keep a copy of it, or take it to another device: importing joins
        the two.
      </p>
      <div className={own.buttons}>
        <button type="button" className={actions.secondary} onClick={() => void exportLog(edges)}>
          <Icon name="download" size={18} />
          Export the log
        </button>
        <label className={`${actions.secondary} ${own.file}`}>
          <Icon name="upload" size={18} />
          Import a log
          <input type="file" className="unseen" accept=".jsonl,.json,.txt" onChange={(event) => void choose(event)} />
        </label>
      </div>
      <p role="status" className={outcome?.isProblem ? own.problem : undefined}>
        {outcome?.words}
      </p>
      {unreadable > 0 && (
        <p className={own.problem}>
          {counted(unreadable, 'line')} of the log could not be read by this version. What they say is kept, and left
          out of the schedule.
        </p>
      )}
    </section>
  )
}

async function imported(text: string, { logFile, library }: ReturnType<typeof useEdges>): Promise<Outcome> {
  const reading = logFile.read(text)
  if (!reading.ok) {
    const { message, line } = reading.problem
    return { isProblem: true, words: message.startsWith('Line') ? message : `Line ${line}: ${message}` }
  }
  try {
    const added = await library.getState().mergeLog(reading.value)
    const known = reading.value.length - added
    return { isProblem: false, words: `${counted(added, 'new event')} imported; ${known} were here already.` }
  } catch (error) {
    return { isProblem: true, words: `Nothing more was imported: ${error instanceof Error ? error.message : error}` }
  }
}
