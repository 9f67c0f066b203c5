import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { rankedItems } from '#core/plan/day-queue.ts'
import { createPlanReader } from '#core/plan/plan-reader.ts'
import type { ItemMemory, Plan, PlanItem, PlanTask } from '#core/plan/plan-task.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { memoryModel, recallAfter } from '#core/scheduler.ts'
import { days, makeDeck, makeTask, PARAMETERS } from '../core/plan/tasks.ts'
import { type Bench, type Figure, median, timed } from './figure.ts'

const TIMES = 7

/** As an exam with tags makes them: about a dozen different ones, and a scenario among ten cards. */
const WEIGHTS = [0.25, 0.3, 0.5, 0.55, 0.75, 0.8, 1, 1.25, 1.75, 2, 2.2]

const SIZES = [
  { cards: 1_000, courseDays: 60, minutes: 25, first: 300, next: 150 },
  { cards: 10_000, courseDays: 180, minutes: 60, first: 3_000, next: undefined },
] as const

/** The exam plan: half of the deck has been met. The first plan of all is timed cold, each in a process of its own. */
export const planBench: Bench = {
  name: 'plan',
  async measure() {
    const figures: Figure[] = []
    for (const { cards, courseDays, minutes, first, next } of SIZES) {
      const size = `${cards.toLocaleString('en')} cards × ${courseDays} days`
      const task = makeTask(deckOf(cards), days(courseDays, minutes))
      const colds: number[] = []
      for (let time = 0; time < TIMES; time += 1) colds.push(await coldPlan(task))
      const plan = solvePlan(task)
      const tomorrow = { ...task, secondsPerDay: task.secondsPerDay.slice(1) }
      const again = timed(TIMES, () => solvePlan(tomorrow, { plan, daysAgo: 1 }))
      figures.push(
        { name: `first plan, ${size}`, value: median(colds), unit: 'ms', atMost: first },
        { name: `plan again, ${size}`, value: again, unit: 'ms', ...(next !== undefined && { atMost: next }) },
        ...queueFigures(plan, task, size),
      )
    }
    return figures
  },
}

/** Milliseconds of the first plan that a new process solves. */
function coldPlan(task: PlanTask): Promise<number> {
  return new Promise((resolve, reject) => {
    const other = fork(fileURLToPath(new URL('./first-plan.ts', import.meta.url)), { serialization: 'advanced' })
    other.once('message', (ms) => resolve(Number(ms)))
    other.once('error', reject)
    other.once('exit', (code) => reject(new Error(`The first plan broke off (${code}).`)))
    other.send(task)
  })
}

/** One card after its answer, and the queue of the day next to one that is sorted by recall. */
function queueFigures(plan: Plan, { items }: PlanTask, size: string): Figure[] {
  const reader = createPlanReader(plan)
  const { nextMemory } = memoryModel(PARAMETERS)
  const [item] = items
  if (!item?.memory) throw new Error('The first card has been met.')
  const memory: ItemMemory = item.memory
  const afterAnswer = () =>
    reader.indexOf({ ...item, memory: { ...nextMemory(memory, memory.sinceDays, 'good'), sinceDays: 1 } }, 1)
  const ranked = timed(TIMES, () => rankedItems(reader, items, 0))
  const byRecall = timed(TIMES, () => sortedByRecall(items))
  return [
    { name: `a card's new index after an answer, ${size}`, value: timed(1_000, afterAnswer), unit: 'ms', atMost: 1 },
    { name: `all cards in the order of the plan, ${size}`, value: ranked, unit: 'ms' },
    { name: `the same, over a sort by recall, ${size}`, value: ranked / byRecall, unit: '×' },
  ]
}

function sortedByRecall(items: readonly PlanItem[]): readonly number[] {
  return items
    .map(({ memory }, place) => ({ place, recall: memory ? recallAfter(memory, memory.sinceDays) : 1 }))
    .sort((a, b) => a.recall - b.recall || a.place - b.place)
    .map(({ place }) => place)
}

function deckOf(cards: number): readonly PlanItem[] {
  return makeDeck(cards, cards / 2).map((item, index) => ({
    ...item,
    weight: WEIGHTS[index % WEIGHTS.length] as number,
    ...(index % 10 === 0 && { kind: 'scenario', guessFloor: 0.25 }),
  }))
}
