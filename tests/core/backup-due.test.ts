import { describe, expect, it } from 'vitest'
import { backupDue } from '#core/backup-due.ts'
import type { Happening } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { makeEvent } from '../makers.ts'

const answer: Happening = { type: 'answered', card: 'a', grade: 'good', tookMs: 9, sitting: 's', counts: true }
const backup: Happening = { type: 'backed-up', to: 'file', events: 1 }
const wish = (value: number): Happening => ({ type: 'setting-changed', name: 'backupDays', value })
const living = (...happenings: readonly (readonly [days: number, happening: Happening])[]) =>
  replay(happenings.map(([days, happening]) => makeEvent(happening, { days })))

describe('a backup', () => {
  it('is not asked for before there is something to back up', () => {
    expect(backupDue(living(), 'phone', '2026-12-24')).toBeUndefined()
  })

  it('is asked for a week after the first answer, or after the last backup', () => {
    expect(backupDue(living([0, answer]), 'phone', '2026-11-27')).toBeUndefined()
    expect(backupDue(living([0, answer]), 'phone', '2026-11-28')).toEqual({
      since: '2026-11-21',
      days: 7,
      isFirst: true,
    })
    const progress = living([0, answer], [1, backup], [3, answer])
    expect(backupDue(progress, 'phone', '2026-11-28')).toBeUndefined()
    expect(backupDue(progress, 'phone', '2026-11-29')).toEqual({ since: '2026-11-22', days: 7, isFirst: false })
  })

  it('is not asked for while nothing is new since the last one', () => {
    expect(backupDue(living([0, answer], [1, backup]), 'phone', '2026-12-24')).toBeUndefined()
  })

  it('is asked for of each device by itself, and as often as its learner likes', () => {
    const progress = living([0, answer], [0, backup], [1, answer])
    expect(backupDue(progress, 'laptop', '2026-11-29')).toMatchObject({ isFirst: true })
    expect(backupDue(living([0, answer], [0, wish(2)]), 'phone', '2026-11-23')).toBeDefined()
    expect(backupDue(living([0, answer], [0, wish(0)]), 'phone', '2026-12-24')).toBeUndefined()
  })
})
