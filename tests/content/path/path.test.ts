import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'
import { checkPath } from '#content/path-schema.ts'

/** A folder with a path that is in order, and what is said of others. */

type Json = { readonly [name: string]: unknown }

const SUBTOPIC = { id: 'scaling', title: 'Auto scaling', notes: ['endpoints#as'], cards: 'id:as or id:ep' }
const TOPIC = {
  id: 'endpoints',
  title: 'Endpoints',
  theory: 'How they work',
  handsOn: 'Deploy one',
  notes: ['endpoints'],
  cards: 'note:endpoints',
  subtopics: [SUBTOPIC],
}
const AREA = { id: 'serving', title: 'Serving', goal: 'Serve', weeks: [1, 4], topics: [TOPIC] }
const PATH = { weeks: 4, areas: [AREA], milestones: [{ id: 'first', title: 'First', topic: 'endpoints' }] }

const NOTE =
  '# Endpoints\n\n- **Scaling** - more machines by themselves ^as\n- **Fleet** - machines behind one address ^ep\n'

function said(path: unknown, deck = '{ "id": "mine", "title": "Mine" }') {
  const text = typeof path === 'string' ? path : JSON.stringify(path, null, 1)
  const { problems } = compileDeck([
    { path: 'deck.json', text: deck },
    { path: 'path.json', text },
    { path: 'notes/serving/endpoints.md', text: NOTE },
  ])
  return problems
    .filter(({ file }) => file === 'path.json')
    .map(({ severity, line, message }) => [severity, text.split('\n')[line - 1]?.trim(), message])
}

const withTopic = (change: Json): Json => ({ ...PATH, areas: [{ ...AREA, topics: [{ ...TOPIC, ...change }] }] })
const withSubtopic = (change: Json): Json => withTopic({ subtopics: [{ ...SUBTOPIC, ...change }] })

describe('a learning path', () => {
  it('travels with its deck, where all that it leads to is there', () => {
    expect(said(PATH)).toEqual([])
    const { deck } = compileDeck([
      { path: 'path.json', text: JSON.stringify(withTopic({ notes: [], cards: undefined })) },
    ])
    expect(deck.path?.areas[0]?.topics[0]).toMatchObject({ id: 'endpoints', notes: [], labs: [] })
    expect(checkPath(JSON.parse(JSON.stringify(deck.path)))).toEqual({ ok: true, value: deck.path })
  })

  it('is not asked for', () => {
    expect(compileDeck([{ path: 'notes/a.md', text: NOTE }]).deck).not.toHaveProperty('path')
    expect(checkPath({}).ok).toBe(false)
  })

  it.each<readonly [string, Json, string, string]>([
    ['a note that is not there', withTopic({ notes: ['nowhere'] }), '"nowhere"', 'there is no note "nowhere"'],
    [
      'a block that is not there',
      withSubtopic({ notes: ['endpoints#x'] }),
      '"endpoints#x"',
      'has no block with the id ^x',
    ],
    [
      'a card that is not there',
      withSubtopic({ cards: 'id:as or id:gone' }),
      '"cards": "id:as or id:gone",',
      'no card is found by id:gone',
    ],
    [
      'a scenario that is not there',
      withTopic({ scenarios: 'note:endpoints' }),
      '"scenarios": "note:endpoints"',
      'no scenario is found by note:endpoints',
    ],
    [
      'a card by how it stands',
      withTopic({ cards: 'id:as -is:due' }),
      '"cards": "id:as -is:due",',
      'how a card stands',
    ],
    ['a query that cannot be read', withTopic({ cards: 'is:du' }), '"cards": "is:du",', 'is:due'],
  ])('that leads to %s says so at the place', (_, path, line, message) => {
    const strict = '{ "id": "mine", "title": "Mine", "strict": true }'
    expect(said(path)).toEqual([
      ['warning', expect.stringContaining(line.replace(/,$/, '')), expect.stringContaining(message)],
    ])
    expect(said(path, strict)).toEqual([['error', expect.anything(), expect.stringContaining(message)]])
  })

  it.each<readonly [string, Json, string]>([
    ['a subtopic twice', withTopic({ subtopics: [SUBTOPIC, SUBTOPIC] }), 'another subtopic here has the id "scaling"'],
    [
      'a topic twice',
      { ...PATH, areas: [{ ...AREA, topics: [TOPIC, TOPIC] }] },
      'another topic has the id "endpoints"',
    ],
    ['a subtopic called theory', withSubtopic({ id: 'theory' }), 'this id is taken'],
    [
      'a milestone of no topic',
      { ...PATH, milestones: [{ id: 'm', title: 'M', topic: 'x' }] },
      'there is no topic "x"',
    ],
    ['weeks that do not follow', { ...PATH, areas: [{ ...AREA, weeks: [2, 4] }] }, 'must begin with week 1'],
    ['weeks that are too few', { ...PATH, weeks: 9 }, 'the areas take 4 weeks together'],
    ['weeks that run back', { ...PATH, areas: [{ ...AREA, weeks: [4, 1] }] }, 'the first week and the last one'],
    ['a topic without subtopics', withTopic({ subtopics: [] }), 'a topic has a subtopic at least'],
  ])('with %s is refused', (_, path, message) => {
    expect(said(path)).toEqual([['error', expect.anything(), expect.stringContaining(message)]])
  })

  it('of our own deck has its 31 topics in ten areas and 25 weeks', () => {
    const { weeks, areas, milestones } = JSON.parse(readFileSync('data/aws-ml/path.json', 'utf8'))
    const topics = areas.flatMap((area: { topics: unknown[] }) => area.topics)
    expect([weeks, areas.length, topics.length, milestones.length]).toEqual([25, 10, 31, 4])
  })
})
