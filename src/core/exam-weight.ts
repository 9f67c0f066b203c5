import type { Card, DeckCards } from './deck.ts'
import { askedDomains } from './freshness.ts'
import { withParents } from './standing.ts'

/**
 * How much each card matters for an exam: its domain's share of the questions, shared out over the cards of the
 * domain, times the heaviest of its tags. A card in several domains of one exam counts for the heaviest; where the
 * deck has several exams, for the one that asks most of it. Cards that no exam asks weigh nothing.
 */
export function examWeights({
  cards,
  exams,
  tags,
}: Pick<DeckCards, 'cards' | 'exams' | 'tags'>): (card: Card) => number {
  const counts = new Map<string, number>()
  for (const card of cards)
    for (const domain of new Set(askedDomains(card))) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  const shares = new Map<string, number>()
  for (const { id, domains } of exams) {
    for (const { number, weightPercent } of domains) {
      const domain = `${id}/${number}`
      shares.set(domain, weightPercent / 100 / Math.max(1, counts.get(domain) ?? 0))
    }
  }
  const weights = new Map(tags.map(({ name, weight }) => [name, weight]))
  return (card) => {
    const share = Math.max(0, ...askedDomains(card).map((domain) => shares.get(domain) ?? 0))
    const factor = Math.max(0, ...[...withParents(card.tags)].map((tag) => weights.get(tag) ?? 1))
    return share * (card.tags.length === 0 ? 1 : factor)
  }
}
