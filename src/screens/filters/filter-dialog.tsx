import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Filter } from '#core/progress.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { useLibrary } from '#screens/edges.ts'
import { filterNamed } from '#state/filters.ts'
import styles from './filter-dialog.module.css'

type Props = {
  /** Undefined for one that is new. */
  readonly filter: Filter | undefined
  readonly query: string
  readonly onSave: (given: Pick<Filter, 'name' | 'pinned'>) => void
  readonly onClose: () => void
  /** What else can be done with the filter. */
  readonly children?: ReactNode
}

/** Asks for the name of a filter, and whether Today shows it. */
export function FilterDialog({ filter, query, onSave, onClose, children }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(filter?.name ?? '')
  const [pinned, setPinned] = useState(filter?.pinned ?? false)
  const same = useLibrary(({ progress }) => filterNamed(progress, name))
  const other = same && same.id !== filter?.id ? same : undefined
  const isRefused = name.trim() === '' || (other !== undefined && filter !== undefined)

  // The dialog gives the focus to its first button; who saves a new filter wants to name it.
  useEffect(() => {
    if (!filter) input.current?.focus()
  }, [filter])

  function save(event: FormEvent) {
    event.preventDefault()
    if (isRefused) return
    onSave({ name, pinned })
    onClose()
  }

  return (
    <Dialog title={filter ? 'Change filter' : 'Save filter'} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <code>{query}</code>
        <div className={fields.field}>
          <label htmlFor={id} className={fields.label}>
            Name
          </label>
          <input
            ref={input}
            id={id}
            className={fields.input}
            value={name}
            maxLength={80}
            autoComplete="off"
            enterKeyHint="done"
            aria-describedby={other && `${id}other`}
            onChange={(event) => setName(event.target.value)}
          />
          {other && (
            <p id={`${id}other`} className="soft">
              {filter ? 'Another filter has this name.' : 'The filter that has this name will become this one.'}
            </p>
          )}
        </div>
        <label className={styles.pin}>
          <input type="checkbox" checked={pinned} onChange={(event) => setPinned(event.target.checked)} />
          Show on Today
        </label>
        <button type="submit" className={actions.primary} disabled={isRefused}>
          Save
        </button>
      </form>
      {children}
    </Dialog>
  )
}
