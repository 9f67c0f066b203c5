import styles from './hairline.module.css'

type Props = { readonly done: number; readonly of: number; readonly label?: string }

export function Hairline({ done, of, label = 'Cards done' }: Props) {
  return <progress className={styles.line} aria-label={label} value={done} max={Math.max(1, of)} />
}
