import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from '#parts/icon.tsx'
import styles from './desk-dialogs.module.css'

type Props = {
  readonly icon: IconName
  readonly name: string
  readonly hint: string
  readonly onPress: () => void
}

/** What can be done from the menu of a desk. */
export function MenuItem({ icon, name, hint, onPress }: Props) {
  return (
    <MenuEntry hint={hint}>
      {(id) => (
        <button type="button" className={styles.item} aria-describedby={id} onClick={onPress}>
          <Icon name={icon} />
          {name}
        </button>
      )}
    </MenuEntry>
  )
}

type EntryProps = { readonly hint: string; readonly children: (hintId: string) => ReactNode }

/** The hint lies over what is pressed: a description of it, and no part of its name. */
export function MenuEntry({ hint, children }: EntryProps) {
  const id = useId()
  return (
    <li className={styles.entry}>
      {children(id)}
      <span id={id} className={`soft ${styles.hint}`}>
        {hint}
      </span>
    </li>
  )
}
