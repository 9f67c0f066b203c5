import { GRADES } from './grade.ts'
import type { Meaning } from './progress.ts'
import { DEFAULT_SETTINGS, type SettingName, type Settings } from './settings.ts'

/**
 * Raise this whenever the same log comes to have another tally: the tallies of older backups are then not compared.
 */
export const TALLY_VERSION = 1

/**
 * What can be counted of a progress, as text that is the same on every device and in every engine: how often each card
 * was answered, forgotten and when, what the learner said of it, settings, filters, plan, mocks. Stability, difficulty
 * and the days that follow from them are left out: engines differ in the last digit of a power. What has its default is
 * left out too, so that a later version with one more setting still has the same tally.
 */
export function tallyOf(meaning: Meaning): string {
  const { cards, settings, filters, plan, taken, misconceptions, mocks, sittings } = meaning
  return JSON.stringify([
    byId(cards).map(([id, card]) => [
      id,
      card.state,
      card.reps,
      card.lapses,
      card.introduced ?? null,
      card.last ?? null,
      card.suspended ?? null,
      card.flagged ?? false,
      card.disagreed ?? false,
      card.myTags ?? [],
      GRADES.map((grade) => card.graded?.[grade] ?? null),
    ]),
    chosenIn(settings),
    byId(filters).map(([id, { name, query, pinned, place }]) => [id, name, query, pinned, place]),
    plan ? [plan.exam, plan.date, plan.weekdayMinutes, plan.daysOff] : null,
    taken.map(({ exam, date, afterwards }) => [exam, date, afterwards]),
    byId(misconceptions).map(([id, { raised, lastRaised, beatenOn }]) => [id, raised, lastRaised, beatenOn]),
    byId(mocks).map(([id, { exam, items, work }]) => [id, exam, items.length, work.filter((one) => one.answer).length]),
    byId(sittings).map(([device, { id, steps }]) => [device, id, steps.length]),
  ])
}

function byId<Value>(entries: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}

function chosenIn(settings: Settings): readonly unknown[] {
  const names = Object.keys(DEFAULT_SETTINGS).sort() as SettingName[]
  return names.flatMap((name) => {
    const value = JSON.stringify(settings[name])
    return value === JSON.stringify(DEFAULT_SETTINGS[name]) ? [] : [[name, value]]
  })
}
