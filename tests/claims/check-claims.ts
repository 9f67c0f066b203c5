import { armRun } from '#labs/claims/arms.ts'
import { closestLeads, faultsOf, type Lead, type SeedRuns, withFalseKey } from '#labs/claims/verdict.ts'
import type { Claimed } from './questions.ts'
import type { TrainedBefore } from './trained-before.ts'
import type { Lesson, Trained, Training } from './training.ts'

/** What training has to say of one question's claim. */
export type Checked = {
  readonly name: string
  readonly seeds: number
  /** With the seed that shows it. */
  readonly faults: readonly string[]
  /** By how little its keys lead the base and the wrong options. */
  readonly leads: readonly Lead[]
  readonly falseKeys: number
  /** Wrong options that were made the key, and nothing broke. */
  readonly unnoticed: readonly string[]
  /** The longest that an arm took, of those that were trained warm. */
  readonly slowest: { readonly arm: string; readonly cpuMs: number }
}

/** Trains all lessons, in whatever order, and tells what came of each as soon as it is known. */
export type TeachAll = (
  lessons: readonly Lesson[],
  tell: (lesson: Lesson, outcome: readonly Trained[]) => void,
) => Promise<unknown>

/** Trains every arm of every question on every seed, those that were trained before excepted, and judges them. */
export async function checkClaims(
  questions: readonly Claimed[],
  seeds: readonly number[],
  before: TrainedBefore,
  teachAll: TeachAll,
): Promise<readonly Checked[]> {
  const lessons = questions
    .flatMap((question) => seeds.map((seed) => trainingsOf(question, seed).filter((one) => !before.find(one))))
    .filter((trainings) => trainings.length > 0)
    .map((trainings) => ({ trainings }))
  try {
    await teachAll(lessons, ({ trainings }, outcome) => {
      outcome.forEach((trained, place) => {
        before.keep(trainings[place] as Training, trained)
      })
    })
  } finally {
    before.save()
  }
  return questions.map((question) => judge(question, seeds, before))
}

function trainingsOf({ at }: Claimed, seed: number): Training[] {
  const question = at(seed)
  const arms = question.arms.flatMap((arm) => {
    const run = armRun(question, arm)
    return run.starts ? [{ lab: run.lab, settings: run.settings, seed }] : []
  })
  return [{ lab: question.lab, settings: {}, seed }, ...arms]
}

function judge(claimed: Claimed, seeds: readonly number[], before: TrainedBefore): Checked {
  const runs = seeds.map((seed) => runsOf(claimed, seed, before))
  const isWrong = ({ isRight, isAlsoRight }: SeedRuns['arms'][number]) => !isRight && !isAlsoRight
  const wrong = new Set(runs.flatMap(({ arms }) => arms.filter(isWrong).map(({ option }) => option)))
  return {
    name: claimed.name,
    seeds: seeds.length,
    faults: runs.flatMap((one) => faultsOf(one).map((fault) => `seed ${one.seed}: ${fault}`)),
    leads: closestByRival(runs.flatMap(closestLeads)),
    falseKeys: wrong.size,
    unnoticed: [...wrong].filter((option) => runs.every((one) => holdsUnderFalseKey(one, option))),
    slowest: slowestOf(claimed, seeds, before),
  }
}

/** In a variant where the option is right, it is no false key. */
function holdsUnderFalseKey(runs: SeedRuns, option: string): boolean {
  const isRight = runs.arms.some((arm) => arm.option === option && arm.isRight)
  return isRight || faultsOf(withFalseKey(runs, option)).length === 0
}

function runsOf(claimed: Claimed, seed: number, before: TrainedBefore): SeedRuns {
  const question = claimed.at(seed)
  const metricsOf = (training: Training) => {
    const trained = before.find(training)
    if (!trained) throw new Error(`${claimed.name}, seed ${seed}: an arm was not trained`)
    return trained.metrics
  }
  return {
    seed,
    claim: question.claim,
    base: metricsOf({ lab: question.lab, settings: {}, seed }),
    arms: question.arms.map((arm) => {
      const { option, isRight, isAlsoRight } = arm
      const run = armRun(question, arm)
      const metrics = run.starts ? metricsOf({ lab: run.lab, settings: run.settings, seed }) : undefined
      return { option, isRight, isAlsoRight, metrics }
    }),
  }
}

/** The closest lead over each rival. */
function closestByRival(leads: readonly Lead[]): Lead[] {
  const closest = new Map<string, Lead>()
  for (const lead of leads) {
    const known = closest.get(lead.over)
    if (!known || lead.by < known.by) closest.set(lead.over, lead)
  }
  return [...closest.values()].sort((one, other) => one.by - other.by)
}

/** The first seed warms the processor's caches and the compiler up: it does not count. The median of the rest does. */
function slowestOf(claimed: Claimed, seeds: readonly number[], before: TrainedBefore): Checked['slowest'] {
  const question = claimed.at(seeds[0] ?? 1)
  const options = [undefined, ...question.arms]
  const times = options.map((arm) => {
    const taken = seeds.slice(1).flatMap((seed) => {
      const drawn = claimed.at(seed)
      const same = arm && drawn.arms.find(({ option }) => option === arm.option)
      const run = same && armRun(drawn, same)
      if (run && !run.starts) return []
      return before.find({ lab: run?.lab ?? drawn.lab, settings: run?.settings ?? {}, seed })?.cpuMs ?? []
    })
    const sorted = taken.sort((one, other) => one - other)
    return { arm: arm?.option ?? 'the base', cpuMs: sorted[Math.floor(sorted.length / 2)] ?? 0 }
  })
  return times.reduce((slowest, one) => (one.cpuMs > slowest.cpuMs ? one : slowest))
}
