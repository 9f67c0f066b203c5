import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BalanceRules, balancedDays, slackOf } from '#core/balance.ts'
import { DEFAULT_SETTINGS, EASY_DAYS, type EasyDay } from '#core/settings.ts'
import { addDays, type Day, weekdayOf } from '#core/time.ts'
import { FIRST_DAY } from '../makers.ts'

type Choices = { balance?: boolean; easyDays?: readonly EasyDay[]; maximumIntervalDays?: number }

const rulesOf = (choices: Choices, dueOn: (day: Day) => number = () => 0): BalanceRules => ({
  today: FIRST_DAY,
  settings: { ...DEFAULT_SETTINGS, ...choices },
  dueOn,
})

const week = (...days: readonly EasyDay[]): readonly EasyDay[] => days
const FREE_WEEKEND = week('full', 'full', 'full', 'full', 'full', 'none', 'none')
const anyWeek = fc.array(fc.constantFrom(...EASY_DAYS), { minLength: 7, maxLength: 7 })
const anyInterval = fc.integer({ min: 1, max: 800 })
const anyCard = fc.string({ minLength: 1, maxLength: 6 })
const kindIn = (easyDays: readonly EasyDay[], days: number) => easyDays[weekdayOf(addDays(FIRST_DAY, days))]

describe('the day on which a card comes back', () => {
  it('is that of the schedule while nothing is chosen', () => {
    fc.assert(
      fc.property(anyCard, anyInterval, (card, interval) => {
        expect(balancedDays(card, interval, rulesOf({}))).toBe(interval)
      }),
    )
  })

  it('is the one with the least due, within a day or 5 % of the interval', () => {
    const full = new Set([9, 10].map((days) => addDays(FIRST_DAY, days)))
    expect(
      balancedDays(
        'a',
        10,
        rulesOf({ balance: true }, (day) => (full.has(day) ? 5 : 0)),
      ),
    ).toBe(11)
    expect([slackOf(1), slackOf(39), slackOf(40), slackOf(100)]).toEqual([1, 1, 2, 5])
  })

  it('stays where it was when no other has less', () => {
    expect(
      balancedDays(
        'a',
        100,
        rulesOf({ balance: true }, () => 7),
      ),
    ).toBe(100)
  })

  // The first day is a Saturday.
  it('is none of the days that are kept free, beyond the bounds too where these are all free', () => {
    expect(balancedDays('a', 7, rulesOf({ easyDays: FREE_WEEKEND }))).toBe(6)
    expect(balancedDays('a', 8, rulesOf({ easyDays: FREE_WEEKEND }))).toBe(9)
    expect(balancedDays('a', 1, rulesOf({ easyDays: FREE_WEEKEND }))).toBe(2)
    const onlyWednesdays = week('none', 'none', 'full', 'none', 'none', 'none', 'none')
    expect(balancedDays('a', 1, rulesOf({ easyDays: onlyWednesdays }))).toBe(4)
  })

  it('leaves a half day for every other card', () => {
    const easyDays = week('full', 'full', 'full', 'half', 'full', 'full', 'full')
    const days = Array.from({ length: 400 }, (_, index) => balancedDays(`card${index}`, 5, rulesOf({ easyDays })))
    const stayed = days.filter((one) => one === 5).length
    expect(stayed).toBeGreaterThan(160)
    expect(stayed).toBeLessThan(240)
    expect(new Set(days)).toEqual(new Set([4, 5, 6]))
  })

  it('is within the bounds, and on no free day, whatever is due and whatever is kept free', () => {
    fc.assert(
      fc.property(
        anyCard,
        anyInterval,
        anyWeek,
        fc.boolean(),
        fc.array(fc.nat(20), { minLength: 7, maxLength: 7 }),
        (card, interval, easyDays, balance, loads) => {
          const rules = rulesOf({ balance, easyDays }, (day) => loads[Number(day.slice(-2)) % 7] ?? 0)
          const days = balancedDays(card, interval, rules)
          expect(days).toBeGreaterThanOrEqual(1)
          const slack = slackOf(interval)
          const within = Array.from({ length: 2 * slack + 1 }, (_, place) => interval - slack + place)
          const isFree = (one: number) => kindIn(easyDays, one) === 'none'
          if (within.some((one) => one >= 1 && !isFree(one)))
            expect(Math.abs(days - interval)).toBeLessThanOrEqual(slack)
          if (easyDays.some((one) => one !== 'none')) expect(isFree(days)).toBe(false)
          else expect(days).toBe(interval)
          expect(balancedDays(card, interval, rules)).toBe(days)
        },
      ),
    )
  })

  it('is never later than the longest interval allowed', () => {
    fc.assert(
      fc.property(anyInterval, anyWeek, fc.integer({ min: 1, max: 200 }), (interval, easyDays, maximum) => {
        const rules = rulesOf({ balance: true, easyDays, maximumIntervalDays: maximum })
        expect(balancedDays('a', Math.min(interval, maximum), rules)).toBeLessThanOrEqual(maximum)
      }),
    )
  })

  it('spreads what would all fall on one day', () => {
    const counts = new Map<Day, number>()
    const rules = rulesOf({ balance: true }, (day) => counts.get(day) ?? 0)
    for (let index = 0; index < 90; index += 1) {
      const day = addDays(FIRST_DAY, balancedDays(`card${index}`, 30, rules))
      counts.set(day, (counts.get(day) ?? 0) + 1)
    }
    expect([...counts.values()]).toEqual([30, 30, 30])
  })
})
