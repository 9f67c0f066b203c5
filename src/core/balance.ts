import { createRandom, seedOf } from './random.ts'
import type { Settings } from './settings.ts'
import { addDays, type Day, weekdayOf } from './time.ts'

/**
 * When a card comes back, moved a little: away from easy days, and towards the days on which least is due.
 *
 * The day moves by 5 % of the interval, or by one day where that is more. Within these bounds
 *   - a day that is to bring `none` is never taken while there is another; where there is none, the nearest day
 *     beyond the bounds is (whoever keeps Sundays free wants them free);
 *   - with balancing, the day with the least due is taken, a `half` day counting double;
 *   - without, the card stays where it was, except that every other card leaves a `half` day.
 * What is left to chance is drawn from the card and the day: the same card on the same day always moves the same way.
 */
export type BalanceRules = {
  readonly today: Day
  readonly settings: Pick<Settings, 'balance' | 'easyDays' | 'maximumIntervalDays'>
  /** How many cards are due on a day already; asked only with balancing. */
  readonly dueOn: (day: Day) => number
}

/** Whether cards are moved at all. */
export function moves({ balance, easyDays }: BalanceRules['settings']): boolean {
  return balance || easyDays.some((one) => one !== 'full')
}

/** Whole days from today, at least `least` and within the bounds of the interval, as far as easy days allow. */
export function balancedDays(card: string, interval: number, rules: BalanceRules, least = 1): number {
  const { settings, today } = rules
  if (!moves(settings)) return interval
  const slack = slackOf(interval)
  const last = Math.min(interval + slack, Math.max(interval, settings.maximumIntervalDays))
  const random = createRandom(seedOf(`${card} ${addDays(today, interval)}`))
  const isHalfOpen = random() < 0.5
  const open = daysFrom(Math.max(least, interval - slack), last).filter((days) => kindOf(days, rules) !== 'none')
  if (open.length === 0) return nearestOpen(interval, least, rules)
  if (settings.balance) return leastLoaded(open, interval, rules, random())
  const free = open.filter((days) => kindOf(days, rules) === 'full' || (isHalfOpen && days === interval))
  return nearest(free.length > 0 ? free : open, interval, random())
}

/** By how many days an interval may be moved. */
export function slackOf(interval: number): number {
  return Math.max(1, Math.floor(interval * 0.05))
}

function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
}

function kindOf(days: number, { today, settings }: BalanceRules) {
  return settings.easyDays[weekdayOf(addDays(today, days))] ?? 'full'
}

/** The card stays where it was if no other day has less. */
function leastLoaded(open: readonly number[], interval: number, rules: BalanceRules, chance: number): number {
  const loads = open.map((days) => {
    const weight = kindOf(days, rules) === 'half' ? 0.5 : 1
    return (rules.dueOn(addDays(rules.today, days)) + 1) / weight
  })
  const lightest = Math.min(...loads)
  const best = open.filter((_, place) => loads[place] === lightest)
  return best.includes(interval) ? interval : (best[Math.floor(chance * best.length)] ?? interval)
}

/** Of two days equally near, chance takes one. */
function nearest(days: readonly number[], interval: number, chance: number): number {
  const distance = Math.min(...days.map((one) => Math.abs(one - interval)))
  const best = days.filter((one) => Math.abs(one - interval) === distance)
  return best[Math.floor(chance * best.length)] ?? interval
}

/** Beyond the bounds, the earlier of two equally near; where every weekday is kept free, none is. */
function nearestOpen(interval: number, least: number, rules: BalanceRules): number {
  const { maximumIntervalDays } = rules.settings
  for (let distance = 0; distance < 7; distance += 1) {
    for (const days of [interval - distance, interval + distance]) {
      if (days >= least && days <= maximumIntervalDays && kindOf(days, rules) !== 'none') return days
    }
  }
  return Math.max(least, interval)
}
