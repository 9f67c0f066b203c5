import { pathToFileURL } from 'node:url'
import type { Lab, LabQuestion, LabSettings } from '#core/lab.ts'
import { armRun } from '#labs/claims/arms.ts'
import { run } from '#labs/engine/run.ts'
import type { LabDescription } from '#labs/host/description.ts'
import { claimedByLabs, claimedIn } from '../claims/questions.ts'
import { engineSize, MOST_BYTES } from '../labs/engine-size.ts'
import { type Bench, type Figure, median } from './figure.ts'
import { figuresOnPhone, type Pressed } from './labs-on-a-phone.ts'

const TIMES = 5
/** The first runs compile the code. */
const WARM_UPS = 4
const ARM_MS = 100
const FIRST_POINT_MS = 100

/**
 * Every lab's arms, in Node and warm, and how soon the first point of a curve is there. Of the scenarios only the
 * slowest arm is told: there are too many to list. Then the trees beside XGBoost, and three labs in a browser.
 */
export const labsBench: Bench = {
  name: 'labs',
  async measure() {
    // It loads its machine code at once, and other benches have no use for it.
    const { figuresBesideXgboost } = await import('./labs-beside-xgboost.ts')
    const size = await engineSize()
    const claimed = await claimedByLabs()
    const labs = claimed.map(({ name, at }) => ({ name, times: timesOf(at(1)) }))
    const scenarios = claimedIn('data/aws-ml').map(({ name, at }) => ({ name, times: timesOf(at(1)) }))
    return [
      { name: 'engine of the labs, JavaScript gzip', value: size / 1000, unit: 'kB', atMost: MOST_BYTES / 1000 },
      ...labs.flatMap(({ name, times }) => figuresOf(name, times)),
      ...figuresOf('slowest of the scenarios', scenarios.map(({ times }) => times).reduce(slower)),
      ...(await figuresBesideXgboost(claimed)),
      ...(await figuresOnPhone(await quickMiddleAndSlow(labs))),
    ]
  },
}

type Timed = { readonly name: string; readonly times: Times }

/** Of the labs whose curve grows while they run: the quickest, the median, the slowest, each with its
 * slowest choice. */
async function quickMiddleAndSlow(labs: readonly Timed[]): Promise<readonly Pressed[]> {
  const growing = labs
    .filter(({ times }) => times.firstPointMs < times.armMs)
    .sort((one, other) => one.times.armMs - other.times.armMs)
  const three = [growing[0], growing[growing.length >> 1], growing.at(-1)].flatMap((one) => one ?? [])
  return Promise.all(
    three.map(async ({ name, times }) => {
      const { lab }: { lab: LabDescription } = await import(pathToFileURL(`src/${name}/lab.ts`).href)
      const { choices } = lab
      const choice = choices.find(({ id, arm }) => (arm ?? id) === times.arm) ?? choices[0]
      return { lab: name.replace('labs/', ''), choice: choice?.id ?? '' }
    }),
  )
}

type Times = { readonly arm: string; readonly armMs: number; readonly firstPointMs: number }

const slower = (one: Times, other: Times) => (other.armMs > one.armMs ? other : one)

/** Of the slowest arm. */
function timesOf(question: LabQuestion): Times {
  const base = { arm: 'base', lab: question.lab, settings: {} }
  const arms = question.arms.flatMap((arm) => {
    const armed = armRun(question, arm)
    return armed.starts ? [{ arm: arm.option, lab: armed.lab, settings: armed.settings }] : []
  })
  return [base, ...arms]
    .map(({ arm, lab, settings }) => {
      // Each makes its data anew, as a learner's re-roll does.
      const runs = Array.from({ length: WARM_UPS + TIMES }, (_, index) => timedRun(lab, settings, index + 1))
      const warm = runs.slice(WARM_UPS)
      return {
        arm,
        armMs: median(warm.map(({ all }) => all)),
        firstPointMs: median(warm.map(({ first }) => first)),
      }
    })
    .reduce(slower)
}

/** In processor time, as the claims check counts it: arms of a tenth of a second drown in what else a machine does. */
function timedRun(lab: Lab, settings: LabSettings, seed: number) {
  const began = process.cpuUsage()
  const since = () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  let first = Number.NaN
  run(lab, settings, seed, () => {
    if (Number.isNaN(first)) first = since()
  })
  const all = since()
  return { all, first: Number.isNaN(first) ? all : first }
}

function figuresOf(name: string, { arm, armMs, firstPointMs }: Times): Figure[] {
  return [
    { name: `${name}, ${arm}`, value: armMs, unit: 'ms', atMost: ARM_MS },
    { name: `${name}, ${arm}: first point of its curve`, value: firstPointMs, unit: 'ms', atMost: FIRST_POINT_MS },
  ]
}
