import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import { type Composition, canBeSat, composeMock } from '#core/mock/composing.ts'
import { type Mock, startedMock } from '#core/mock/mock.ts'
import { bundledDeck } from './bundled-deck.ts'

/** Which questions are left open for chance differs from seed to seed; whether there are enough does not. */
const SEEDS = [1, 2, 3, 4, 5]

const { cards, exams } = bundledDeck()
const subjects = cards.map((card) => ({ card, progress: NEW_CARD }))

function begun({ exam, items, minutes }: Composition): Mock {
  return startedMock({
    type: 'mock-started',
    mock: 'first',
    exam,
    items,
    minutes,
    relaxed: false,
    at: 1,
    device: 'phone',
  })
}

describe('of an exam of the bundled deck', () => {
  const sittable = exams.filter(canBeSat)

  it('the mocks can be sat: AIF-C01, MLA-C01 and MLA-C02', () => {
    expect(sittable.map(({ code }) => code).toSorted()).toEqual(['AIF-C01', 'MLA-C01', 'MLA-C02'])
  })

  describe.each(sittable)('$code', (exam) => {
    const inARow = SEEDS.map((seed) => {
      const first = composeMock(exam, subjects, [], seed)
      return [first, composeMock(exam, subjects, [begun(first)], seed + SEEDS.length)] as const
    })

    it('two mocks in a row repeat no question', () => {
      for (const [first, second] of inARow) {
        const asked = new Set(first.items.map(({ card }) => card))
        expect(second.items.map(({ card }) => card).filter((card) => asked.has(card))).toEqual([])
      }
    })

    it('both mocks are as long as the blueprint wants, in questions, in each domain and in minutes', () => {
      const { scored, unscored, minutes } = exam.blueprint
      for (const mock of inARow.flat()) {
        expect(mock.items).toHaveLength(scored.value + unscored.value)
        expect(mock.domains.map(({ asked }) => asked)).toEqual(mock.domains.map(({ wanted }) => wanted))
        expect(mock.minutes).toBe(minutes.value)
      }
    })
  })
})
