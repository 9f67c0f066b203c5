import { anchorsIn } from '#content/folder/folder-checks.ts'
import { type Path, type Report, under } from '#content/scenarios/report.ts'
import { NEW_CARD } from '#core/card-progress.ts'
import type { DeckCards } from '#core/deck.ts'
import type { Query } from '#core/query/shape.ts'
import { parseQuery, printQuery, testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import type { PathFile, WrittenLead } from './format.ts'

/**
 * Every id is there once, the weeks follow each other, and all that the path leads to is there: each note and block,
 * and a card behind each alternative of each query. In a deck that is not strict a dead end is a warning.
 */
export function checkPath(
  path: PathFile,
  deck: Pick<DeckCards, 'id' | 'notes' | 'cards'>,
  isStrict: boolean,
  report: Report,
): void {
  const topics = path.areas.flatMap((area, place) =>
    area.topics.map((topic, index) => ({ topic, at: ['areas', place, 'topics', index] as const })),
  )
  const ids = (all: readonly { readonly id: string }[], at: (place: number) => Path, what: string) =>
    all.forEach(({ id }, place) => {
      const first = all.findIndex((one) => one.id === id)
      if (first < place) report([...at(place), 'id'], `another ${what} has the id "${id}"`)
    })
  ids(path.areas, (place) => ['areas', place], 'area')
  ids(
    topics.map(({ topic }) => topic),
    (place) => topics[place]?.at ?? [],
    'topic',
  )
  ids(path.milestones, (place) => ['milestones', place], 'milestone')
  checkWeeks(path, report)
  const known = new Set(topics.map(({ topic }) => topic.id))
  path.milestones.forEach(({ topic }, place) => {
    if (!known.has(topic)) report(['milestones', place, 'topic'], `there is no topic "${topic}"`)
  })
  const leads = leadCheck(deck, isStrict)
  for (const { topic, at } of topics) {
    ids(topic.subtopics, (place) => [...at, 'subtopics', place], 'subtopic here')
    leads(topic, under(report, at))
    topic.subtopics.forEach((subtopic, place) => {
      leads(subtopic, under(report, [...at, 'subtopics', place]))
    })
  }
}

/** No week is left out, and none comes twice. */
function checkWeeks({ weeks, areas }: PathFile, report: Report): void {
  let next = 1
  areas.forEach(({ weeks: [from, to] }, place) => {
    if (from !== next) report(['areas', place, 'weeks'], `these weeks must begin with week ${next}`)
    next = to + 1
  })
  if (next !== weeks + 1) report(['weeks'], `the areas take ${next - 1} weeks together`)
}

function leadCheck(deck: Pick<DeckCards, 'id' | 'notes' | 'cards'>, isStrict: boolean) {
  const severity = isStrict ? 'error' : 'warning'
  const anchors = new Map(deck.notes.map(({ id, blocks }) => [id, new Set(anchorsIn(blocks))]))
  const subjects = deck.cards.map((card): Subject => ({ card, progress: NEW_CARD, deck: deck.id }))
  const isScenario = ({ card }: Subject) => card.scenario !== undefined

  function faultOfNote(address: string): string | undefined {
    const [note = '', anchor] = address.split('#')
    const inside = anchors.get(note)
    if (!inside) return `there is no note "${note}"`
    return anchor === undefined || inside.has(anchor) ? undefined : `${note} has no block with the id ^${anchor}`
  }

  function faultsOfQuery(text: string, what: 'card' | 'scenario'): string[] {
    const query = parseQuery(text)
    if (!query.ok) return [query.problem.message]
    if (!asksWhatACardIs(query.value)) return ['this asks how a card stands with the learner, which changes']
    const among = what === 'scenario' ? subjects.filter(isScenario) : subjects
    // No day matters: nothing of a card that was never met depends on it.
    return alternativesOf(query.value).flatMap((one) =>
      among.some(testFor(one, '2000-01-01')) ? [] : [`no ${what} is found by ${printQuery(one)}`],
    )
  }

  return ({ notes = [], cards, scenarios }: WrittenLead, report: Report) => {
    notes.forEach((address, place) => {
      const fault = faultOfNote(address)
      if (fault) report(['notes', place], fault, severity)
    })
    if (cards !== undefined) for (const fault of faultsOfQuery(cards, 'card')) report(['cards'], fault, severity)
    if (scenarios === undefined) return
    for (const fault of faultsOfQuery(scenarios, 'scenario')) report(['scenarios'], fault, severity)
  }
}

/** The deck decides what such a query finds, and nothing else. */
function asksWhatACardIs(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.of.every(asksWhatACardIs)
    case 'not':
      return asksWhatACardIs(query.of)
    case 'is':
      return query.value === 'scenario'
    case 'flag':
    case 'prop':
    case 'rated':
    case 'introduced':
    case 'added':
    case 'edited':
    case 'missed':
    case 'unseen':
      return false
    default:
      return true
  }
}

function alternativesOf(query: Query): readonly Query[] {
  return query.kind === 'or' ? query.of : [query]
}
