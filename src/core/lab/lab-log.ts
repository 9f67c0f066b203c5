import type { LabSettings } from '#core/lab.ts'
import { type Day, isDay } from '#core/time.ts'

/**
 * What happens in labs. A run is written down when the learner has committed to something and it has been run; `won`
 * says whether that was what the lab proves. A run that belongs to a scenario names its card instead of a lab.
 */
export type LabHappening =
  | {
      readonly type: 'lab-run'
      readonly lab?: string
      readonly card?: string
      readonly set: LabSettings
      readonly seed: number
      readonly won: boolean
    }
  /** The learner's own line; an empty one takes it away. */
  | { readonly type: 'lab-concluded'; readonly lab: string; readonly text: string }

/** What the log knows of one lab. */
export type LabStanding = {
  readonly runs: number
  readonly won: number
  readonly lastOn?: Day
  readonly conclusion?: string
}

const NOT_RUN: LabStanding = { runs: 0, won: 0 }

export function labStandingAfter(
  standing: LabStanding = NOT_RUN,
  event: LabHappening & { readonly day: Day },
): LabStanding {
  if (event.type === 'lab-concluded') {
    const { conclusion: _, ...rest } = standing
    return { ...rest, ...(event.text && { conclusion: event.text }) }
  }
  return { ...standing, runs: standing.runs + 1, won: standing.won + Number(event.won), lastOn: event.day }
}

/** Longer than a line. */
const LONGEST = 500

type Fields = Readonly<Record<string, unknown>>

export const LAB_SHAPES: Readonly<Record<LabHappening['type'], (fields: Fields) => boolean>> = {
  'lab-run': (f) =>
    isName(f.lab) !== isName(f.card) &&
    (f.lab === undefined || f.card === undefined) &&
    areSettings(f.set) &&
    Number.isSafeInteger(f.seed) &&
    typeof f.won === 'boolean',
  'lab-concluded': (f) => isName(f.lab) && typeof f.text === 'string' && f.text.length <= LONGEST,
}

export function isLabStanding(value: unknown): value is LabStanding {
  if (typeof value !== 'object' || value === null) return false
  const { runs, won, lastOn, conclusion } = value as Fields
  return (
    isCount(runs) &&
    isCount(won) &&
    (lastOn === undefined || isDay(lastOn)) &&
    (conclusion === undefined || isName(conclusion))
  )
}

function areSettings(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => ['string', 'boolean'].includes(typeof one) || Number.isFinite(one))
  )
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
