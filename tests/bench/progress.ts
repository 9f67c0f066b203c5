import type { LogEvent } from '#core/event.ts'
import { GRADES } from '#core/grade.ts'
import { progressFrom, replay, settled } from '#core/progress.ts'
import { createRandom } from '#core/random.ts'
import { readSnapshot, writeSnapshot } from '#core/snapshot.ts'
import { makeEvent } from '../makers.ts'
import { type Bench, timed } from './figure.ts'

const CARDS = 2_000
const EVENTS = 20_000
const TIMES = 9

/** The work of a start, without the disk: the snapshot read and checked, against the whole log replayed. */
export const progressBench: Bench = {
  name: 'progress',
  async measure() {
    const log = studyLog()
    const snapshot = writeSnapshot(settled(replay(log)))
    const tail = log.slice(-500)
    const early = writeSnapshot(settled(replay(log.slice(0, -500))))
    const start = (text: string, later: readonly LogEvent[]) => {
      const read = readSnapshot(text)
      if (!read.ok) throw new Error(read.problem.message)
      return progressFrom(read.value, later)
    }
    const label = '2,000 cards, 20,000 events'
    return [
      {
        name: `start from the snapshot, ${label}`,
        value: timed(TIMES, () => start(snapshot, [])),
        unit: 'ms',
        atMost: 50,
      },
      { name: 'the same with 500 events since', value: timed(TIMES, () => start(early, tail)), unit: 'ms', atMost: 50 },
      { name: 'replay of the whole log', value: timed(TIMES, () => replay(log)), unit: 'ms' },
      { name: 'the snapshot, text', value: snapshot.length / 1000, unit: 'kB' },
    ]
  },
}

/** Two hundred answers a day for a hundred days, the same on every run. */
function studyLog(): LogEvent[] {
  const random = createRandom(1)
  return Array.from({ length: EVENTS }, (_, index) => {
    const card = `card-${Math.floor(random() * CARDS)}`
    const grade = GRADES[Math.floor(random() * GRADES.length)] ?? 'good'
    const days = Math.floor(index / 200)
    return makeEvent(
      { type: 'answered', card, grade, tookMs: 8_000, sitting: `s${days}`, counts: true },
      { days, ms: (index * 1_000) % 3_600_000 },
    )
  })
}
