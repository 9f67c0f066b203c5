import type { LabSettings } from '#core/lab.ts'
import type { LabDescription } from './description.ts'
import { printOwn, readOwnSettings } from './own-settings.ts'

/**
 * Where the learner is in a lab, as its address says: `?pick=weight&seed=3&level=1&told=1&set=eta:0.1&own=…`. Everything that is
 * as at the beginning is left out.
 */
export type Place = {
  /** What was committed to. */
  readonly pick: string | undefined
  readonly seed: number
  /** How hard the data are; 0 is as the lab has them. */
  readonly level: number
  /** Whether the right one is shown. */
  readonly told: boolean
  /** Settings that the learner tries beside. */
  readonly set: LabSettings | undefined
  /** What the lab's own panel keeps. */
  readonly own: string
}

const FIRST_SEED = 1
const MOST_SEED = 999_999

export function placeOf(
  parameters: URLSearchParams,
  { choices, model, harder, panel }: LabDescription,
): { readonly place: Place; readonly faults: readonly string[] } {
  const faults: string[] = []
  const whole = (name: string, least: number, most: number): number => {
    const text = parameters.get(name)
    if (text === null) return least
    if (/^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text)
    faults.push(`${name} must be a whole number from ${least} to ${most}, not “${text}”`)
    return least
  }
  const asked = parameters.get('pick') ?? undefined
  const pick = choices.find(({ id }) => id === asked)?.id
  if (asked !== undefined && !pick) {
    faults.push(`pick must be one of ${choices.map(({ id }) => id).join(', ')}, not “${asked}”`)
  }
  const tried = parameters.get('set')
  const set = tried === null ? undefined : readOwnSettings(tried, model.offers)
  if (tried !== null && !set) faults.push(`set must name settings and values that this lab offers, not “${tried}”`)
  const own = parameters.get('own') ?? ''
  const fault = own === '' ? undefined : panel ? panel.fault?.(own) : 'this lab keeps nothing of its own'
  if (fault) faults.push(`own: ${fault}`)
  return {
    place: {
      pick,
      seed: whole('seed', FIRST_SEED, MOST_SEED),
      level: whole('level', 0, harder ? 1 : 0),
      told: pick !== undefined && parameters.get('told') === '1',
      set,
      own: fault ? '' : own,
    },
    faults,
  }
}

export function parametersOf({ pick, seed, level, told, set, own }: Place): Record<string, string> {
  return {
    ...(pick && { pick }),
    ...(seed !== FIRST_SEED && { seed: String(seed) }),
    ...(level !== 0 && { level: String(level) }),
    ...(told && { told: '1' }),
    ...(set && { set: printOwn(set) }),
    ...(own && { own }),
  }
}
