import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { isSuspended, type Subject } from '#core/queue.ts'
import { Dialog } from '#parts/dialog.tsx'
import { counted } from '#parts/durations.ts'
import { Icon, type IconName } from '#parts/icon.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { startWith } from '#state/browsing.ts'
import { unfinishedSitting } from '#state/selectors.ts'
import { areFlagged, areSuspended, type Bulk, flagging, idsOf, suspending } from './bulk.ts'
import styles from './dialogs.module.css'
import { exportCards } from './export-cards.ts'

type Props = {
  readonly cards: readonly Subject[]
  readonly query: string
  readonly onClose: () => void
  readonly onDo: (bulk: Bulk) => void
  readonly onTell: (words: string) => void
  readonly onAsk: (what: 'due' | 'forget') => void
}

/** All else that can be done with some cards. */
export function MoreDialog({ cards, query, onClose, onDo, onTell, onAsk }: Props) {
  const edges = useEdges()
  const navigate = useNavigate()
  const isOtherOpen = useLibrary((state) => unfinishedSitting(state) !== undefined)
  const isMixed = {
    suspended: cards.some(isSuspended) && !areSuspended(cards),
    flagged: cards.some(({ progress }) => progress.flagged) && !areFlagged(cards),
  }

  function study(counts: boolean) {
    if (startWith(edges.library, query, idsOf(cards), counts)) navigate('/review')
  }

  async function save() {
    onClose()
    try {
      await exportCards(edges, new Set(idsOf(cards)))
      onTell(`${counted(cards.length, 'card')} exported as a deck`)
    } catch (error) {
      onTell(`Nothing was exported: ${error instanceof Error ? error.message : error}`)
    }
  }

  return (
    <Dialog title={counted(cards.length, 'card')} onClose={onClose}>
      <ul className={styles.menu}>
        <Item icon="cards" name="Study" onPress={() => study(true)}>
          Just these, in this order. {isOtherOpen && 'The sitting that is open ends; its answers are kept.'}
        </Item>
        <Item icon="drill" name="Cram" onPress={() => study(false)}>
          The same, and the schedule is left alone
        </Item>
        {isMixed.suspended && (
          <Item icon="undo" name="Unsuspend" onPress={() => onDo(suspending(cards, false))}>
            Those that are suspended
          </Item>
        )}
        {isMixed.flagged && (
          <Item icon="flag" name="Unflag" onPress={() => onDo(flagging(cards, false))}>
            Those that are flagged
          </Item>
        )}
        <Item icon="today" name="Set due…" onPress={() => onAsk('due')}>
          Choose the day on which they come again
        </Item>
        <Item icon="backspace" name="Forget…" onPress={() => onAsk('forget')}>
          Begin again with them, as if never answered
        </Item>
        <Item icon="download" name="Export" onPress={() => void save()}>
          A deck file of these cards, without your progress
        </Item>
      </ul>
    </Dialog>
  )
}

type ItemProps = {
  readonly icon: IconName
  readonly name: string
  readonly onPress: () => void
  /** What it does, in a line. */
  readonly children: ReactNode
}

function Item({ icon, name, onPress, children }: ItemProps) {
  return (
    <li>
      <button type="button" className={styles.item} onClick={onPress}>
        <Icon name={icon} />
        <span>
          {name} <span className={`soft ${styles.hint}`}>{children}</span>
        </span>
      </button>
    </li>
  )
}
