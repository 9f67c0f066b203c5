import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Happening, LogEvent } from '#core/event.ts'
import { GRADES } from '#core/grade.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { makeEvent } from '../../makers.ts'
import { addRow, type Dump, dumpDatabase } from '../raw-database.ts'

/** A database of some version as it was really written, and the events that are in it. */
export type Fixture = { readonly dump: Dump; readonly log: readonly LogEvent[]; readonly unreadable: number }

/** Writes a database with today's code: something in every table, every type of event, sealed and not. */
export async function writeFixture(): Promise<Fixture> {
  const edges = { name: 'tagdrill', device: 'phone', indexedDB: new IDBFactory(), IDBKeyRange, segmentSize: 10 }
  const odd = { id: 'from-the-future', type: 'danced', at: 0, day: '2026-11-21', device: 'phone' }
  const events = happenings.map((happening, index) =>
    makeEvent(happening, { id: `event-${String(index).padStart(3, '0')}`, days: index / 4 }),
  )
  const repository = createDexieRepository(edges)
  await repository.device()
  await repository.append(events.slice(0, 5))
  await addRow(edges.indexedDB, edges.name, 'tail', odd)
  await repository.append(events.slice(5))
  await repository.close()
  return { dump: await dumpDatabase(edges.indexedDB, edges.name), log: events, unreadable: 1 }
}

const cards = ['xgb-eta', 'xgb-max-depth', 'll-l1']

const happenings: readonly Happening[] = [
  { type: 'sitting-started', sitting: 's1', query: '#gotcha', counts: true, cards },
  ...Array.from({ length: 14 }, (_, index): Happening => answer(index, 's1')),
  { type: 'skipped', card: 'll-l1', sitting: 's1' },
  { type: 'flagged', cards: ['xgb-eta'], flagged: true, sitting: 's1' },
  { type: 'suspended', cards: ['xgb-max-depth'], suspended: true, sitting: 's1' },
  { type: 'sitting-ended', sitting: 's1' },
  { type: 'setting-changed', name: 'retention', value: 0.85 },
  { type: 'setting-changed', name: 'theme', value: 'dark' },
  { type: 'sitting-started', sitting: 's2', query: '', counts: true, cards },
  answer(1, 's2'),
  { type: 'undone', event: 'event-022' },
  answer(2, 's2'),
]

function answer(index: number, sitting: string): Happening {
  const card = cards[index % cards.length] ?? 'xgb-eta'
  const grade = GRADES[(index * 3 + 2) % GRADES.length] ?? 'good'
  return { type: 'answered', card, grade, tookMs: 4_000 + index * 100, sitting, counts: true }
}
