import type { Card } from '#core/deck.ts'
import { plainText } from '#core/prose.ts'
import { folded, plain } from './pattern.ts'

// Folding costs more than searching: it is done once a card. Two maps of texts, not one of pairs, for looking a card up
// is most of what a search costs.
const texts = new WeakMap<Card, string>()
const unaccentedTexts = new WeakMap<Card, string>()

/** All sides of a card and the headings above, as they are compared. */
export function foldedText(card: Card): string {
  const known = texts.get(card)
  if (known !== undefined) return known
  const made = folded(written(card))
  texts.set(card, made)
  return made
}

/** The same without accents. */
export function unaccentedText(card: Card): string {
  const known = unaccentedTexts.get(card)
  if (known !== undefined) return known
  const made = plain(written(card))
  unaccentedTexts.set(card, made)
  return made
}

function written({ trail, front, back }: Card): string {
  return [...trail, plainText(front), plainText(back)].join('\n')
}
