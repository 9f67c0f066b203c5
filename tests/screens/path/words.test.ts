import { describe, expect, it } from 'vitest'
import { timelineOf } from '#core/path/timeline.ts'
import { addDays } from '#core/time.ts'
import { spanWords, standingWords, stretchWords } from '#screens/path/words.ts'
import { PATH } from '../../core/path/made-path.ts'
import { FIRST_DAY } from '../../makers.ts'

it.each([
  ['2026-12-05', '2026-12-19', '5 – 18 Dec 2026'],
  ['2026-11-21', '2026-12-05', '21 Nov – 4 Dec 2026'],
  ['2026-12-21', '2027-01-05', '21 Dec 2026 – 4 Jan 2027'],
  ['2026-12-05', '2026-12-06', '5 Dec 2026'],
  ['2026-12-05', '2026-12-05', '5 Dec 2026'],
] as const)('the days from %s until %s are %s', (from, until, words) => {
  expect(stretchWords(from, until)).toBe(words)
})

it.each([
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [59, '8 weeks'],
  [61, '2 months'],
])('%i days are %s', (days, words) => {
  expect(spanWords(days)).toBe(words)
})

describe('the standing on the path', () => {
  const timeline = timelineOf(PATH, { dates: { start: FIRST_DAY }, today: FIRST_DAY })
  const said = (ahead: number, days = 10, isDone = false) =>
    standingWords(timeline, ahead, addDays(FIRST_DAY, days), isDone)

  it('is on course within a little', () => {
    expect(said(2)).toBe('You are on course.')
    expect(said(-2)).toBe('You are on course.')
  })

  it('is told without blame', () => {
    expect(said(20)).toContain('About 3 weeks ahead')
    expect(said(-5)).toContain('About 5 days behind')
    expect(said(-5)).toContain('No harm done')
  })

  it('knows that it has not begun, has ended, or is done', () => {
    expect(said(0, -3)).toContain('It begins on 21 Nov 2026')
    expect(said(-30, 300)).toContain('the path stays open')
    expect(said(0, 300, true)).toBe('You have walked the whole path.')
  })
})
