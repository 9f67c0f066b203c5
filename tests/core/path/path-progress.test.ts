import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Happening, LogEvent } from '#core/event.ts'
import { journalOf } from '#core/path/path-progress.ts'
import { advance, replay } from '#core/progress.ts'
import { addDays } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeEvent } from '../../makers.ts'

const checked = (parts: readonly string[], isChecked = true): Happening => ({
  type: 'topic-checked',
  topic: 'studio',
  parts,
  checked: isChecked,
})
const written = (entry: string, text: string, on = FIRST_DAY): Happening => ({
  type: 'journal-written',
  entry,
  on,
  text,
})

describe('the way along the path', () => {
  it('keeps what is ticked with its day, until it is unticked', () => {
    const log = [
      makeEvent(checked(['theory', 'domains'])),
      makeEvent(checked(['theory'], false), { days: 2 }),
      makeEvent({ type: 'milestone-reached', milestone: 'first-endpoint', reached: true }, { days: 3 }),
    ]
    const { path } = replay(log)
    expect([...path.ticks]).toEqual([['studio/domains', FIRST_DAY]])
    expect([...path.milestones]).toEqual([['first-endpoint', addDays(FIRST_DAY, 3)]])
  })

  it('has what was ticked last at the end, whatever order the events arrived in', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, cut) => {
        const split = log.length === 0 ? 0 : cut % log.length
        const moved = [...log.slice(split), ...log.slice(0, split)]
        expect([...replay(moved).path.ticks]).toEqual([...replay(log).path.ticks])
      }),
    )
  })

  it('shows the journal newest day first, each entry as it was written last', () => {
    const log = [
      makeEvent(written('a', 'First', addDays(FIRST_DAY, -3))),
      makeEvent(written('b', 'Second'), { ms: 1 }),
      makeEvent(written('c', 'Later the same day'), { ms: 2 }),
      makeEvent(written('a', 'First, said better', addDays(FIRST_DAY, -3)), { ms: 3 }),
    ]
    expect(journalOf(replay(log).path).map(({ text }) => text)).toEqual([
      'Later the same day',
      'Second',
      'First, said better',
    ])
  })

  it('brings back an entry whose removal is undone, and a tick', () => {
    const log: LogEvent[] = [
      makeEvent(written('a', 'First')),
      makeEvent({ type: 'journal-removed', entry: 'a' }, { id: 'removal', ms: 1 }),
      makeEvent(checked(['theory']), { id: 'tick', ms: 2 }),
    ]
    const progress = replay(log)
    expect(progress.path.journal.size).toBe(0)
    const undone = ['removal', 'tick'].map((event, place) =>
      makeEvent({ type: 'undone', event }, { id: `undo${place}`, ms: 10 + place }),
    )
    const after = undone.reduce(advance, progress)
    expect(journalOf(after.path).map(({ text }) => text)).toEqual(['First'])
    expect(after.path.ticks.size).toBe(0)
  })

  it('takes the dates that were said last', () => {
    const log = [
      makeEvent({ type: 'path-dated', start: FIRST_DAY, end: addDays(FIRST_DAY, 70) }),
      makeEvent({ type: 'path-dated', start: addDays(FIRST_DAY, 7) }, { ms: 1 }),
    ]
    expect(replay(log).path.dates).toEqual({ start: addDays(FIRST_DAY, 7) })
  })
})
