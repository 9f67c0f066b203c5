import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import styles from './card-mark.module.css'

/** In the text, behind what has become cards. */
export function CardMark({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.mark} aria-label={counted(count, 'card')} onClick={onPress}>
      <Icon name="cards" size={14} />
      {count > 1 && count}
    </button>
  )
}
