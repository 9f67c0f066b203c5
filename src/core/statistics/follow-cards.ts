import {
  afterAnswer,
  type CardProgress,
  dueOn,
  forgotten,
  NEW_CARD,
  rescheduled,
  rescheduledTo,
} from '#core/card-progress.ts'
import { inOrder, type LogEvent } from '#core/event.ts'
import { countedMock, type Mock, startedMock } from '#core/mock/mock.ts'
import { DEFAULT_SETTINGS, type Settings } from '#core/settings.ts'
import { takenBack } from '#core/taken-back.ts'

export type AnswerEvent = Extract<LogEvent, { type: 'answered' }>

/** An answer that stands, with its card before and after it: the same object in a cram. */
export type Followed = { readonly answer: AnswerEvent; readonly before: CardProgress; readonly after: CardProgress }

/**
 * Goes through a log once, in its order, and tells of each answer with the card as it was then; whoever asks sets the
 * speed. Answers taken back, and those of a mock that was handed in twice, are left out. The cards stand at every
 * answer where progress.ts had them, which folds far more into one meaning and keeps no card as it was.
 */
export function* followCards(log: Iterable<LogEvent>): Generator<Followed, void> {
  const events = inOrder(log)
  const { out } = takenBack(events)
  const cards = new Map<string, CardProgress>()
  const mocks = new Map<string, Mock>()
  let settings: Settings = DEFAULT_SETTINGS
  const change = (ids: readonly string[], to: (card: CardProgress) => CardProgress) => {
    for (const id of ids) cards.set(id, to(cards.get(id) ?? NEW_CARD))
  }
  for (const event of events) {
    if (out.has(event.id)) continue
    switch (event.type) {
      case 'answered': {
        if (!isFirstOfMock(mocks, event)) break
        const before = cards.get(event.card) ?? NEW_CARD
        const after = event.counts ? afterAnswer(before, event.grade, event.day, settings, event.due) : before
        if (event.counts) cards.set(event.card, after)
        yield { answer: event, before, after }
        break
      }
      case 'forgotten':
        change(event.cards, forgotten)
        break
      case 'due-set':
        change(event.cards, (card) => dueOn(card, event.due))
        break
      case 'rescheduled':
        for (const [id, card] of cards) cards.set(id, rescheduled(card, settings))
        for (const [id, due] of event.dues ?? []) change([id], (card) => rescheduledTo(card, due))
        break
      case 'setting-changed':
        settings = { ...settings, [event.name]: event.value }
        break
      case 'mock-started':
        mocks.set(event.mock, startedMock(event))
        break
      default:
      // Nothing else moves a card's memory or its due day.
    }
  }
}

/** Two tabs may hand the same mock in; each of its cards is answered once. */
function isFirstOfMock(mocks: Map<string, Mock>, { sitting, card }: AnswerEvent): boolean {
  const mock = mocks.get(sitting)
  if (!mock) return true
  const counted = countedMock(mock, card)
  if (counted) mocks.set(sitting, counted)
  return counted !== undefined
}
