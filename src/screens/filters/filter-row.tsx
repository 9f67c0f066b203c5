import { type KeyboardEvent, type PointerEventHandler, useState } from 'react'
import { Link } from 'react-router-dom'
import type { Filter } from '#core/progress.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { useEdges } from '#screens/edges.ts'
import { browseAddress, reviewAddress } from '#screens/surroundings.tsx'
import { changeFilter } from '#state/filters.ts'
import { FilterDialog } from './filter-dialog.tsx'
import styles from './filter-list.module.css'

type Props = {
  readonly filter: Filter
  readonly standing: string
  readonly place: number
  readonly last: number
  readonly isInHand: boolean
  readonly offset: number | undefined
  readonly handle: Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp', PointerEventHandler>>
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: () => void
}

export function FilterRow({ filter, standing, place, last, ...rest }: Props) {
  const { library } = useEdges()
  const [isChanging, setIsChanging] = useState(false)

  function moveByKey(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!by) return
    event.preventDefault()
    rest.onMove(place, place + by)
  }

  return (
    <li
      className={`${styles.row} ${rest.isInHand ? styles.inHand : ''}`}
      style={rest.offset ? { transform: `translateY(${rest.offset}px)` } : undefined}
    >
      {last > 0 && (
        <button
          type="button"
          className={styles.handle}
          aria-label={`Place ${place + 1}: ${filter.name}. Arrow keys move it.`}
          onKeyDown={moveByKey}
          {...rest.handle}
        >
          <Icon name="grip" size={20} />
        </button>
      )}
      <Link to={reviewAddress(filter.query)} className={styles.link}>
        <strong className={styles.name}>{filter.name}</strong>
        <code className={styles.query}>{filter.query || 'every card'}</code>
        <span className="soft">
          {standing}
          {filter.pinned && ' · on Today'}
        </span>
      </Link>
      <button
        type="button"
        className={actions.square}
        aria-label={`Change ${filter.name}`}
        onClick={() => setIsChanging(true)}
      >
        <Icon name="more" />
      </button>
      {isChanging && (
        <FilterDialog
          filter={filter}
          query={filter.query}
          onSave={(given) => changeFilter(library, filter.id, given)}
          onClose={() => setIsChanging(false)}
        >
          <div className={styles.others}>
            {/* At an end they stay in reach: a button that goes takes the focus along. */}
            <button
              type="button"
              className={actions.secondary}
              aria-disabled={place === 0}
              onClick={() => rest.onMove(place, place - 1)}
            >
              <Icon name="up" /> Move up
            </button>
            <button
              type="button"
              className={actions.secondary}
              aria-disabled={place === last}
              onClick={() => rest.onMove(place, place + 1)}
            >
              <Icon name="down" /> Move down
            </button>
            <Link to={browseAddress(filter.query)} className={actions.secondary}>
              Browse its cards
            </Link>
            <button type="button" className={actions.secondary} onClick={rest.onRemove}>
              Remove
            </button>
          </div>
        </FilterDialog>
      )}
    </li>
  )
}
