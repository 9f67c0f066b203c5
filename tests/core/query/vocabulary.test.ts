import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import { ofExam } from '#core/query/of-exam.ts'
import { asValue, vocabularyOf } from '#core/query/vocabulary.ts'
import { matches, parseQuery, printQuery } from '#core/query.ts'
import { FIRST_DAY, makeCard, makeDeck } from '../../makers.ts'

describe('the vocabulary of queries', () => {
  const cards = [
    makeCard('a', { tags: ['gotcha', 'algorithm/xgboost'], topic: 'rare' }),
    makeCard('b', { tags: ['algorithm/pca'], domains: ['mla-c02/2'] }),
    makeCard('c', { domains: ['mla-c02/2', 'aif-c01/1'], kind: 'cloze' }),
  ]
  const deck = makeDeck(cards)
  const vocabulary = vocabularyOf(deck, [
    { card: cards[0] ?? makeCard('a'), progress: { ...NEW_CARD, myTags: ['mine'] } },
    ...cards.slice(1).map((card) => ({ card, progress: NEW_CARD })),
  ])
  const named = (kind: keyof typeof vocabulary) => vocabulary[kind].map(({ name, cards }) => [name, cards])

  it('has the tags of the deck in its order, then all others, parents and my own too', () => {
    expect(named('tag')).toEqual([
      ['exam-tip', 0],
      ['gotcha', 1],
      ['algorithm', 2],
      ['algorithm/pca', 1],
      ['algorithm/xgboost', 1],
      ['mine', 1],
    ])
  })

  it('has what most cards have first', () => {
    expect(named('topic')).toEqual([
      ['xgboost', 2],
      ['rare', 1],
    ])
    expect(named('card')).toEqual([
      ['basic', 2],
      ['cloze', 1],
    ])
  })

  it('has domains by their numbers, then by exam, though the deck does not describe the exam', () => {
    expect(named('domain')).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['mla-c02/2', 2],
      ['aif-c01/1', 1],
    ])
  })

  it('has, under a plan, the numbers of the domains of its exam alone, with the cards of that exam', () => {
    const both = [
      makeCard('a', { domains: ['mla-c02/1', 'aif-c01/1'] }),
      makeCard('b', { domains: ['aif-c01/1'] }),
      makeCard('c', { domains: ['aif-c01/5'] }),
      makeCard('d', { domains: ['mla-c02/2'] }),
    ]
    const subjects = both.map((card) => ({ card, progress: NEW_CARD }))
    const { domain } = vocabularyOf(makeDeck(both), subjects, 'mla-c02')
    const numbers = domain.filter(({ name }) => !name.includes('/'))
    expect(numbers.map(({ name, cards }) => [name, cards])).toEqual([
      ['1', 1],
      ['2', 1],
    ])
    for (const { value, cards: count } of numbers) {
      const query = parseQuery(`domain:${value}`)
      if (!query.ok) throw new Error('A number of a domain can be read.')
      const meant = ofExam(query.value, 'mla-c02')
      expect(subjects.filter((subject) => matches(meant, subject, FIRST_DAY))).toHaveLength(count ?? -1)
    }
  })

  it('writes a name so that a query finds it, and reads well', () => {
    for (const [name, text] of [
      ['scale_pos_weight', '#scale_pos_weight'],
      ['Exam-Tip', '#exam-tip'],
      ['a*b\\c', '#"a\\*b\\\\c"'],
    ] as const) {
      const printed = printQuery({ kind: 'tag', value: asValue(name) })
      expect(printed).toBe(text)
      const query = parseQuery(printed)
      const subject = { card: makeCard('x', { tags: [name] }), progress: NEW_CARD }
      expect(query.ok && matches(query.value, subject, FIRST_DAY)).toBe(true)
    }
  })
})
