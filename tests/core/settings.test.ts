import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, isSettingChange } from '#core/settings.ts'

describe('a setting', () => {
  it('may be what it is before anything is chosen', () => {
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
      expect([name, isSettingChange(name, value)]).toEqual([name, true])
  })

  it.each<readonly [string, unknown]>([
    ['retention', 0.85],
    ['learningSteps', [1, 10, 60]],
    ['tagRetentions', [{ tag: 'gotcha', retention: 0.95 }]],
    ['easyDays', ['none', 'half', 'full', 'full', 'full', 'full', 'full']],
    ['leechAction', 'suspend'],
    ['balance', true],
    ['newOrder', 'random'],
    ['dueOrder', 'weight'],
    ['newAmong', 'last'],
  ])('%s may be %j', (name, value) => {
    expect(isSettingChange(name, value)).toBe(true)
  })

  it.each<readonly [string, unknown]>([
    ['retention', 0.5],
    ['newPerDay', 2.5],
    ['learningSteps', [1, 2, 3, 4]],
    ['learningSteps', [0]],
    ['learningSteps', [1.5]],
    ['learningSteps', 10],
    ['tagRetentions', [{ tag: 'gotcha', retention: 2 }]],
    ['tagRetentions', [{ tag: '', retention: 0.9 }]],
    ['tagRetentions', [null]],
    [
      'tagRetentions',
      [
        { tag: 'a', retention: 0.9 },
        { tag: 'a', retention: 0.8 },
      ],
    ],
    ['easyDays', ['full']],
    ['easyDays', Array(7).fill('some')],
    ['leechAction', 'shout'],
    ['leechLapses', 0],
    ['balance', 'yes'],
    ['dueOrder', 'toString'],
    ['toString', 1],
    ['nothing', 1],
    [7, 1] as unknown as readonly [string, unknown],
  ])('%s is refused as %j', (name, value) => {
    expect(isSettingChange(name, value)).toBe(false)
  })
})
