import styles from './save-status.module.css'

/** Says *Saved* only when the disk has everything. */
export function SaveStatus({ unsaved }: { readonly unsaved: number }) {
  return (
    <span role="status" className={unsaved > 0 ? styles.unsaved : undefined}>
      {unsaved > 0 ? `${unsaved} ${unsaved === 1 ? 'answer' : 'answers'} not saved yet` : 'Saved'}
    </span>
  )
}
