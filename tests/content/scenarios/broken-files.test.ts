import { describe, expect, it } from 'vitest'
import {
  CHOICE,
  compileFile,
  compileText,
  type Json,
  lineOf,
  MISCONCEPTION,
  NUMERIC,
  ORDERING,
  printed,
  RESPONSE,
  WHOLE,
} from './made-folder.ts'
import { changed } from './one-problem.ts'

describe('a misconception is refused, at its place, for', () => {
  const said = (more: Json) => {
    const text = printed({ ...WHOLE, misconceptions: [{ ...MISCONCEPTION, ...more }] })
    const { problems } = compileText(text)
    return problems.map((problem) => [lineOf(problem, text), problem.message])
  }

  it.each([
    [
      'cues of one side',
      { cues: changed(MISCONCEPTION.cues, 2, { side: 1 }) },
      '"cues": [',
      'must belong to both sides',
    ],
    ['an unknown note', { note: 'weight' }, '"note": "weight",', 'there is no note "weight"'],
    ['an unknown source', { sources: ['pages'] }, '"pages"', 'sources.json has no source "pages"'],
    ['a belief of two paragraphs', { belief: 'a\n\nb' }, '"belief": "a\\n\\nb",', 'must be one paragraph'],
  ] as const)('%s', (_, more, line, message) => {
    expect(said(more)).toEqual([[line, expect.stringContaining(message)]])
  })

  it.each([
    ['two cues', { cues: MISCONCEPTION.cues.slice(1) }, '"cues": [', 'must hold 3 to 6 cues'],
    ['a third side', { cues: changed(MISCONCEPTION.cues, 2, { side: 3 }) }, '"side": 3,', 'is 1 or 2'],
    ['a pair of one', { pair: ['alone'] }, '"pair": [', 'misconceptions.0.pair.1: '],
  ] as const)('%s, so that there is none for those who name it', (_, more, line, message) => {
    const [first, ...rest] = said(more)
    expect(first).toEqual([line, expect.stringContaining(message)])
    for (const [, words] of rest) expect(words).toBe('there is no misconception "upside-down"')
  })

  it('an id that another has, in any file', () => {
    const more = { 'scenarios/more.json': printed({ scenarios: [], misconceptions: [MISCONCEPTION] }) }
    const { problems, deck } = compileText(printed(WHOLE), more)
    expect(problems).toMatchObject([
      { file: 'scenarios/more.json', line: 5, message: 'another misconception has the id "upside-down"' },
    ])
    expect([deck.misconceptions.length, deck.scenarios.length]).toEqual([1, 7])
  })
})

describe('a file', () => {
  it('that is no JSON costs no other', () => {
    const more = { 'scenarios/torn.json': '{\n  "scenarios": [,]\n}' }
    const { problems, deck } = compileText(printed(WHOLE), more)
    expect(problems).toMatchObject([
      { file: 'scenarios/torn.json', line: 2, column: 17, message: 'this is not JSON: "," may not stand here' },
    ])
    expect(deck.scenarios).toHaveLength(7)
  })

  it.each([
    ['null', 'the file: '],
    ['[]', 'scenarios: '],
    ['{"scenarios": {}}', 'scenarios: '],
    ['{"scenarios": [], "more": 1}', 'more: '],
    ['{"scenarios": [null]}', 'scenarios.0: '],
    ['{"scenarios": [], "misconceptions": [5]}', 'misconceptions.0: '],
  ])('that holds %s says so', (text, message) => {
    const { problems } = compileText(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]).toMatchObject({ severity: 'error', line: 1, message: expect.stringContaining(message) })
  })

  it('that is too much to be read is one problem, and costs no other', () => {
    const more = { 'scenarios/torn.json': `{"scenarios": ["${'x'.repeat(20_000_000)}" "` }
    const { problems, deck } = compileText(printed(WHOLE), more)
    expect(problems).toMatchObject([{ severity: 'error', file: 'scenarios/torn.json', line: 1 }])
    expect(deck.scenarios).toHaveLength(7)
  })

  it('with several broken scenarios says each, in order', () => {
    const scenarios = [{ ...CHOICE, title: '' }, RESPONSE, { ...ORDERING, slips: [] }, { ...NUMERIC, least: 60 }]
    const { problems, deck } = compileFile({ ...WHOLE, scenarios })
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      'scenarios.0.title',
      'scenarios.2.slips',
      'numeric',
    ])
    expect(deck.scenarios.map(({ id }) => id)).toEqual(['response'])
  })
})
