import { type CardPlace, placeOfCard } from '#content/card-place.ts'
import type { Problem } from '#content/problem.ts'
import type { Card } from '#core/deck.ts'
import { type Block, plainText } from '#core/prose.ts'
import { bareWords, type CardTexts, textsOf } from './card-texts.ts'
import { readingOf } from './reading.ts'

/** What is longer is not recalled, but read. */
export const LONGEST_ANSWER = 240
export const LONGEST_LIST = 7
export const LONGEST_QUESTION = 180
/** The longest sentence that the guides for plain English let pass. */
const LONGEST_SENTENCE = 25
/** A situation has to be told before it can be asked about. */
const LONGEST_SITUATION = 260
/** From 60 on a text is called very hard. In a single sentence one long word weighs much, and a term is no sentence. */
const HARDEST_LIX = 70
const LEAST_WORDS = 8
/** Fewer letters happen to stand in many questions. */
const LEAST_LEAK = 3

/** Each card of a strict deck asks one thing, in few words, and does not tell its own answer. */
export function checkCards(cards: readonly Card[], places: ReadonlyMap<string, CardPlace>, problems: Problem[]): void {
  const askedBy = new Map<string, string>()
  const report = reportCards(places, problems)
  for (const card of cards) {
    const texts = textsOf(card)
    const question = bareWords(texts.question.replaceAll('[…]', ' gap '))
    const faults = [...faultsOf(card), ...(card.scenario ? [] : studyFaults(card, texts))]
    const before = askedBy.get(question)
    if (before !== undefined) faults.push(`asks the same as ${before}: ${JSON.stringify(texts.question)}`)
    else askedBy.set(question, card.id)
    for (const fault of faults) report(card, fault)
  }
}

/** Says what is wrong with a card where it is written. */
export function reportCards(places: ReadonlyMap<string, CardPlace>, problems: Problem[]) {
  return ({ id }: Card, message: string): void => {
    const place = places.get(id)
    if (place) problems.push({ severity: 'error', ...placeOfCard(place), message: `the card ${id} ${message}` })
  }
}

function faultsOf({ scenario, tags, topic, domains, sources, checkedOn }: Card): string[] {
  // Of a scenario all this is said where it is read.
  if (scenario) return []
  return [
    ...(tags.length === 0 ? ['has no tag; add one here, above, or in the front matter'] : []),
    ...(topic === '' ? ['has no topic'] : []),
    ...(domains.length === 0 ? ['is asked by no exam; add "domains" to the front matter'] : []),
    // A card without sources is reported where its block is read.
    ...(sources.length > 0 && checkedOn === undefined ? ['does not say when it was checked'] : []),
  ]
}

function studyFaults(card: Card, { question, answer }: CardTexts): string[] {
  const { characters, longestSentence, words, lix } = readingOf(card)
  const mostCharacters = card.kind === 'scenario' ? LONGEST_SITUATION : LONGEST_QUESTION
  const tooLong = lengthFault(card.back, answer)
  return [
    ...(tellsAnswer(question, answer) ? [`tells its answer in its question: ${JSON.stringify(answer)}`] : []),
    ...(tooLong ? [tooLong] : []),
    ...(characters > mostCharacters ? [`asks in ${characters} characters, of at most ${mostCharacters}`] : []),
    ...(longestSentence > LONGEST_SENTENCE
      ? [`asks in a sentence of ${longestSentence} words, of at most ${LONGEST_SENTENCE}`]
      : []),
    ...(words >= LEAST_WORDS && lix > HARDEST_LIX
      ? [`is hard to read: LIX ${lix}, of at most ${HARDEST_LIX}; use shorter words`]
      : []),
  ]
}

function lengthFault(back: readonly Block[], answer: string): string | undefined {
  const items = back.flatMap((block) => (block.kind === 'list' ? block.items : []))
  if (items.length > LONGEST_LIST) return `has an answer of ${items.length} points, of at most ${LONGEST_LIST}`
  const rest = items.length === 0 ? answer : plainText(back.filter(({ kind }) => kind !== 'list'))
  const longest = Math.max(rest.length, ...items.map(({ blocks }) => plainText(blocks).length))
  return longest > LONGEST_ANSWER
    ? `has an answer of ${longest} characters, of at most ${LONGEST_ANSWER}, or a list`
    : undefined
}

/** Whether the question holds all of the answer as whole words, and does not merely offer it among others. */
export function tellsAnswer(question: string, answer: string): boolean {
  const wanted = bareWords(answer)
  if (wanted.replaceAll(' ', '').length < LEAST_LEAK) return false
  return ` ${bareWords(question)} `.includes(` ${wanted} `) && !offers(question, wanted)
}

/** `A or B?`, `A, B, C: which one …`, `A, B or C: which one …`: a choice has to name what it lets one choose. */
function offers(question: string, wanted: string): boolean {
  const clauses = question.split(/[:;.?!](?=\s|$)/)
  return clauses.some((clause, place) => {
    const isList = clause.includes(',') && /^\s*(?:and\s+)?(?:at\s+|in\s+)?which\b/i.test(clauses[place + 1] ?? '')
    if (!isList && !/\bor\b/i.test(clause)) return false
    const choices = clause.split(/,|\bor\b/i).map(bareWords)
    return choices.some(
      (choice) => choice === wanted || choice.endsWith(` ${wanted}`) || choice.startsWith(`${wanted} `),
    )
  })
}
