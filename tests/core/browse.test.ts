import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf, SORTS, type Sort } from '#core/browse/sorting.ts'
import { cardStanding, searched } from '#core/browse.ts'
import { afterAnswer, type CardProgress, NEW_CARD } from '#core/card-progress.ts'
import { GRADES } from '#core/grade.ts'
import { parseQuery, testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays, type Day } from '#core/time.ts'
import { FIRST_DAY, makeCard, paragraph } from '../makers.ts'

const today = addDays(FIRST_DAY, 30)
const answered = (day: Day, grade: 'again' | 'good' | 'easy' = 'good') =>
  afterAnswer(NEW_CARD, grade, day, DEFAULT_SETTINGS)

type Asked = { readonly text?: string; readonly sort?: Sort; readonly down?: boolean }

function search(subjects: readonly Subject[], { text = '', sort = 'order', down = false }: Asked = {}) {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  const run = searched(subjects, { query: query.value, sort, down }, today)
  let slices = 0
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { ids: step.value.map(({ card }) => card.id), found: step.value, slices }
    slices += 1
  }
}

const anyProgress: fc.Arbitrary<CardProgress> = fc
  .array(fc.record({ grade: fc.constantFrom(...GRADES), after: fc.nat(20) }), { maxLength: 4 })
  .map((answers) => {
    let day = FIRST_DAY
    return answers.reduce((card, { grade, after }) => {
      day = addDays(day, after)
      return afterAnswer(card, grade, day, DEFAULT_SETTINGS)
    }, NEW_CARD)
  })

const anyDay = fc.nat(30).map((days) => addDays(FIRST_DAY, days))

const anySubjects: fc.Arbitrary<readonly Subject[]> = fc
  .array(
    fc.record(
      {
        progress: anyProgress,
        text: fc.constantFrom('one', 'Two', 'three', ''),
        topic: fc.constantFrom('xgboost', 'cost'),
        domains: fc.subarray(['mla-c02/1', 'mla-c02/4']),
        added: anyDay,
        edited: anyDay,
      },
      { requiredKeys: ['progress', 'text', 'topic', 'domains'] },
    ),
    { maxLength: 40 },
  )
  .map((many) =>
    many.map(({ progress, text, topic, domains, added, edited }, index) => ({
      card: makeCard(`c${(index * 7) % many.length}-${index}`, { front: [paragraph(text)], topic, domains }),
      progress,
      ...(added && { added }),
      ...(edited && { edited }),
    })),
  )

const anySort = fc.constantFrom(...SORTS)

describe('searching the cards', () => {
  it('finds what the query finds, each card once, however it is sorted', () => {
    fc.assert(
      fc.property(
        anySubjects,
        anySort,
        fc.boolean(),
        fc.constantFrom('', 'is:due', '-#gotcha three'),
        (all, sort, down, text) => {
          const query = parseQuery(text)
          const expected = all.filter(query.ok ? testFor(query.value, today) : () => false)
          expect(search(all, { text, sort, down }).ids.toSorted()).toEqual(
            expected.map(({ card }) => card.id).toSorted(),
          )
        },
      ),
    )
  })

  it('rises or falls by what it is sorted by, and puts those without it last', () => {
    fc.assert(
      fc.property(anySubjects, fc.constantFrom(...SORTS.slice(1)), fc.boolean(), (all, sort, down) => {
        const keys = search(all, { sort, down }).found.map((one) => keyOf(sort as Exclude<Sort, 'order'>, one, today))
        const some = keys.filter((key) => key !== undefined)
        expect(keys.slice(some.length).every((key) => key === undefined)).toBe(true)
        for (const [index, key] of some.slice(1).entries()) {
          const before = some[index] ?? key
          expect(down ? before >= key : before <= key).toBe(true)
        }
      }),
    )
  })

  it('does not depend on the order in which the cards came, but for that of the deck', () => {
    fc.assert(
      fc.property(anySubjects, fc.constantFrom(...SORTS.slice(1)), fc.boolean(), (all, sort, down) => {
        expect(search(all.toReversed(), { sort, down }).ids).toEqual(search(all, { sort, down }).ids)
      }),
    )
  })

  it('turns round what has a place, and leaves what has none', () => {
    fc.assert(
      fc.property(anySubjects, anySort, (all, sort) => {
        const up = search(all, { sort }).found
        const down = search(all, { sort, down: true }).found
        const has = (one: Subject) => sort === 'order' || keyOf(sort, one, today) !== undefined
        expect(down).toEqual([...up.filter(has).reverse(), ...up.filter((one) => !has(one))])
      }),
    )
  })

  it('keeps the order of the deck where none is asked for', () => {
    fc.assert(
      fc.property(anySubjects, (all) => {
        expect(search(all).found).toEqual(all)
      }),
    )
  })

  it('pauses again and again, and never for a few cards', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ card: makeCard(`c${index}`), progress: NEW_CARD }))
    expect(search(many).slices).toBeGreaterThanOrEqual(9)
    expect(search(many.slice(0, 100)).slices).toBe(0)
  })

  it('sorts by each property as its name says', () => {
    const early: Subject = {
      card: makeCard('b', { front: [paragraph('alpha')], topic: 'a', domains: ['mla-c02/1'] }),
      progress: answered(FIRST_DAY, 'again'),
      added: FIRST_DAY,
      edited: FIRST_DAY,
    }
    const late: Subject = {
      card: makeCard('a', { front: [paragraph('Beta')], topic: 'b', domains: ['mla-c02/2'] }),
      progress: { ...answered(addDays(FIRST_DAY, 20), 'easy'), reps: 3, lapses: 2 },
      added: addDays(FIRST_DAY, 1),
      edited: addDays(FIRST_DAY, 1),
    }
    const unseen: Subject = { card: makeCard('c', { topic: 'c' }), progress: NEW_CARD }
    const order = (sort: Sort, down = false) => search([unseen, late, early], { sort, down }).ids.join('')
    for (const sort of SORTS.slice(1)) {
      const isHarder = sort === 'difficulty'
      const texts = sort === 'front' ? 'bac' : undefined
      expect([sort, order(sort)]).toEqual([sort, texts ?? (isHarder ? 'abc' : 'bac')])
    }
    expect(order('due', true)).toBe('abc')
    expect(order('order')).toBe('cab')
  })
})

describe('how a card stands', () => {
  const standing = (more: Partial<CardProgress>, siblingsLast?: Day) =>
    cardStanding(
      { card: makeCard('a'), progress: { ...NEW_CARD, ...more }, ...(siblingsLast && { siblingsLast }) },
      today,
    )

  it('is one word, and what keeps it away comes first', () => {
    expect(standing({})).toBe('new')
    expect(standing(answered(FIRST_DAY))).toBe('review')
    expect(standing(answered(FIRST_DAY, 'again'))).toBe('learning')
    expect(standing({}, today)).toBe('buried')
    expect(standing({ suspended: true }, today)).toBe('suspended')
  })
})
