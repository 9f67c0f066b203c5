import styles from './hairline.module.css'

export function Hairline({ done, of }: { readonly done: number; readonly of: number }) {
  return <progress className={styles.line} aria-label="Cards done" value={done} max={Math.max(1, of)} />
}
