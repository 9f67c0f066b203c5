import { answerSeconds } from './answer-table.ts'
import { createForgetting, type Forgetting } from './forgetting.ts'
import { bestChoice, type ItemChoices, nodeOf, seenChoices, unseenChoices } from './item-choices.ts'
import { soundMemory } from './item-rows.ts'
import { ITEM_KINDS, type ItemKind, type Plan, type PlanItem, type ValueClass } from './plan-task.ts'
import { nearest, worthOf } from './weight-classes.ts'

/** Why an item comes when it does. Recalls are chances, 0 to 1, without guessing. */
export type ItemIndex = {
  /** What a second spent on it that day gains over waiting, in weight on the exam day: the order of the queue. */
  readonly perSecond: number
  /** The same in recall and for the whole answer: less than nothing when waiting is better. */
  readonly gain: number
  /** Expected seconds of the answer. */
  readonly seconds: number
  /** On that day. */
  readonly recallNow: number
  /** On the exam day, if it is never studied again. */
  readonly recallIfLeft: number
  /** On the exam day, if it is studied that day and then by the plan. */
  readonly recallIfStudied: number
}

/** Recall on the exam day, if the item is never studied again and if the plan is followed. */
export type ItemOutlook = {
  readonly recallIfLeft: number
  readonly recallByPlan: number
  /** That it will have been met by then, if the plan is followed. */
  readonly chanceMet: number
}

/**
 * Reads single items off a solved plan. With Q, what studying on a day leads to, and W, what the best later day (or
 * none) leads to, both less the price of all seconds after that day,
 *
 *   index = worth·(Q[day] − W[day + 1]) / seconds
 *
 * Days are counted from the day of solving; `memory.sinceDays` counts back from the day that is asked about.
 * `indexOf` is undefined for what cannot come that day: an item that weighs nothing or was answered that day already,
 * and anything from the exam day on.
 */
export type PlanReader = {
  readonly indexOf: (item: PlanItem, day: number) => ItemIndex | undefined
  readonly outlookOf: (item: PlanItem, day: number) => ItemOutlook
}

export function createPlanReader(plan: Plan): PlanReader {
  const { task, days } = plan
  const forgetting = createForgetting(task.parameters)
  const kinds = Object.fromEntries(
    ITEM_KINDS.map((kind) => {
      const classes = plan.classes.filter((one) => one.kind === kind)
      const seconds = answerSeconds(task.habits[kind].secondsByGrade, task.passShares)
      return [kind, { classes, worths: classes.map(({ worth }) => worth), seconds }]
    }),
  ) as Record<ItemKind, { classes: ValueClass[]; worths: number[]; seconds: ReturnType<typeof answerSeconds> }>

  const classOf = (item: PlanItem): ValueClass | undefined => {
    const { classes, worths } = kinds[item.kind]
    const worth = worthOf(item, task.habits)
    return worth === 0 ? undefined : classes[nearest(worths, worth)]
  }
  const choicesOf = (item: PlanItem, own: ValueClass, day: number): ItemChoices =>
    item.memory
      ? seenChoices(plan, own, item.memory, day, forgetting, kinds[item.kind].seconds)
      : unseenChoices(plan, own, item, day)

  return {
    indexOf(item, day) {
      const own = day < days ? classOf(item) : undefined
      if (!own) return undefined
      const choices = choicesOf(item, own, day)
      if (!choices.open) return undefined
      const gain = (choices.values[0] as number) - bestChoice(choices, 1).value
      return {
        perSecond: (worthOf(item, task.habits) * gain) / choices.seconds,
        gain,
        seconds: choices.seconds,
        recallNow: choices.recallNow,
        recallIfLeft: choices.left,
        recallIfStudied: choices.recallAfter(0),
      }
    },
    outlookOf(item, day) {
      const own = day < days ? classOf(item) : undefined
      if (!own) return leftAlone(item, Math.max(0, days - day), forgetting)
      const choices = choicesOf(item, own, day)
      if (!item.memory) return { recallIfLeft: choices.left, ...metByPlan(plan, own, choices.left, day) }
      const { node } = bestChoice(choices, 0)
      const recallByPlan = node < 0 ? choices.left : choices.recallAfter(node)
      return { recallIfLeft: choices.left, recallByPlan, chanceMet: 1 }
    },
  }
}

function leftAlone({ memory, knownUnseen = 0 }: PlanItem, daysLeft: number, forgetting: Forgetting): ItemOutlook {
  if (!memory) return { recallIfLeft: knownUnseen, recallByPlan: knownUnseen, chanceMet: 0 }
  const { stability, sinceDays } = soundMemory(memory)
  const recall = forgetting.recall(sinceDays + daysLeft, stability)
  return { recallIfLeft: recall, recallByPlan: recall, chanceMet: 1 }
}

/** Of an item not met before a day: the plan meets some of its class on each day, and cannot say which. */
function metByPlan(
  plan: Plan,
  own: ValueClass,
  left: number,
  day: number,
): Pick<ItemOutlook, 'recallByPlan' | 'chanceMet'> {
  const first = nodeOf(plan, day)
  const open = 1 - own.met.slice(0, first).reduce((sum, share) => sum + share, 0)
  if (open <= 0) return { recallByPlan: left, chanceMet: 0 }
  let recallByPlan = left
  let chanceMet = 0
  for (let node = first; node < own.met.length; node += 1) {
    const share = (own.met[node] as number) / open
    chanceMet += share
    recallByPlan += share * ((own.firstRecalls[node] as number) - left)
  }
  return { recallByPlan, chanceMet }
}
