import { useState } from 'react'
import { type JournalEntry, journalOf } from '#core/path/path-progress.ts'
import actions from '#parts/actions.module.css'
import { longDay } from '#parts/durations.ts'
import type { Tale } from '#screens/browse/told.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { removeEntry } from '#state/path.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { EntryText } from './entry-text.tsx'
import styles from './journal.module.css'

/** So many are shown at first. */
const FIRST = 5

/** What the learner wrote down on the way, newest first. */
export function Journal({ onDone }: { readonly onDone: (tale: Tale) => void }) {
  const { library } = useEdges()
  const path = useLibrary(({ progress }) => progress.path)
  const [open, setOpen] = useState<JournalEntry | 'new'>()
  const [isWhole, setIsWhole] = useState(false)
  const entries = journalOf(path)
  const shown = isWhole ? entries : entries.slice(0, FIRST)

  function remove({ id }: JournalEntry) {
    const event = removeEntry(library, id)
    onDone({ words: 'Entry deleted', ...(event && { event }) })
  }

  return (
    <section className={styles.journal}>
      <header className={styles.header}>
        <h2 className={styles.title}>Journal</h2>
        <button type="button" className={actions.secondary} onClick={() => setOpen('new')}>
          Write an entry
        </button>
      </header>
      {entries.length === 0 && (
        <p className="soft">What you learnt, what puzzled you, what comes next: a line will do.</p>
      )}
      {shown.map((entry) => (
        <article key={entry.id} className={styles.entry} aria-label={longDay(entry.on)}>
          <h3>
            <time dateTime={entry.on}>{longDay(entry.on)}</time>
          </h3>
          <EntryText text={entry.text} />
          <div className={styles.buttons}>
            <button type="button" className={actions.quiet} onClick={() => setOpen(entry)}>
              Edit
            </button>
            <button type="button" className={actions.quiet} onClick={() => remove(entry)}>
              Delete
            </button>
          </div>
        </article>
      ))}
      {shown.length < entries.length && (
        <button type="button" className={actions.secondary} onClick={() => setIsWhole(true)}>
          Show all {entries.length} entries
        </button>
      )}
      {open && (
        <EntryDialog entry={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} onDone={onDone} />
      )}
    </section>
  )
}
