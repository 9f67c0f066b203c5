import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD } from '#core/card-progress.ts'
import type { Card, ScenarioOutline } from '#core/deck.ts'
import type { Query } from '#core/query/shape.ts'
import { matches, parseQuery, printQuery } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, paragraph } from '../makers.ts'

function parsed(text: string): Query {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  return query.value
}

function problem(text: string): { message: string; at: number } {
  const query = parseQuery(text)
  if (query.ok) throw new Error(`${text} was read as ${printQuery(query.value)}`)
  return query.problem
}

const subject = (more: Partial<Card>, progress = NEW_CARD): Subject => ({ card: makeCard('x', more), progress })

const found = (text: string, one: Subject) => matches(parsed(text), one, FIRST_DAY)

describe('a query', () => {
  it('finds a tag, and what is below it', () => {
    expect(found('#gotcha', subject({ tags: ['gotcha'] }))).toBe(true)
    expect(found('#algorithm', subject({ tags: ['algorithm/xgboost'] }))).toBe(true)
    expect(found('#algorithm/xgboost', subject({ tags: ['algorithm'] }))).toBe(false)
    expect(found('#gotcha', subject({ tags: ['gotchas'] }))).toBe(false)
    expect(found('#GOTCHA', subject({ tags: ['gotcha'] }))).toBe(true)
  })

  it('joins by a space, by and, by or, and turns round with a minus', () => {
    const both = subject({ tags: ['a', 'b'] })
    const one = subject({ tags: ['a'] })
    expect([found('#a #b', both), found('#a #b', one)]).toEqual([true, false])
    expect([found('#a and #b', both), found('#a AND #b', one)]).toEqual([true, false])
    expect([found('#b or #a', one), found('#a -#b', one), found('#a -#b', both)]).toEqual([true, true, false])
  })

  it('binds minus tighter than and, and and tighter than or', () => {
    expect(parsed('#a #b or -#c #d')).toEqual(parsed('((#a #b) or ((-#c) #d))'))
    expect(parsed('#a (#b or #c)')).not.toEqual(parsed('#a #b or #c'))
  })

  it('finds cards by how they stand', () => {
    const learnt = afterAnswer(NEW_CARD, 'good', '2026-10-01', DEFAULT_SETTINGS)
    const forgotten = afterAnswer(NEW_CARD, 'again', FIRST_DAY, DEFAULT_SETTINGS)
    expect([found('is:due', subject({}, learnt)), found('is:review', subject({}, learnt))]).toEqual([true, true])
    expect([found('is:learn', subject({}, forgotten)), found('is:due', subject({}, forgotten))]).toEqual([true, true])
    expect([found('is:new', subject({})), found('is:due', subject({}))]).toEqual([true, false])
    expect(found('is:suspended', subject({ startsSuspended: true }))).toBe(true)
    expect(found('is:due', subject({}, { ...learnt, suspended: true }))).toBe(false)
    expect(found('is:flagged', subject({}, { ...NEW_CARD, flagged: true }))).toBe(true)
    expect(found('is:scenario', subject({ kind: 'scenario' }))).toBe(true)
    expect(found('is:disagreed', subject({}, { ...NEW_CARD, disagreed: true }))).toBe(true)
    expect(found('is:disagreed', subject({}))).toBe(false)
  })

  it('finds what an exam asks in a domain: of that exam, or of any', () => {
    const asked = subject({ domains: ['mla-c02/2', 'aif-c01/12'] })
    expect([found('domain:2', asked), found('domain:mla-c02/2', asked)]).toEqual([true, true])
    expect(found('DOMAIN:MLA-C02/2', asked)).toBe(true)
    expect([found('domain:1', asked), found('domain:12', asked)]).toEqual([false, true])
    expect([found('domain:mla-c01/2', asked), found('domain:02/2', asked)]).toEqual([false, false])
    expect(found('domain:2', subject({}))).toBe(false)
  })

  it('finds what is about an algorithm, named by a scenario or by a tag', () => {
    const outline: ScenarioOutline = { type: 'choice', questions: 1, algorithms: ['xgboost'], services: [] }
    expect(found('algorithm:xgboost', subject({ kind: 'scenario', scenario: outline }))).toBe(true)
    expect(found('algorithm:XGBoost', subject({ tags: ['algorithm/xgboost'] }))).toBe(true)
    expect(found('algorithm:linear-learner', subject({ kind: 'scenario', scenario: outline }))).toBe(false)
    expect(found('algorithm:xgb', subject({ tags: ['algorithm/xgboost'] }))).toBe(false)
    expect(found('algorithm:xgboost', subject({ tags: ['xgboost'] }))).toBe(false)
  })

  it('finds what was missed in the last days, today being the first of them', () => {
    const missed = (daysAgo: number) => {
      const wrong = afterAnswer(NEW_CARD, 'again', addDays(FIRST_DAY, -daysAgo), DEFAULT_SETTINGS)
      return subject({}, wrong)
    }
    expect([found('missed:1', missed(0)), found('missed:1', missed(1))]).toEqual([true, false])
    expect([found('missed:7', missed(6)), found('missed:7', missed(7))]).toEqual([true, false])
    expect([found('missed:9999', subject({})), found('-missed:1', subject({}))]).toEqual([false, true])
    // Answered right since, it was missed all the same.
    const since = afterAnswer(missed(2).progress, 'good', FIRST_DAY, DEFAULT_SETTINGS)
    expect(found('missed:3', subject({}, since))).toBe(true)
    const never = afterAnswer(NEW_CARD, 'hard', FIRST_DAY, DEFAULT_SETTINGS)
    expect(found('missed:3', subject({}, never))).toBe(false)
  })

  it('searches the text of every side, whatever the capitals or the width of the letters', () => {
    const card = subject({
      front: [paragraph('What is ＥＴＡ?')],
      back: [paragraph('The learning rate')],
      trail: ['XGBoost'],
    })
    expect([found('eta', card), found('"learning rate"', card), found('xgboost', card)]).toEqual([true, true, true])
    expect(found('"rate learning"', card)).toBe(false)
  })

  it('finds the cards of a note or a topic', () => {
    expect(found('note:xgboost', subject({}))).toBe(true)
    expect(found('topic:other', subject({}))).toBe(false)
  })

  it('means every card when it says nothing', () => {
    expect([parsed(''), parsed('  ')]).toEqual([{ kind: 'all' }, { kind: 'all' }])
    expect(found('', subject({}))).toBe(true)
  })

  it.each([
    ['#a or', 5, 'expected a #tag'],
    ['(#a', 0, 'never closed'],
    ['#a)', 2, 'closes nothing'],
    ['#', 1, 'name of a tag'],
    ['is:dues', 3, 'Did you mean is:due?'],
    ['is:sus', 3, 'Did you mean is:suspended?'],
    ['is:xyzzy', 3, 'Expected one of is:due'],
    ['#a topik:x', 3, 'Did you mean topic:?'],
    ['"open', 0, 'never closed'],
    ['or #a', 0, 'not "or"'],
    ['#a -', 4, 'ends too soon'],
    ['is:', 3, 'right behind it'],
    ['is:disagree', 3, 'Did you mean is:disagreed?'],
    ['domain:', 7, 'right behind it'],
    ['#a domain:two', 10, 'domain:mla-c02/2'],
    ['domain:mla-c02/', 7, 'wants a number'],
    ['domain:2/3/4', 7, 'wants a number'],
    ['algorithm:""', 10, 'right behind it'],
    ['algoritm:xgboost', 0, 'Did you mean algorithm:?'],
    ['missed:', 7, 'right behind it'],
    ['missed:0', 7, 'wants a number of days'],
    ['missed:week', 7, 'missed:7'],
    ['(missed:1.5', 8, 'wants a number of days'],
    ['mised:7', 0, 'Did you mean missed:?'],
    ['domains:2', 0, 'Did you mean domain:?'],
  ])('says where %s is wrong and what to do', (text, at, words) => {
    expect(problem(text).at).toBe(at)
    expect(problem(text).message).toContain(words)
  })

  it('is refused where it is nested so deep that nobody wrote it', () => {
    expect(problem('('.repeat(100_000)).message).toContain('inside each other')
    expect(problem('-'.repeat(100_000)).message).toContain('inside each other')
  })
})
