import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completed, completionsAt } from '#core/query/completion.ts'
import { OPERATORS } from '#core/query/tokens.ts'
import { vocabularyOf } from '#core/query/vocabulary.ts'
import { matches, parseQuery } from '#core/query.ts'
import { subjectsOf } from '#core/queue.ts'
import { FIRST_DAY, makeCard, makeDeck } from '../../makers.ts'
import { scenarioCard } from '../mock/exams.ts'

const cards = [
  makeCard('a', { tags: ['gotcha', 'algorithm/xgboost'], domains: ['mla-c02/2'] }),
  makeCard('b', { tags: ['gotcha', 'exam-tip'], domains: ['mla-c02/2', 'mla-c01/2'], topic: 'two words' }),
  scenarioCard('s', [1], { outline: { services: ['Amazon S3', 'AWS Glue'] } }),
]
const deck = makeDeck(cards, {
  exams: [
    {
      id: 'mla-c02',
      code: 'MLA-C02',
      name: 'ML Engineer',
      status: 'current',
      checkedOn: FIRST_DAY,
      domains: [
        { number: 1, name: 'Data', weightPercent: 50 },
        { number: 2, name: 'Models', weightPercent: 50 },
      ],
    },
  ],
})
const subjects = subjectsOf(deck, { cards: new Map() })
const vocabulary = vocabularyOf(deck, subjects)

const planned = vocabularyOf(deck, subjects, 'mla-c02')

/** The choices at the mark. */
function at(marked: string) {
  const cursor = marked.indexOf('|')
  return completionsAt(marked.replace('|', ''), cursor, vocabulary)
}
const texts = (marked: string) => at(marked).choices.map(({ text }) => text)

/** What the text becomes with the first choice made, the cursor as a mark. */
function taken(marked: string): string {
  const completion = at(marked)
  const [choice] = completion.choices
  if (!choice) return marked
  const { text, cursor } = completed(marked.replace('|', ''), completion, choice)
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`
}

describe('completing a query', () => {
  it('offers every operator, with what it does, before anything is typed', () => {
    const { choices } = at('|')
    for (const name of OPERATORS) expect(choices.map(({ text }) => text)).toContain(`${name}:`)
    expect(choices.every(({ hint }) => hint !== '')).toBe(true)
    expect(texts('#gotcha |')).toEqual(texts('|'))
    expect(texts('(|')).toEqual(texts('|'))
  })

  it('offers the tags with their counts behind a #', () => {
    expect(texts('#|')).toEqual(['#exam-tip', '#gotcha', '#algorithm', '#algorithm/xgboost'])
    expect(at('#got|').choices).toEqual([{ text: '#gotcha', hint: '2 cards · A common trap', isOpen: false }])
    expect(texts('#xg|')).toEqual(['#algorithm/xgboost'])
  })

  it('offers the values of an operator', () => {
    expect(texts('is:su|')).toEqual(['is:suspended'])
    expect(texts('IS:SU|')).toEqual(['is:suspended'])
    expect(texts('domain:|')).toEqual([
      'domain:1',
      'domain:2',
      'domain:mla-c02/1',
      'domain:mla-c02/2',
      'domain:mla-c01/2',
    ])
    expect(texts('domain:mod|')).toEqual(['domain:mla-c02/2'])
    expect(texts('topic:two|')).toEqual(['topic:"two words"'])
    expect(texts('note:|')).toEqual(['note:xgboost'])
    expect(texts('card:sc|')).toEqual(['card:scenario'])
    expect(texts('service:s3|')).toEqual(['service:"amazon s3"'])
    expect(texts('service:"amazon s|')).toEqual(['service:"amazon s3"'])
    expect(texts('algorithm:x|')).toEqual(['algorithm:xgboost'])
    expect(texts('tag:n|')[0]).toBe('tag:none')
    expect(texts('rated:7:a|')).toEqual(['rated:7:again'])
    expect(texts('missed:|')).toEqual(['missed:1', 'missed:7', 'missed:30', 'missed:90'])
    expect(texts('prop:la|')).toEqual(['prop:lapses'])
    expect(texts('prop:s|')).toContain('prop:s<')
    expect(texts('flag:|')).toEqual(['flag:1', 'flag:0'])
  })

  it('counts the domains of the planned exam alone, by whose names they are found too', () => {
    const { choices } = completionsAt('domain:2', 7, planned)
    expect(choices).toEqual([
      { text: 'domain:1', hint: '1 card · Data', isOpen: false },
      { text: 'domain:mla-c02/1', hint: '1 card · Data', isOpen: false },
      { text: 'domain:mla-c02/2', hint: '2 cards · Models', isOpen: false },
      { text: 'domain:mla-c01/2', hint: '1 card', isOpen: false },
    ])
    expect(completionsAt('domain:mod', 10, planned).choices.map(({ text }) => text)).toEqual([
      'domain:2',
      'domain:mla-c02/2',
    ])
    expect(completionsAt('domain:', 7, planned).choices[1]).toEqual({
      text: 'domain:2',
      hint: '2 cards · Models',
      isOpen: false,
    })
  })

  it('guesses what a bare word could mean', () => {
    expect(texts('is|')[0]).toBe('is:')
    expect(texts('xgb|')).toEqual(['#algorithm/xgboost', 'topic:xgboost', 'algorithm:xgboost', 'note:xgboost'])
    expect(texts('"xgb|')).toEqual([])
  })

  it('offers nothing for a word that is finished', () => {
    expect(texts('#gotcha|')).toEqual([])
    expect(texts('#algorithm|')).toEqual(['#algorithm/xgboost'])
  })

  it('puts the choice in the place of the word, and the cursor behind it', () => {
    expect(taken('#go|')).toBe('#gotcha |')
    expect(taken('is:due -#go| domain:2')).toBe('is:due -#gotcha |domain:2')
    expect(taken('(#go|)')).toBe('(#gotcha|)')
    expect(taken('(#got|ten or #x)')).toBe('(#gotcha |or #x)')
    expect(taken('dom|')).toBe('domain:|')
    expect(taken('service:"amazon s| #gotcha')).toBe('service:"amazon s3" |#gotcha')
    expect(taken('-(-#go|')).toBe('-(-#gotcha |')
  })

  it('completes to what can be read, whatever was there, and never fails', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('#', 'i', 's', ':', 'd', '"', '\\', '-', '(', ')', ' ', 'x', 'g', '*', '_', 'ı'),
    })
    fc.assert(
      fc.property(anyText, fc.nat(12), (text, place) => {
        const completion = completionsAt(text, Math.min(place, text.length), vocabulary)
        expect(completion.from).toBeLessThanOrEqual(completion.to)
        for (const choice of completion.choices) {
          const next = completed(text, completion, choice)
          expect(next.text.slice(0, next.cursor).trimEnd().endsWith(choice.text)).toBe(true)
          if (!choice.isOpen && choice.text !== 'or') expect(parseQuery(choice.text).ok).toBe(true)
        }
      }),
    )
  })

  it('offers only values that find a card, of those that name cards', () => {
    for (const field of ['topic:', 'service:', 'algorithm:', 'card:', 'domain:', 'note:']) {
      for (const { text } of completionsAt(field, field.length, vocabulary).choices) {
        const query = parseQuery(text)
        const isFound = query.ok && subjects.some((subject) => matches(query.value, subject, FIRST_DAY))
        expect([text, isFound]).toEqual([text, true])
      }
    }
  })
})
