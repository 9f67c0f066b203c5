import { later } from './later.ts'

// Today is there at once, and the desk while it is read; anything else comes when it is asked for.
export const sittingDesk = later(async () => (await import('#screens/review/sitting-desk.tsx')).SittingDesk)
export const towardsExam = later(async () => (await import('#screens/today/towards-exam.tsx')).TowardsExam)
export const standingHint = later(async () => (await import('#screens/filters/standing-hint.tsx')).StandingHint)
export const setUp = later(async () => (await import('#screens/review/set-up.tsx')).SetUp)
export const statistics = later(async () => (await import('./statistics.tsx')).Statistics)
export const drill = later(async () => (await import('./drill.tsx')).Drill)
export const misconceptions = later(async () => (await import('./misconceptions.tsx')).Misconceptions)
export const tags = later(async () => (await import('./tags.tsx')).Tags)
export const browse = later(async () => (await import('./browse.tsx')).Browse)
export const notes = later(async () => (await import('./notes.tsx')).Notes)
export const memory = later(async () => (await import('./memory.tsx')).Memory)
export const plan = later(async () => (await import('./plan.tsx')).Plan)
export const path = later(async () => (await import('./path.tsx')).Path)
export const readiness = later(async () => (await import('./readiness.tsx')).Readiness)
export const readinessCard = later(async () => (await import('#screens/readiness/readiness-card.tsx')).ReadinessCard)
export const settings = later(async () => (await import('./settings.tsx')).Settings)
export const data = later(async () => (await import('./data.tsx')).YourData)
export const mock = later(async () => (await import('./mock.tsx')).Mock)
export const help = later(async () => (await import('./help.tsx')).Help)

const BY_PATH = {
  statistics,
  drill,
  misconceptions,
  tags,
  browse,
  notes,
  plan,
  path,
  readiness,
  settings,
  data,
  memory,
  mock,
  help,
} as const

/**
 * Fetches what the screen at an address (without the base path) needs. Waited for before the first paint, it spares
 * the learner a blank.
 */
export async function preloadScreen(address: string): Promise<void> {
  const place = address.split(/[/?#]/).find(Boolean) ?? ''
  if (place === 'review') await (/\?.*\bq=/.test(address) ? setUp : sittingDesk).fetch()
  if (Object.hasOwn(BY_PATH, place)) await BY_PATH[place as keyof typeof BY_PATH].fetch()
}
