import { anchorsIn } from '#content/folder/folder-checks.ts'
import { readJson } from '#content/folder/read-json.ts'
import type { Problem } from '#content/problem.ts'
import { proseOf } from '#content/prose-of.ts'
import { type Report, reportTo } from '#content/scenarios/report.ts'
import { slug } from '#content/slug.ts'
import type { SourceFile } from '#content/source-file.ts'
import { type GlossaryTerm, termsMet } from '#core/book/glossary.ts'
import type { Card, DeckCards } from '#core/deck.ts'
import { type Inline, plainText } from '#core/prose.ts'
import { GLOSSARY_FILE, GLOSSARY_PATH, type GlossaryFile } from './format.ts'

/**
 * The words of a deck with their meanings: those that have term cards, but for what `glossary.json` leaves out, and its
 * own. A name that is taken belongs to whoever had it first, and what no other page mentions needs no explaining.
 */
export function readGlossary(
  files: readonly SourceFile[],
  deck: Pick<DeckCards, 'notes' | 'cards'>,
  problems: Problem[],
): readonly GlossaryTerm[] {
  const file = files.find(({ path }) => path === GLOSSARY_PATH)
  const written = (file && readJson(file, GLOSSARY_FILE, problems)) ?? { leaveOut: [], terms: [] }
  if (file) checkGlossary(written, deck, reportTo(file, problems))
  const leftOut = new Set(written.leaveOut)
  const cards = new Map(deck.cards.map((card) => [card.id, card]))
  const own = written.terms.map(
    ({ term, also = [], meaning, card, note }): GlossaryTerm => ({
      id: card ?? `word-${slug(term)}`,
      names: [term, ...also],
      ...(meaning && { meaning: phraseOf(meaning) }),
      ...(note && { note }),
    }),
  )
  const terms = deck.cards.flatMap((card) => (leftOut.has(card.id) ? [] : termOf(card, cards)))
  return termsMet(withoutDoubles([...own, ...terms]), deck)
}

/** A card that asks for a term's meaning has a sibling that asks the other way round. */
function termOf(card: Card, cards: ReadonlyMap<string, Card>): readonly GlossaryTerm[] {
  const [front] = card.front
  if (card.kind !== 'basic' || cards.get(`${card.id}~reverse`)?.kind !== 'reverse') return []
  // Code is the same word for many things: `alpha` of one algorithm is not that of another.
  if (front?.kind !== 'paragraph' || front.content.some(({ kind }) => kind === 'code')) return []
  const names = namesOf(plainText(card.front))
  return names.length === 0 ? [] : [{ id: card.id, names }]
}

/** `Local explanation (LE)` is also LE; `Run (MLflow)` says where it means this, and so is none for every page. */
function namesOf(term: string): readonly string[] {
  const [, name, aside] = /^(.*?)\s*\(([^()]*)\)$/.exec(term) ?? []
  if (name === undefined || aside === undefined) return [term]
  return /^[\p{Lu}\p{N}]{2,}\p{Ll}?[\p{Lu}]*$/u.test(aside) || aside === 'LoRA' ? [name, aside] : []
}

function phraseOf(text: string): readonly Inline[] {
  const [first] = proseOf(text)
  return first?.kind === 'paragraph' ? first.content : [{ kind: 'text', text }]
}

function withoutDoubles(terms: readonly GlossaryTerm[]): readonly GlossaryTerm[] {
  const taken = new Set<string>()
  return terms.flatMap((term) => {
    const names = term.names.filter((name) => !taken.has(name.toLowerCase()))
    for (const name of names) taken.add(name.toLowerCase())
    return names.length === 0 ? [] : [{ ...term, names }]
  })
}

function checkGlossary(
  { leaveOut, terms }: GlossaryFile,
  { notes, cards }: Pick<DeckCards, 'notes' | 'cards'>,
  report: Report,
): void {
  const known = new Set(cards.map(({ id }) => id))
  const anchors = new Map(notes.map(({ id, blocks }) => [id, new Set(anchorsIn(blocks))]))
  const taken = new Set<string>()
  leaveOut.forEach((id, place) => {
    if (!known.has(id)) report(['leaveOut', place], `there is no card "${id}"`)
  })
  terms.forEach(({ term, also = [], card, note }, place) => {
    if (card !== undefined && !known.has(card)) report(['terms', place, 'card'], `there is no card "${card}"`)
    const [id = '', anchor] = note?.split('#') ?? []
    if (note !== undefined && !anchors.has(id)) report(['terms', place, 'note'], `there is no note "${id}"`)
    else if (anchor !== undefined && !anchors.get(id)?.has(anchor)) {
      report(['terms', place, 'note'], `${id} has no block with the id ^${anchor}`)
    }
    for (const name of [term, ...also]) {
      if (taken.has(name.toLowerCase())) report(['terms', place], `"${name}" is explained already`)
      taken.add(name.toLowerCase())
    }
  })
}
