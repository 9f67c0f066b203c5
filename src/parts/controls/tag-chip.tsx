import type { TagRole } from '#core/deck.ts'
import type { ChipState } from '#core/query/chips.ts'
import { Icon } from '#parts/icon.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import styles from './tag-chip.module.css'

type Props = {
  readonly name: string
  readonly role: TagRole
  /** Undefined while the tag takes no part. */
  readonly state: ChipState | undefined
  readonly onPress: () => void
  /** Only the state, where the tag's name stands beside it already. */
  readonly bare?: boolean
}

/** A tag that a tap takes from off to *with*, *only*, *without* and back. The state is in its name, in words. */
export function TagChip({ name, role, state, onPress, bare = false }: Props) {
  const shape = `${styles.chip} ${state ? styles[state] : ''} ${bare ? styles.bare : ''}`
  return (
    <button type="button" className={shape} onClick={onPress}>
      {bare ? <span className="unseen">#{name}</span> : <TagMark name={name} role={role} />}
      {state ? (
        <span className={styles.state}>{state}</span>
      ) : (
        <>
          <Icon name="plus" size={16} />
          <span className="unseen">off</span>
        </>
      )}
    </button>
  )
}
