import styles from './save-status.module.css'

type Props = {
  readonly unsaved: number
  /** Where there is little room; who hears it hears all of it. */
  readonly isShort?: boolean
}

/** Says *Saved* only when the disk has everything. */
export function SaveStatus({ unsaved, isShort = false }: Props) {
  const words = unsaved > 0 ? `${unsaved} ${unsaved === 1 ? 'answer' : 'answers'} not saved yet` : 'Saved'
  const isCut = isShort && unsaved > 0
  return (
    <>
      <span role="status" className={isCut ? 'unseen' : unsaved > 0 ? styles.unsaved : undefined}>
        {words}
      </span>
      {isCut && (
        <span aria-hidden="true" className={styles.unsaved}>
          {unsaved} not saved
        </span>
      )}
    </>
  )
}
