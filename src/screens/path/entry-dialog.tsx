import { type FormEvent, useId, useState } from 'react'
import type { JournalEntry } from '#core/path/path-progress.ts'
import { isDay } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { Dialog } from '#parts/dialog.tsx'
import type { Tale } from '#screens/browse/told.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { DateField } from '#screens/plan/date-field.tsx'
import { writeEntry } from '#state/path.ts'
import styles from './entry-dialog.module.css'

type Props = {
  /** To be changed; without one a new one is written. */
  readonly entry: JournalEntry | undefined
  readonly onClose: () => void
  readonly onDone: (tale: Tale) => void
}

export function EntryDialog({ entry, onClose, onDone }: Props) {
  const { library } = useEdges()
  const today = useLibrary((state) => state.today)
  const id = useId()
  const [on, setOn] = useState<string>(entry?.on ?? today)
  const [text, setText] = useState(entry?.text ?? '')
  const isWhole = text.trim() !== '' && isDay(on)

  function save(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '' || !isDay(on)) return
    const written = writeEntry(library, { id: entry?.id, on, text })
    onDone({ words: entry ? 'Entry changed' : 'Entry kept', ...(written && { event: written }) })
    onClose()
  }

  return (
    <Dialog title={entry ? 'Change this entry' : 'A new entry'} onClose={onClose}>
      <form className={styles.form} onSubmit={save} noValidate>
        <DateField label="Day" value={on} problem={isDay(on) ? undefined : 'Choose a day.'} onChange={setOn} />
        <label htmlFor={id} className={styles.label}>
          Entry
        </label>
        <textarea
          id={id}
          className={styles.field}
          value={text}
          rows={8}
          aria-describedby={`${id}hint`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
          }}
        />
        <p id={`${id}hint`} className="soft">
          Markdown: **bold**, `code`, lists, links, tables.
        </p>
        <button type="submit" className={actions.primary} disabled={!isWhole}>
          Save
        </button>
      </form>
    </Dialog>
  )
}
