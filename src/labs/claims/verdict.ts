import type { LabArm, LabClaim, LabRun } from '#core/lab.ts'

type Metrics = LabRun['metrics']

/** One variant of a question, with every arm run on the data of one seed. */
export type SeedRuns = {
  readonly seed: number
  readonly claim: LabClaim
  readonly base: Metrics
  readonly arms: readonly RunArm[]
}

/** `metrics` are undefined where the training job would not start. */
export type RunArm = Pick<LabArm, 'option' | 'isRight' | 'isAlsoRight'> & { readonly metrics: Metrics | undefined }

/** By how much a key leads, in the direction that is better; what it leads is the base or a wrong option. */
export type Lead = { readonly seed: number; readonly over: string; readonly by: number }

export const BASE = 'the base'

/** What the runs of one seed say against the claim; nothing where it holds. */
export function faultsOf(runs: SeedRuns): readonly string[] {
  const keys = runs.arms.filter(({ isRight }) => isRight)
  if (keys.length === 0) return ['no option is right']
  return keys.flatMap(({ option, metrics }) =>
    metrics ? keyFaults(runs, metrics).map((fault) => `${option} ${fault}`) : [`${option} does not start`],
  )
}

function keyFaults(runs: SeedRuns, key: Metrics): string[] {
  const { claim, base } = runs
  const short = leadsOf(runs, key)
    .filter(({ over, by }) => !(by >= (over === BASE ? claim.overBase : claim.overWrong)))
    .map(({ over, by }) => `leads ${over} by ${figure(by)} in ${claim.metric}`)
  const unguarded = claim.guards
    .filter(({ metric, least = -Infinity, most = Infinity }) => !isWithin(metricOf(key, metric), least, most))
    .map(({ metric }) => `has ${metric} at ${figure(metricOf(key, metric))}, beyond its guard`)
  const still = claim.sideEffects
    .filter(({ metric, goes }) => {
      const moved = metricOf(key, metric) - metricOf(base, metric)
      return !(goes === 'up' ? moved > 0 : moved < 0)
    })
    .map(({ metric, goes }) => `does not move ${metric} ${goes}`)
  return [...short, ...unguarded, ...still]
}

/** Of the key that leads by least, over the base and over each wrong option that starts. */
export function closestLeads(runs: SeedRuns): readonly Lead[] {
  const keys = runs.arms.flatMap(({ isRight, metrics }) => (isRight && metrics ? [metrics] : []))
  return keys.flatMap((key) => leadsOf(runs, key))
}

function leadsOf({ seed, claim, base, arms }: SeedRuns, key: Metrics): Lead[] {
  const sign = claim.better === 'higher' ? 1 : -1
  const wrong = arms.flatMap(({ option, isRight, isAlsoRight, metrics }) =>
    isRight || isAlsoRight || !metrics ? [] : [{ over: option, metrics }],
  )
  return [{ over: BASE, metrics: base }, ...wrong].map(({ over, metrics }) => ({
    seed,
    over,
    by: sign * (metricOf(key, claim.metric) - metricOf(metrics, claim.metric)),
  }))
}

/** The same runs under a false key: the claim must break, or it proves nothing. */
export function withFalseKey(runs: SeedRuns, option: string): SeedRuns {
  return { ...runs, arms: runs.arms.map((arm) => ({ ...arm, isRight: arm.option === option })) }
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

/** Not a number fails every comparison. */
function metricOf(metrics: Metrics, name: string): number {
  return metrics[name] ?? Number.NaN
}

function figure(value: number): string {
  return String(Number(value.toPrecision(3)))
}
