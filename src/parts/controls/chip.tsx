import type { ReactNode } from 'react'
import type { ChipState } from '#core/query/chips.ts'
import { Icon } from '#parts/icon.tsx'
import styles from './chip.module.css'

type Props = {
  /** The term, as a mark or in words. */
  readonly children: ReactNode
  /** Undefined while the term takes no part. */
  readonly state: ChipState | undefined
  readonly onPress: () => void
  /** Only the state, where the term stands beside it already. */
  readonly bare?: boolean
}

/** A term that a tap takes from off to *with*, *only*, *without* and back. The state is in its name, in words. */
export function Chip({ children, state, onPress, bare = false }: Props) {
  const shape = `${styles.chip} ${state ? styles[state] : ''} ${bare ? styles.bare : ''}`
  return (
    <button type="button" className={shape} onClick={onPress}>
      <span className={bare ? 'unseen' : styles.term}>{children}</span>
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
