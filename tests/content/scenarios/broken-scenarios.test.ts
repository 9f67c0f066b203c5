import { describe } from 'vitest'
import { ORDERING } from './made-folder.ts'
import { isOneProblem } from './one-problem.ts'

describe('any scenario is refused, at its place and alone, for', () => {
  isOneProblem(ORDERING, [
    ['an id that is none', { id: 'Big One' }, '"id": "Big One",', 'scenarios.2.id: an id is lower-case letters'],
    ['no title', { title: undefined }, '{', 'scenarios.2.title: '],
    ['an empty title', { title: '' }, '"title": "",', 'must not be empty'],
    ['a type that there is not', { type: 'essay' }, '"type": "essay",', 'scenarios.2.type: '],
    ['a field that nobody knows', { colour: 'red' }, '"colour": "red"', 'scenarios.2.colour: '],
    ['an unknown domain', { domains: ['mla/2', 'mla/3'] }, '"mla/3"', 'no exam in exams/ has the domain "mla/3"'],
    ['an unknown tag', { tags: ['exam-tips'] }, '"exam-tips"', 'the tag "exam-tips" is not declared in deck.json'],
    ['an unknown source', { sources: ['pages'] }, '"pages"', 'sources.json has no source "pages"'],
    ['an unknown note', { note: 'weight' }, '"note": "weight",', 'there is no note "weight"'],
    [
      'an unknown block',
      { note: 'weights#spx' },
      '"note": "weights#spx",',
      'the note weights has no block with the id ^spx',
    ],
    ['a note that is no link', { note: '#spw' }, '"note": "#spw",', 'a note is named as note-id'],
    ['an unknown area', { area: 'alchemy' }, '"area": "alchemy",', '"alchemy" is not an area of deck.json'],
    [
      'no note and no area',
      { note: undefined, area: undefined },
      '"id": "ordering",',
      'must name its "area" and "topic"',
    ],
    ['no tag', { tags: [] }, '"tags": [],', 'has a tag at least'],
    ['no domain', { domains: [] }, '"domains": [],', 'has a domain at least'],
    ['no source', { sources: [] }, '"sources": [],', 'has a source at least'],
    ['no date', { checkedOn: undefined }, '"id": "ordering",', 'says when it was checked'],
    [
      'a date that is none',
      { checkedOn: '2026-02-30' },
      '"checkedOn": "2026-02-30",',
      'a day is written as 2026-11-21',
    ],
    ['an unknown status', { status: 'old' }, '"status": "old"', 'scenarios.2.status: '],
    ['an id that is a card’s', { id: 'spw' }, '"id": "spw",', 'the id "spw" is used before'],
    ['an id that is a scenario’s', { id: 'response' }, '"id": "response",', 'the id "response" is used before'],
    ['an empty situation', { situation: ' ' }, '"situation": " ",', 'must not be empty'],
    [
      'a question of two paragraphs',
      { question: 'One?\n\nTwo?' },
      '"question": "One?\\n\\nTwo?",',
      'must be one paragraph',
    ],
    ['a question that is a list', { question: '- One?' }, '"question": "- One?",', 'must be one paragraph'],
    [
      'a text that is too long',
      { situation: 'x'.repeat(20_001) },
      `"situation": "${'x'.repeat(20_001)}",`,
      '20,000 characters',
    ],
    [
      'a text that is too deep',
      { question: '> '.repeat(3_000) },
      `"question": "${'> '.repeat(3_000)}",`,
      'levels deep',
    ],
    ['a text of stars', { question: '*'.repeat(2_001) }, `"question": "${'*'.repeat(2_001)}",`, 'stars, underscores'],
  ])
})
