import type { NoteSort } from '#core/browse/found-notes.ts'
import type { Sort } from '#core/browse/sorting.ts'

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  order: 'Deck order',
  due: 'Due',
  stability: 'Stability',
  difficulty: 'Difficulty',
  recall: 'Recall',
  interval: 'Interval',
  reps: 'Answers',
  lapses: 'Lapses',
  added: 'Added',
  edited: 'Edited',
  answered: 'Last answered',
  front: 'Front text',
  topic: 'Topic',
  domain: 'Domain',
}

export const NOTE_SORT_WORDS: Readonly<Record<NoteSort, string>> = {
  order: 'Deck order',
  title: 'Title',
  cards: 'Found cards',
}
