import { setTimeout as sleep } from 'node:timers/promises'
import type { LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { createRandom, type Random } from '#core/random.ts'
import { prepare } from '../bench/load.ts'
import { forgetProfile, type Launched, launchApp, newProfile } from '../journeys/browser.ts'
import { answersIn, logOnDisk } from '../journeys/log-on-disk.ts'
import { answerFast, gradesOf, type Heard, sitDown } from './answering-fast.ts'

export type KillFigures = {
  readonly rounds: number
  /** Answers that the page had shown as saved when it was killed. */
  readonly saved: number
  /** Answers on the disk in the end: those that were saved, and some of which the page could no longer say so. */
  readonly kept: number
  readonly lost: number
  readonly doubled: number
  readonly unreadable: number
  readonly slowestOpeningMs: number
  readonly faults: readonly string[]
}

/** What a round left behind, to be looked for in the next. */
type Round = { readonly grades: readonly Grade[]; readonly saved: number; readonly before: readonly LogEvent[] }

type Torment = { readonly rounds: number; readonly seed: number; readonly say: (line: string) => void }

/**
 * Answers in a browser, kills it with all its processes at a random moment, opens the same profile again and looks at
 * what is there; so many times on the same log. Rejects where the app does not open.
 */
export async function killRounds(home: string, { rounds, seed, say }: Torment): Promise<KillFigures> {
  const random = createRandom(seed)
  const profile = newProfile()
  const figures = { rounds, saved: 0, kept: 0, lost: 0, doubled: 0, unreadable: 0, slowestOpeningMs: 0 }
  const faults: string[] = []
  let last: Round | undefined
  try {
    for (let round = 1; round <= rounds + 1; round += 1) {
      const began = performance.now()
      const opened = await launchApp({ url: home, profile, blank: true })
      await prepare(opened)
      await opened.page.goto(home)
      await opened.page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      figures.slowestOpeningMs = Math.max(figures.slowestOpeningMs, performance.now() - began)
      const { log, unreadable } = await logOnDisk(opened.page)
      const { lost, doubled } = compare(last, log)
      figures.lost += lost
      figures.doubled += doubled
      figures.kept = answersIn(log).length
      figures.unreadable = unreadable
      if (last && (round % 10 === 1 || lost + doubled > 0))
        say(`round ${round - 1}: ${figures.kept} answers, ${lost} lost`)
      if (round > rounds) await opened.close()
      else last = { ...(await tormented(opened, home, random)), before: log }
      figures.saved += round > rounds ? 0 : (last?.saved ?? 0)
      faults.push(...opened.faults)
    }
  } finally {
    forgetProfile(profile)
  }
  return { ...figures, slowestOpeningMs: Math.round(figures.slowestOpeningMs), faults }
}

/** Answers until it is killed. Half of the rounds wait for each answer to be saved, half do not. */
async function tormented(opened: Launched, home: string, random: Random): Promise<Omit<Round, 'before'>> {
  const grades = gradesOf(random, 1_000)
  const isBurst = random() < 0.5
  const killMs = 3_000 * random() ** 2
  await sitDown(opened.page, home)
  const heard: Heard = { answered: 0, saved: 0 }
  await opened.page.exposeFunction('hear', (news: Heard) => void Object.assign(heard, news))
  // It ends with the browser.
  const answering = answerFast(opened.page, grades, { isBurst }).catch(() => undefined)
  await sleep(killMs)
  // What the page says from here on came too late to count on.
  const { saved } = heard
  await opened.kill()
  await answering
  return { grades, saved }
}

/** The log after a kill holds all that it held before, and the answers since in the order in which they were given. */
function compare(last: Round | undefined, log: readonly LogEvent[]): { lost: number; doubled: number } {
  const ids = new Set(log.map(({ id }) => id))
  const doubled = log.length - ids.size
  if (!last) return { lost: 0, doubled }
  const before = new Set(last.before.map(({ id }) => id))
  const since = answersIn(log).filter(({ id }) => !before.has(id))
  const gone = last.before.filter(({ id }) => !ids.has(id)).length
  const inPlace = since.findIndex(({ grade }, place) => grade !== last.grades[place])
  const kept = inPlace < 0 ? since.length : inPlace
  return { lost: gone + Math.max(0, last.saved - kept), doubled: doubled + (since.length - kept) }
}
