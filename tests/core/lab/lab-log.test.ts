import { describe, expect, it } from 'vitest'
import { readEvent } from '#core/event.ts'
import type { LabHappening } from '#core/lab/lab-log.ts'
import { replay } from '#core/progress.ts'
import { FIRST_DAY, makeEvent } from '../../makers.ts'

const ran = (won: boolean): LabHappening => ({ type: 'lab-run', lab: 'catch-the-fraud', set: { eta: 1 }, seed: 3, won })
const concluded = (text: string): LabHappening => ({ type: 'lab-concluded', lab: 'catch-the-fraud', text })

describe('the log of a lab', () => {
  it('counts what was run and won, and keeps the last conclusion', () => {
    const { labs } = replay([
      makeEvent(ran(false)),
      makeEvent(concluded('Weights are cheap.'), { ms: 1 }),
      makeEvent(ran(true), { days: 1 }),
      makeEvent(concluded('Weights are not free.'), { days: 2 }),
    ])
    expect(labs.get('catch-the-fraud')).toEqual({
      runs: 2,
      won: 1,
      lastOn: '2026-11-22',
      conclusion: 'Weights are not free.',
    })
  })

  it('forgets a conclusion that is taken back, or emptied', () => {
    const first = makeEvent(concluded('A line.'))
    const undone = replay([first, makeEvent({ type: 'undone', event: first.id }, { ms: 1 })])
    expect(undone.labs.size).toBe(0)
    expect(replay([first, makeEvent(concluded(''), { ms: 1 })]).labs.get('catch-the-fraud')).toEqual({
      runs: 0,
      won: 0,
    })
  })

  it('does not count the run of a scenario for a lab', () => {
    const event = makeEvent({ type: 'lab-run', card: 'fraud-weight', set: {}, seed: 1, won: true })
    expect(replay([event]).labs.size).toBe(0)
    expect(readEvent(JSON.parse(JSON.stringify(event))).ok).toBe(true)
  })

  it.each([
    { type: 'lab-run', set: {}, seed: 1, won: true },
    { type: 'lab-run', lab: 'a', card: 'b', set: {}, seed: 1, won: true },
    { type: 'lab-run', lab: 'a', set: { eta: null }, seed: 1, won: true },
    { type: 'lab-run', lab: 'a', set: [], seed: 1, won: true },
    { type: 'lab-run', lab: 'a', set: {}, seed: 0.5, won: true },
    { type: 'lab-concluded', lab: 'a', text: 'x'.repeat(501) },
    { type: 'lab-concluded', lab: '', text: 'x' },
  ])('refuses %j', (fields) => {
    expect(readEvent({ id: 'x', at: 1, day: FIRST_DAY, device: 'd', ...fields }).ok).toBe(false)
  })
})
