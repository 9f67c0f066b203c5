import { describe, expect, it } from 'vitest'
import { canLearn, LAB_RECIPE_BOOK } from '#core/lab/recipes.ts'
import { LAB_SETTINGS, settingFault, unknownSettings } from '#core/lab/settings.ts'
import { fetchLab, LABS } from '#labs/catalogue.ts'
import { armRun } from '#labs/claims/arms.ts'
import { faultsOf, type SeedRuns, withFalseKey } from '#labs/claims/verdict.ts'
import { run } from '#labs/engine/run.ts'
import { type LabDescription, questionOf } from '#labs/host/description.ts'

/** More with LAB_SEEDS=20. */
const SEEDS = Array.from({ length: Number(process.env.LAB_SEEDS ?? 3) }, (_, index) => index + 1)

async function labOf(name: string): Promise<LabDescription> {
  const lab = await fetchLab(name)
  if (!lab) throw new Error(`There is no lab ${name}.`)
  return lab
}

function runsOf(lab: LabDescription, seed: number): SeedRuns {
  const question = questionOf(lab, 0, '')
  const results = new Map(
    question.arms.map((arm) => {
      const started = armRun(question, arm)
      return [arm.option, started.starts ? run(started.lab, started.settings, seed) : undefined] as const
    }),
  )
  const done = new Map([...results].flatMap(([option, result]) => (result ? [[option, result] as const] : [])))
  const rights = lab.rightBy?.(done)
  return {
    seed,
    claim: question.claim,
    base: run(question.lab, {}, seed).metrics,
    arms: question.arms.map(({ option, isRight, isAlsoRight }) => ({
      option,
      isRight: rights?.includes(option) ?? isRight,
      isAlsoRight,
      metrics: results.get(option)?.metrics,
    })),
  }
}

describe('the labs', () => {
  it('are fourteen, each at its place', () => {
    expect(LABS.map(({ place }) => place)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
  })
})

describe.each(LABS)('$title', ({ name, domains }) => {
  it('names only what there is', async () => {
    const { lab, choices, harder, figures, isUngraded } = await labOf(name)
    const { data, algorithm, base } = lab
    expect(domains.length).toBeGreaterThan(0)
    expect(canLearn(algorithm, data.recipe)).toBe(true)
    expect(unknownSettings(algorithm, base)).toEqual([])
    const knobs = Object.keys(LAB_RECIPE_BOOK[data.recipe].knobs)
    for (const knob of [...Object.keys(data.set), ...(harder ? [harder.knob] : [])]) expect(knobs).toContain(knob)
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length)
    for (const { set, algorithm: own = algorithm } of isUngraded ? [] : choices) {
      for (const [setting, value] of Object.entries(set)) {
        const known = LAB_SETTINGS[own][setting]
        expect(known && settingFault(known, value)).toBeUndefined()
      }
    }
    if (!isUngraded) {
      const { metrics } = run(lab, {}, 1)
      for (const figure of figures) expect(Object.keys(metrics)).toContain(figure)
    }
  })

  it('proves what it says on every seed, and no other choice would pass', async () => {
    const lab = await labOf(name)
    if (lab.isUngraded) return
    for (const seed of SEEDS) {
      const runs = runsOf(lab, seed)
      expect({ seed, faults: faultsOf(runs) }).toEqual({ seed, faults: [] })
      for (const { option, isRight } of runs.arms) {
        if (!isRight)
          expect({ option, faults: faultsOf(withFalseKey(runs, option)).length }).not.toMatchObject({ faults: 0 })
      }
    }
  })
})
