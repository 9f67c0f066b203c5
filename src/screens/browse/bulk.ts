import type { Happening } from '#core/event.ts'
import { isSuspended, type Subject } from '#core/queue.ts'
import type { Day } from '#core/time.ts'
import { counted, shortDay } from '#parts/durations.ts'

/** What is to be done to the chosen cards, and how it is told once it is done. */
export type Bulk = { readonly happening: Happening; readonly words: string }

export function suspending(cards: readonly Subject[], suspended: boolean): Bulk {
  const words = `${counted(cards.length, 'card')} ${suspended ? 'suspended' : 'no longer suspended'}`
  return { happening: { type: 'suspended', cards: idsOf(cards), suspended }, words }
}

export function flagging(cards: readonly Subject[], flagged: boolean): Bulk {
  const words = `${counted(cards.length, 'card')} ${flagged ? 'flagged' : 'no longer flagged'}`
  return { happening: { type: 'flagged', cards: idsOf(cards), flagged }, words }
}

export function tagging(cards: readonly Subject[], add: readonly string[], remove: readonly string[]): Bulk {
  const words = `Tags of ${counted(cards.length, 'card')} changed`
  return { happening: { type: 'tagged', cards: idsOf(cards), add, remove }, words }
}

export function forgetting(cards: readonly Subject[]): Bulk {
  const words = `${counted(cards.length, 'card')} forgotten`
  return { happening: { type: 'forgotten', cards: idsOf(cards) }, words }
}

/** Only of cards that were answered: the others cannot be due. */
export function settingDue(cards: readonly Subject[], due: Day): Bulk {
  const some = answered(cards)
  const words = `${counted(some.length, 'card')} due on ${shortDay(due)}`
  return { happening: { type: 'due-set', cards: idsOf(some), due }, words }
}

export function answered(cards: readonly Subject[]): readonly Subject[] {
  return cards.filter(({ progress }) => progress.last !== undefined)
}

export function areSuspended(cards: readonly Subject[]): boolean {
  return cards.length > 0 && cards.every(isSuspended)
}

export function areFlagged(cards: readonly Subject[]): boolean {
  return cards.length > 0 && cards.every(({ progress }) => progress.flagged)
}

export function idsOf(cards: readonly Subject[]): readonly string[] {
  return cards.map(({ card }) => card.id)
}
