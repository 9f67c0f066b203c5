import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAnswer, type CardProgress, NEW_CARD } from '#core/card-progress.ts'
import { chosenDue, daysUntilBack } from '#core/coming-back.ts'
import { GRADES } from '#core/grade.ts'
import { DEFAULT_SETTINGS, EASY_DAYS, type Settings } from '#core/settings.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY } from '../makers.ts'

const known = afterAnswer(NEW_CARD, 'good', addDays(FIRST_DAY, -9), DEFAULT_SETTINGS)
const rulesOf = (choices: Partial<Settings>, dueOn = () => 0) => ({
  today: FIRST_DAY,
  settings: { ...DEFAULT_SETTINGS, ...choices },
  dueOn,
})
const subject = (tags: readonly string[], progress: CardProgress = known) => ({ card: { id: 'a', tags }, progress })

describe('when a card comes back', () => {
  it('follows the strictest retention of its tags, those above them included', () => {
    const rules = rulesOf({
      tagRetentions: [
        { tag: 'gotcha', retention: 0.95 },
        { tag: 'background', retention: 0.8 },
      ],
    })
    const good = (...tags: string[]) => daysUntilBack(subject(tags), rules).good
    const plain = daysUntilBack(subject([]), rulesOf({})).good
    expect(good()).toBe(plain)
    expect(good('gotcha/limits')).toBeLessThan(plain)
    expect(good('background')).toBeGreaterThan(plain)
    expect(good('background', 'gotcha')).toBe(good('gotcha'))
    const mine = subject([], { ...known, myTags: ['gotcha'] })
    expect(daysUntilBack(mine, rules).good).toBe(good('gotcha'))
  })

  it('is written into an answer only where it is not what the retention of all cards gives', () => {
    expect(GRADES.map((grade) => chosenDue(subject(['gotcha']), grade, rulesOf({})))).toEqual(Array(4).fill(undefined))
    const strict = rulesOf({ tagRetentions: [{ tag: 'gotcha', retention: 0.97 }] })
    expect(chosenDue(subject(['gotcha']), 'good', strict)).toBe(
      addDays(FIRST_DAY, daysUntilBack(subject(['gotcha']), strict).good),
    )
    expect(chosenDue(subject(['gotcha']), 'again', strict)).toBeUndefined()
  })

  it('is what the log then means, whatever was chosen, and never sooner for a better grade', () => {
    const anyChoice = fc.record({
      balance: fc.boolean(),
      easyDays: fc.array(fc.constantFrom(...EASY_DAYS), { minLength: 7, maxLength: 7 }),
      maximumIntervalDays: fc.integer({ min: 1, max: 400 }),
      retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
      tagRetentions: fc.double({ min: 0.7, max: 0.97, noNaN: true }).map((retention) => [{ tag: 'gotcha', retention }]),
    })
    fc.assert(
      fc.property(anyChoice, fc.nat(60), fc.nat(9), (choices, daysAgo, load) => {
        const rules = rulesOf(choices, () => load)
        const progress = afterAnswer(NEW_CARD, 'good', addDays(FIRST_DAY, -daysAgo), rules.settings)
        const days = daysUntilBack(subject(['gotcha'], progress), rules)
        for (const grade of GRADES) {
          const due = chosenDue(subject(['gotcha'], progress), grade, rules)
          expect(afterAnswer(progress, grade, FIRST_DAY, rules.settings, due).due).toBe(addDays(FIRST_DAY, days[grade]))
        }
        expect([days.hard, days.good, days.easy]).toEqual([days.hard, days.good, days.easy].toSorted((a, b) => a - b))
        expect(days.hard).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
