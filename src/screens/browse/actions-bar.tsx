import { useState } from 'react'
import type { Subject } from '#core/queue.ts'
import { Icon, type IconName } from '#parts/icon.tsx'
import styles from './actions-bar.module.css'
import { areFlagged, areSuspended, type Bulk, flagging, forgetting, settingDue, suspending, tagging } from './bulk.ts'
import { DueDialog } from './due-dialog.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import { MoreDialog } from './more-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'

type Props = {
  readonly cards: readonly Subject[]
  /** What the cards were found by. */
  readonly query: string
  readonly onDo: (bulk: Bulk) => void
  /** Something was done that no event tells. */
  readonly onTell: (words: string) => void
}

type Asking = 'tags' | 'more' | 'due' | 'forget'

/** What can be done with some cards: the usual at hand, the rest one tap away. */
export function ActionsBar({ cards, query, onDo, onTell }: Props) {
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  const isNone = cards.length === 0
  const isSuspended = areSuspended(cards)
  const isFlagged = areFlagged(cards)

  function finish(bulk: Bulk) {
    close()
    onDo(bulk)
  }

  return (
    <>
      <fieldset className={styles.bar} aria-label="Actions">
        <Action
          icon="suspend"
          name={isSuspended ? 'Unsuspend' : 'Suspend'}
          isOff={isNone}
          onPress={() => onDo(suspending(cards, !isSuspended))}
        />
        <Action
          icon="flag"
          name={isFlagged ? 'Unflag' : 'Flag'}
          isOff={isNone}
          onPress={() => onDo(flagging(cards, !isFlagged))}
        />
        <Action icon="tags" name="My tags" isOff={isNone} onPress={() => setAsking('tags')} />
        <Action icon="more" name="More" isOff={isNone} onPress={() => setAsking('more')} />
      </fieldset>
      {asking === 'tags' && (
        <TagsDialog cards={cards} onClose={close} onChange={(add, remove) => finish(tagging(cards, add, remove))} />
      )}
      {asking === 'more' && (
        <MoreDialog cards={cards} query={query} onClose={close} onDo={finish} onTell={onTell} onAsk={setAsking} />
      )}
      {asking === 'due' && (
        <DueDialog cards={cards} onClose={close} onChoose={(due) => finish(settingDue(cards, due))} />
      )}
      {asking === 'forget' && <ForgetDialog cards={cards} onClose={close} onForget={() => finish(forgetting(cards))} />}
    </>
  )
}

type ActionProps = {
  readonly icon: IconName
  readonly name: string
  /** It stays in reach: a button that is disabled loses the focus. */
  readonly isOff: boolean
  readonly onPress: () => void
}

function Action({ icon, name, isOff, onPress }: ActionProps) {
  return (
    <button type="button" className={styles.action} aria-disabled={isOff} onClick={isOff ? undefined : onPress}>
      <Icon name={icon} size={20} />
      {name}
    </button>
  )
}
