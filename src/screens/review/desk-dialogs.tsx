import { Link } from 'react-router-dom'
import type { Card } from '#core/deck.ts'
import { progressOf } from '#core/progress.ts'
import { Dialog } from '#parts/dialog.tsx'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import { noteAddress } from '#screens/surroundings.tsx'
import type { ReviewStore } from '#state/review-store.ts'
import { CardInfo } from './card-info.tsx'
import styles from './desk-dialogs.module.css'
import { type KeyHint, Keys } from './keys.tsx'
import { MenuEntry, MenuItem } from './menu-item.tsx'

export type OpenDialog = 'menu' | 'info' | 'keys' | undefined

type Props = {
  readonly review: ReviewStore
  readonly card: Card
  readonly open: OpenDialog
  readonly onOpen: (dialog: OpenDialog) => void
  /** Instead of those of a card. */
  readonly keys?: readonly KeyHint[]
}

export function DeskDialogs({ review, card, open, onOpen, keys }: Props) {
  const close = () => onOpen(undefined)
  switch (open) {
    case 'menu':
      return <Menu review={review} card={card} onOpen={onOpen} />
    case 'info':
      return (
        <Dialog title="Card info" onClose={close}>
          <CardInfo card={card} />
        </Dialog>
      )
    case 'keys':
      return (
        <Dialog title="Keys" onClose={close}>
          <Keys keys={keys} />
        </Dialog>
      )
    default:
      return null
  }
}

function Menu({ review, card, onOpen }: Pick<Props, 'review' | 'card' | 'onOpen'>) {
  const isFlagged = useLibrary(({ progress }) => progressOf(progress, card.id).flagged ?? false)
  const { skip, suspend, toggleFlag, end } = review.getState()
  const after = (action: () => void) => () => {
    onOpen(undefined)
    action()
  }
  return (
    <Dialog title="This card" onClose={() => onOpen(undefined)}>
      <ul className={styles.menu}>
        <MenuItem icon="skip" name="Skip" hint="Not in this sitting" onPress={after(skip)} />
        <MenuItem icon="suspend" name="Suspend" hint="Not until you bring it back" onPress={after(suspend)} />
        <MenuItem
          icon="flag"
          name={isFlagged ? 'Take off the flag' : 'Flag'}
          hint="Find it by is:flagged"
          onPress={after(toggleFlag)}
        />
        <MenuItem icon="info" name="Card info" hint="Its history, memory and source" onPress={() => onOpen('info')} />
        {card.note !== undefined && <NoteEntry note={card.note} anchor={card.anchor} />}
        <MenuItem icon="keys" name="Keys" hint="What the keyboard does here" onPress={() => onOpen('keys')} />
        <MenuItem icon="stop" name="End the sitting" hint="Its answers are kept" onPress={after(end)} />
      </ul>
    </Dialog>
  )
}

function NoteEntry({ note, anchor }: { readonly note: string; readonly anchor: string | undefined }) {
  return (
    <MenuEntry hint="Go back to return here">
      {(id) => (
        <Link to={noteAddress(note, anchor)} className={styles.item} aria-describedby={id}>
          <Icon name="notes" />
          Note it comes from
        </Link>
      )}
    </MenuEntry>
  )
}
