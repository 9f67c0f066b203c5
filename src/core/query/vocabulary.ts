import { CARD_KINDS, type CardKind, type DeckCards, SCENARIO_STATUSES } from '#core/deck.ts'
import { askedDomains } from '#core/freshness.ts'
import type { Subject } from '#core/queue.ts'
import { withParents } from '#core/standing.ts'
import { folded } from './pattern.ts'
import { type Field, STATES, type State } from './shape.ts'

/** What may stand behind an operator: the names that the deck and the learner have given. */
export type Vocabulary = Readonly<Record<Exclude<Field, 'id'> | 'is', readonly Known[]>>

export type Known = {
  /** As a query has it; see `asValue`. */
  readonly value: string
  /** As people write it. */
  readonly name: string
  readonly hint?: string
  readonly cards?: number
}

/** What `is:` tells apart. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  due: 'met before, and to be repeated today',
  new: 'never answered',
  learn: 'answered, and soon to come again',
  review: 'known well enough to wait for days',
  suspended: 'put aside',
  buried: 'waits, for a sibling of it was answered today',
  leech: 'forgotten many times',
  stale: 'its source was checked long ago',
  scenario: 'a question as the exam asks it',
  flagged: 'flagged by you',
  disagreed: 'you hold that it is wrong',
}

const KIND_WORDS: Readonly<Record<CardKind, string>> = {
  basic: 'a question and its answer',
  reverse: 'from the meaning to the term',
  cloze: 'a gap to fill',
  attribute: 'one fact about one thing',
  cell: 'one cell of a table',
  list: 'all of a list',
  scenario: 'a question as the exam asks it',
}

const STATUS_WORDS: Readonly<Record<(typeof SCENARIO_STATUSES)[number] | 'current', string>> = {
  current: 'in use today',
  legacy: 'still works, something newer is meant to replace it',
  closed: 'closed to new customers',
  retired: 'gone',
}

/**
 * The names in use, each with the number of its cards. Those of the deck's own lists stand in its order. `exam` is the
 * one in the plan: the domains without an exam are of that one (of-exam.ts).
 */
export function vocabularyOf(deck: DeckCards, subjects: readonly Subject[], exam?: string): Vocabulary {
  const counts = countsIn(subjects)
  const counted = (kind: keyof typeof counts, nameOf: (name: string) => Partial<Known> = () => ({})) =>
    mostFirst(counts[kind]).map(([name, cards]) => known(name, { cards, ...nameOf(name) }))
  // The first note of a topic gives it its title.
  const titles = new Map(deck.notes.toReversed().map(({ topic, title }) => [topic, title]))
  return {
    tag: tagsOf(deck, counts.tag),
    is: STATES.map((state) => known(state, { hint: STATE_WORDS[state] })),
    domain: domainsOf(deck, counts.domain, exam),
    topic: counted('topic', (topic) => withTitle(titles.get(topic))),
    service: counted('service'),
    card: CARD_KINDS.filter((kind) => counts.card.has(kind)).map((kind) =>
      known(kind, { hint: KIND_WORDS[kind], cards: counts.card.get(kind) ?? 0 }),
    ),
    algorithm: counted('algorithm'),
    note: deck.notes.map(({ id, title }) => known(id, { hint: title })),
    exam: deck.exams.map(({ id, code, name }) => known(id, { hint: `${code}, ${name}` })),
    source: deck.sources.map(({ id, title }) => known(id, { hint: title })),
    deck: [known(deck.id, { hint: deck.title })],
    status: (['current', ...SCENARIO_STATUSES] as const).map((one) => known(one, { hint: STATUS_WORDS[one] })),
  }
}

function known(name: string, more: Partial<Known> = {}): Known {
  return { value: asValue(name), name, ...more }
}

/** A name as the value of a query. Its `_` stay bare, though they find any character: they read better, and find it. */
export function asValue(name: string): string {
  return folded(name).replace(/[*\\]/g, '\\$&')
}

function withTitle(title: string | undefined): Partial<Known> {
  return title === undefined ? {} : { hint: title }
}

function tagsOf({ tags }: DeckCards, counts: ReadonlyMap<string, number>): Known[] {
  const declared = tags.map(({ name, meaning }) => known(name, { cards: counts.get(name) ?? 0, ...withTitle(meaning) }))
  const listed = new Set(tags.map(({ name }) => name))
  const others = mostFirst(counts).filter(([name]) => !listed.has(name))
  return [...declared, ...others.map(([name, cards]) => known(name, { cards }))]
}

/**
 * First the numbers, which find that domain of the planned exam, or of any exam without a plan; then the domains of each
 * exam, the best covered exam first.
 */
function domainsOf({ exams }: DeckCards, counts: ReadonlyMap<string, number>, planned?: string): Known[] {
  const names = new Map(exams.flatMap(({ id, domains }) => domains.map((one) => [`${id}/${one.number}`, one.name])))
  const domains = [...counts].map(([id, cards]) => {
    const [exam = '', number = ''] = id.split('/')
    return { id, exam, number, cards, name: names.get(id) }
  })
  const covered = new Map<string, number>()
  for (const { exam, cards } of domains) covered.set(exam, (covered.get(exam) ?? 0) + cards)
  const byNumber = domains.sort((a, b) => Number(a.number) - Number(b.number))
  const byExam = [...covered]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([exam]) => byNumber.filter((one) => one.exam === exam))
  const numbers = planned
    ? byNumber
        .filter(({ exam }) => exam === planned)
        .map(({ number, cards, name }) => known(number, { cards, ...withTitle(name) }))
    : [...new Set(byNumber.map(({ number }) => number))].map((number) => known(number, { hint: 'of any exam' }))
  return [...numbers, ...byExam.map(({ id, cards, name }) => known(id, { cards, ...withTitle(name) }))]
}

function countsIn(subjects: readonly Subject[]) {
  const counts = {
    tag: new Map<string, number>(),
    domain: new Map<string, number>(),
    topic: new Map<string, number>(),
    service: new Map<string, number>(),
    algorithm: new Map<string, number>(),
    card: new Map<string, number>(),
  }
  const count = (kind: keyof typeof counts, names: Iterable<string>) => {
    for (const name of names) counts[kind].set(name, (counts[kind].get(name) ?? 0) + 1)
  }
  for (const { card, progress } of subjects) {
    count('tag', withParents([...card.tags, ...(progress.myTags ?? [])]))
    count('domain', askedDomains(card))
    count('topic', [card.topic])
    count('card', [card.kind])
    count('service', new Set([...(card.scenario?.services ?? []), ...(card.services ?? []).map(({ name }) => name)]))
    count('algorithm', algorithmsOf(card))
  }
  return counts
}

/** Those that a scenario names, and those that a tag does. */
function algorithmsOf({ scenario, tags }: Subject['card']): ReadonlySet<string> {
  const tagged = tags.flatMap((tag) => /^algorithm\/(.+)/.exec(tag)?.[1] ?? [])
  return new Set([...(scenario?.algorithms ?? []), ...tagged])
}

function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
}
