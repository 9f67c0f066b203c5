import { GRADE_COUNT } from '#core/plan/answer-table.ts'
import { createForgetting, type Forgetting } from '#core/plan/forgetting.ts'
import { soundMemory } from '#core/plan/item-rows.ts'
import type { PlanTask } from '#core/plan/plan-task.ts'
import { columnOf, rowOf } from '#core/plan/state-grid.ts'
import { createBestFirst } from './best-first.ts'
import { fallsInto, luckOf } from './luck.ts'
import { createStudyOrder, type PlanPrices, type StudyOrder } from './study-order.ts'

/**
 * A learner's own deck, studied day by day to the exam under a plan: each day what the plan's order brings until the
 * seconds of the day are used, each answer drawn from the memory model, each answer changing what is remembered. What
 * the last item of a day takes too long is missing on the next, so that no course has more time than planned.
 */
export type Course = {
  readonly task: PlanTask
  readonly order: StudyOrder
  readonly forgetting: Forgetting
}

/** How it stands on the morning of a day. Arrays are by item, and written over by the next day. */
export type Standing = {
  /** 0 for an item not met. */
  readonly recall: Float64Array
  /** Days since the last look. */
  readonly since: Float64Array
  /** How often each item was studied since the first day, or had been met before: 0 for one not met. */
  readonly looks: Int32Array
  /** Seconds studied since the first day. */
  readonly seconds: number
}

export function createCourse(task: PlanTask, plan: PlanPrices): Course {
  const forgetting = createForgetting(task.parameters)
  return { task, forgetting, order: createStudyOrder(task, plan, forgetting) }
}

/** What luck decides of an item's look; and, under an item number that no item has, of a day. */
const [RECALLED, GRADE, ATTENDS] = [0, 1, 2]
const NO_ITEM = 0x7fffffff

/** Goes through the course once; `look` is called on the mornings of `days`, which rise, the exam day's too. */
export function goThrough(
  { task, order, forgetting }: Course,
  seed: number,
  days: readonly number[],
  look: (day: number, standing: Standing) => void,
): void {
  const { items, habits, passShares, firstShares } = task
  const count = items.length
  const stability = new Float64Array(count)
  const difficulty = new Float64Array(count)
  const column = new Float64Array(count)
  const row = new Float64Array(count)
  /** Day of the last look, before 0 for what was met earlier. */
  const last = new Int32Array(count)
  const looks = new Int32Array(count)
  const standing = { recall: new Float64Array(count), since: new Float64Array(count) }
  const next = new Float64Array(GRADE_COUNT)
  const queue = createBestFirst(count)
  for (const [item, { memory }] of items.entries()) {
    if (!memory) continue
    const sound = soundMemory(memory)
    stability[item] = sound.stability
    difficulty[item] = sound.difficulty
    last[item] = -Math.round(sound.sinceDays)
    looks[item] = 1
  }
  const answeredHere = new Uint8Array(count)

  const fillQueue = (day: number, node: number) => {
    queue.clear()
    for (let item = 0; item < count; item += 1) {
      if (!((items[item]?.weight ?? 0) > 0)) continue
      if (looks[item] === 0) queue.add(item, order.ofUnseen(item, node))
      else if (answeredHere[item] === 0) {
        if ((last[item] as number) < day) queue.add(item, order.ofStart(item, node))
      } else {
        const from = order.nodeOfDay[last[item] as number] as number
        if (from < node) queue.add(item, order.ofSeen(item, from, node, column[item] as number, row[item] as number))
      }
    }
    queue.settle()
  }

  /** Seconds that it took. */
  const study = (item: number, day: number): number => {
    const kind = habits[(items[item] as PlanTask['items'][number]).kind]
    const nth = looks[item] as number
    const luck = luckOf(seed, item, nth, GRADE)
    let takes = kind.firstSeconds
    if (nth === 0) {
      const grade = fallsInto(firstShares, luck)
      stability[item] = forgetting.firstStability(grade)
      difficulty[item] = forgetting.firstDifficulty(grade)
    } else {
      const recall = forgetting.recall(day - (last[item] as number), stability[item] as number)
      const isRecalled = luckOf(seed, item, nth, RECALLED) < recall
      const grade = isRecalled ? 1 + fallsInto(passShares, luck) : 0
      forgetting.nextStabilities(
        forgetting.prepare(stability[item] as number, difficulty[item] as number),
        recall,
        next,
      )
      stability[item] = next[grade] as number
      difficulty[item] = forgetting.nextDifficulty(difficulty[item] as number, grade)
      takes = kind.secondsByGrade[grade] as number
    }
    column[item] = columnOf(order.grid, stability[item] as number)
    row[item] = rowOf(order.grid, difficulty[item] as number)
    last[item] = day
    looks[item] = nth + 1
    answeredHere[item] = 1
    return takes
  }

  const showOn = (day: number, seconds: number) => {
    for (let item = 0; item < count; item += 1) {
      const since = day - (last[item] as number)
      standing.since[item] = since
      standing.recall[item] = looks[item] === 0 ? 0 : forgetting.recall(since, stability[item] as number)
    }
    look(day, { ...standing, looks, seconds })
  }

  let debt = 0
  let spent = 0
  let shown = 0
  for (let day = 0; day <= task.secondsPerDay.length; day += 1) {
    if (days[shown] === day) {
      showOn(day, spent)
      shown += 1
    }
    const seconds = task.secondsPerDay[day] ?? 0
    // The first day is one that the learner is here on.
    const attends = day === 0 || luckOf(seed, NO_ITEM, day, ATTENDS) < task.attendance
    if (!(seconds > 0) || !attends) continue
    let left = seconds - debt
    debt = 0
    if (left > 0) fillQueue(day, order.nodeOfDay[day] as number)
    while (left > 0) {
      const item = queue.take()
      if (item < 0) break
      const takes = study(item, day)
      left -= takes
      spent += takes
    }
    debt = Math.max(0, -left)
  }
}
