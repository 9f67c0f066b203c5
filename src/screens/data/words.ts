import { type Day, daysBetween, type Instant } from '#core/time.ts'
import { counted, shortDay } from '#parts/durations.ts'
import type { Promised, Surroundings } from '#screens/edges.ts'

/** today · yesterday · 3 days ago */
function agoWords(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${counted(days, 'day')} ago`
}

/** 14 Nov 2026, 7 days ago */
export function dayWords(day: Day, today: Day): string {
  return `${shortDay(day)}, ${agoWords(day, today)}`
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** 21 Nov 2026, 09:15, where the learner is now */
export function momentWords(at: Instant): string {
  return MOMENT.format(at)
}

export function byteWords(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} kB`
}

export const PROMISE_WORDS: Readonly<Record<Promised, string>> = {
  kept: 'This browser has promised to keep your data until you delete it.',
  'not-promised': 'This browser has not promised to keep your data.',
  unknown: 'This browser does not say whether it keeps your data.',
}

/**
 * What the browser at hand may do to the data, and when.
 *
 * Chromium and Firefox clear whole sites when the disk is short of room, those used longest ago first, unless they
 * have promised not to (MDN, "Storage quotas and eviction criteria"; web.dev, "Storage for the web").
 * Safari: WebKit blog 10218 of 24 March 2020, "Full Third-Party Cookie Blocking and More": all that scripts have
 * stored goes after seven days of use of Safari without a visit; an app on the home screen counts by its own use, and
 * "we do not expect the first-party in such a web application to have its website data deleted". Blog 14403 of 10
 * August 2023, "Updates to Storage Policy": persistent storage is spared when room is short; it does not speak of the
 * seven days. Looked up on 21 November 2026.
 */
export function riskWords({ engine, isInstalled }: Surroundings, promised: Promised): readonly string[] {
  const risks: string[] = []
  if (engine === 'safari' && !isInstalled) {
    risks.push(
      `Safari deletes what a website keeps once you have used Safari on seven days without visiting it.${promised === 'kept' ? ' Apple does not say whether its promise ends that rule.' : ''} An app on the home screen or in the Dock is spared: choose Share, then Add to Home Screen or Add to Dock. It begins with an empty log, so make a backup here first and take it in there.`,
    )
  }
  if (promised !== 'kept') {
    const who = engine === 'other' ? 'A browser' : 'This browser'
    risks.push(
      `${who} may clear all data of this app at once, without asking, when the device runs out of room; sites that were not used for long come first.`,
    )
  }
  risks.push('Clearing the data of websites, or taking the browser off the device, takes your log and its copies here.')
  return risks
}
