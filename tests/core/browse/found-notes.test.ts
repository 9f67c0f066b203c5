import { describe, expect, it } from 'vitest'
import { foundNotes, type NoteSort, sortedNotes } from '#core/browse/found-notes.ts'
import { NEW_CARD } from '#core/card-progress.ts'
import type { Note } from '#core/deck.ts'
import { parseQuery, testFor } from '#core/query.ts'
import { FIRST_DAY, makeCard, paragraph } from '../../makers.ts'

const note = (id: string, title: string, text: string, tags: readonly string[] = []): Note => ({
  id,
  path: `notes/${id}.md`,
  title,
  topic: id,
  area: 'algorithms',
  tags,
  blocks: [paragraph(text)],
})
const deck = {
  id: 'test',
  notes: [note('xgboost', 'XGBoost', 'Trees, boosted.'), note('cost', 'Cost', 'Spot saves money.', ['gotcha'])],
}
const subjects = [
  { card: makeCard('a', { tags: ['gotcha'] }), progress: NEW_CARD },
  { card: makeCard('b'), progress: NEW_CARD },
  { card: makeCard('c', { note: 'cost' }), progress: NEW_CARD },
]

function found(text: string, sort: NoteSort = 'order', down = false) {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  const cards = subjects.filter(testFor(query.value, FIRST_DAY))
  const notes = foundNotes(deck, subjects, cards, query.value, FIRST_DAY)
  return sortedNotes(notes, sort, down).map((one) => `${one.note.id} ${one.found}/${one.cards}`)
}

describe('the notes that a query finds', () => {
  it('are those of the found cards, each with how many', () => {
    expect(found('')).toEqual(['xgboost 2/2', 'cost 1/1'])
    expect(found('id:a')).toEqual(['xgboost 1/2'])
  })

  it('are those whose own title, text or tags it finds, too', () => {
    expect(found('money')).toEqual(['cost 0/1'])
    expect(found('boosted')).toEqual(['xgboost 0/2'])
    expect(found('#gotcha')).toEqual(['xgboost 1/2', 'cost 0/1'])
    expect(found('(money or re:bo+sted) -w:trees topic:*')).toEqual(['cost 0/1'])
  })

  it('are only those of its cards where it asks what no note has', () => {
    expect(found('is:suspended')).toEqual([])
    expect(found('money -is:due')).toEqual([])
  })

  it('are sorted by title, by cards found, or as in the deck', () => {
    expect(found('', 'title')).toEqual(['cost 1/1', 'xgboost 2/2'])
    expect(found('', 'title', true)).toEqual(['xgboost 2/2', 'cost 1/1'])
    expect(found('', 'cards')).toEqual(['cost 1/1', 'xgboost 2/2'])
    expect(found('', 'order', true)).toEqual(['cost 1/1', 'xgboost 2/2'])
  })
})
