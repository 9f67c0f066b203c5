import type { Card } from '#core/deck.ts'
import { plainText } from '#core/prose.ts'
import { folded, plain } from './pattern.ts'
import { isWord } from './regex.ts'

/** A card as queries compare it. */
export type FoldedCard = {
  readonly id: string
  readonly note: string
  readonly card: string
  readonly topic: string
  readonly status: string
  readonly tags: readonly string[]
  readonly domains: readonly string[]
  readonly exams: readonly string[]
  readonly services: readonly string[]
  readonly algorithms: readonly string[]
  readonly sources: readonly string[]
  /** All sides and the headings above. */
  readonly text: string
  readonly words: () => readonly string[]
  readonly unaccented: () => string
}

const kept = new WeakMap<Card, FoldedCard>()

/** Folding costs more than searching, so it is done once a card. */
export function foldedCard(card: Card): FoldedCard {
  const known = kept.get(card)
  if (known) return known
  const made = fold(card)
  kept.set(card, made)
  return made
}

function fold(card: Card): FoldedCard {
  const { scenario } = card
  const all = (names: readonly string[] = []) => names.map(folded)
  const tags = all(card.tags)
  const domains = all(card.domains)
  const written = [...card.trail, plainText(card.front), plainText(card.back)].join('\n')
  const text = folded(written)
  let words: readonly string[] | undefined
  let unaccented: string | undefined
  return {
    id: folded(card.id),
    note: folded(card.note ?? ''),
    card: card.kind,
    topic: folded(card.topic),
    status: scenario?.status ?? 'current',
    tags,
    domains,
    exams: [...new Set(domains.map((domain) => domain.split('/')[0] ?? ''))],
    services: all(scenario?.services),
    algorithms: [...all(scenario?.algorithms), ...tags.flatMap((tag) => /^algorithm\/(.+)/.exec(tag)?.[1] ?? [])],
    sources: all(card.sources),
    text,
    words: () => {
      words ??= wordsOf(text)
      return words
    },
    unaccented: () => {
      unaccented ??= plain(written)
      return unaccented
    },
  }
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (isWord(character)) word += character
    else if (word) {
      words.push(word)
      word = ''
    }
  }
  if (word) words.push(word)
  return [...new Set(words)]
}
