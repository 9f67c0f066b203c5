import { useId, useMemo, useRef, useState } from 'react'
import actions from '#parts/actions.module.css'
import { useDragging } from '#parts/question/ordering/dragging.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { moveFilter, removeFilter } from '#state/filters.ts'
import { filtersIn } from '#state/selectors.ts'
import styles from './filter-list.module.css'
import { FilterRow } from './filter-row.tsx'
import { standingWords } from './standing-words.ts'

/** The learner's filters: to study by, to change, and to put into order. */
export function FilterList() {
  const id = useId()
  const { library } = useEdges()
  const deck = useLibrary((state) => state.deck)
  const progress = useLibrary((state) => state.progress)
  const today = useLibrary((state) => state.today)
  const list = useRef<HTMLOListElement>(null)
  const [removed, setRemoved] = useState<{ readonly name: string; readonly event: string }>()
  const [said, setSaid] = useState('')
  const rows = useMemo(
    () =>
      filtersIn(progress).map((filter) => ({
        filter,
        standing: standingWords({ deck, progress, today }, filter.query),
      })),
    [deck, progress, today],
  )
  const dragging = useDragging(list, move)

  function move(from: number, to: number) {
    const moving = rows[from]
    if (!moving || to < 0 || to >= rows.length) return
    moveFilter(library, from, to)
    setSaid(`${moving.filter.name} is now ${to + 1} of ${rows.length}`)
  }

  function remove(filter: string, name: string) {
    const event = removeFilter(library, filter)
    if (event) setRemoved({ name, event })
  }

  function bringBack(event: string) {
    library.getState().undo(event)
    setRemoved(undefined)
  }

  if (rows.length === 0 && !removed) return null
  return (
    <section className={styles.section} aria-labelledby={id} onKeyDown={dragging.onKeyDown}>
      <h2 id={id}>Saved filters</h2>
      <ol ref={list} className={`${styles.list} ${dragging.inHand === undefined ? '' : styles.dragging}`}>
        {rows.map(({ filter, standing }, place) => (
          <FilterRow
            key={filter.id}
            filter={filter}
            standing={standing}
            place={place}
            last={rows.length - 1}
            isInHand={dragging.inHand === place}
            offset={dragging.offsetOf(place)}
            handle={dragging.handle(place)}
            onMove={move}
            onRemove={() => remove(filter.id, filter.name)}
          />
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
      {removed && (
        <p className={styles.removed} role="status">
          <span>
            <em>{removed.name}</em> is removed.
          </span>
          <button type="button" className={actions.secondary} onClick={() => bringBack(removed.event)}>
            Undo
          </button>
        </p>
      )}
    </section>
  )
}
