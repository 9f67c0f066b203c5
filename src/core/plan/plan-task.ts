/**
 * What the planner is asked, and what it answers. Plain data both ways, so that it can cross to a worker.
 *
 * The faces are `solvePlan(task, previous)` (solve-plan.ts), `createPlanReader(plan)` with its `indexOf(item, day)` and
 * `outlookOf(item, day)` (plan-reader.ts), `planQueue` and, without a plan, `pacedQueue` (day-queue.ts).
 */

/** Cards and scenarios differ in how long they take and in what a guess is worth. */
export const ITEM_KINDS = ['card', 'scenario'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export type PlanItem = {
  readonly kind: ItemKind
  /** What being right in it on the exam day is worth, in any unit; 0 for what no exam asks. */
  readonly weight: number
  /** What is remembered and since how many whole days; undefined for an item never met. */
  readonly memory?: ItemMemory
  /** The recall of an item never met, 0 to 1, as far as one may know it from elsewhere; 0 when not given. */
  readonly knownUnseen?: number
}

export type ItemMemory = {
  readonly stability: number
  readonly difficulty: number
  /** Whole days from the last answer to today; 0 for an item answered today, which cannot come again today. */
  readonly sinceDays: number
}

/** Of an answer, in the order again, hard, good, easy. */
export type ByGrade = readonly [number, number, number, number]

export type KindHabits = {
  /** Seconds of an answer to an item met before. */
  readonly secondsByGrade: ByGrade
  /** Seconds of a first meeting, on average. */
  readonly firstSeconds: number
  /** The chance to be right without knowing: recall r counts as floor + (1 − floor)·r. */
  readonly guessFloor: number
}

export type PlanTask = {
  /** What there is on each day before the exam, today first: as many entries as days are left, 0 on a day off. */
  readonly secondsPerDay: readonly number[]
  /** The share of planned days that are really studied, above 0 to 1. */
  readonly attendance: number
  /** The 21 parameters of FSRS-6. */
  readonly parameters: readonly number[]
  /** How first meetings are graded: shares that sum to 1. */
  readonly firstShares: ByGrade
  /** How recalled items are graded, hard, good, easy: shares that sum to 1. */
  readonly passShares: readonly [number, number, number]
  readonly habits: Readonly<Record<ItemKind, KindHabits>>
  readonly items: readonly PlanItem[]
}

/** Answers as Anki's users give them on average (the defaults of SSP-MMC-FSRS): what is believed before there is a log. */
export const USUAL_HABITS = {
  firstShares: [0.24, 0.094, 0.495, 0.171],
  passShares: [0.224, 0.631, 0.145],
  /** Seconds of a first meeting by grade, and of later answers. */
  firstSeconds: [33.79, 24.3, 13.68, 6.5],
  secondsByGrade: [23, 11.68, 7.33, 5.6],
} as const satisfies Readonly<Record<string, readonly number[]>>

/** A solved plan. Days are counted from the day it was solved on, 0, to the exam day, `days`. */
export type Plan = {
  readonly days: number
  /** What a second of each day is worth, in weight of recall on the exam day; positive and finite. */
  readonly prices: Float64Array
  /** Expected share of weight right on the exam day, 0 to 1, with the plan and with no more study. */
  readonly expectedScore: number
  readonly scoreIfLeft: number
  /** The share of the items, of those that weigh anything, that will have been met by the exam. */
  readonly shareMet: number
  /** How often prices were tried. */
  readonly evaluations: number
  readonly task: Omit<PlanTask, 'items'>
  readonly grid: GridShape
  /** The days of which values are kept, rising; the first is 0. */
  readonly nodes: Int32Array
  /** Seconds there are from each node to the next, and those that it expects to use; without any, nothing is studied. */
  readonly nodeSeconds: Float64Array
  readonly spending: Float64Array
  readonly classes: readonly ValueClass[]
}

/** Items of one kind and about one weight, and what their states are worth under the plan. */
export type ValueClass = {
  readonly kind: ItemKind
  /** What a recall is worth: about (1 − guess floor) times the weight of each item. */
  readonly worth: number
  /** Per node and cell: value of having just been answered on that day, in recall, less the price of what follows. */
  readonly values: Float32Array
  /** The same without the price: the expected recall on the exam day. */
  readonly recalls: Float32Array
  /** Per node: value of a first meeting on that day, before its own price, and the expected recall after it. */
  readonly firstValues: Float64Array
  readonly firstRecalls: Float64Array
  /** Per node: the share of the items not met yet that is met on it. */
  readonly met: Float64Array
}

/** Cells at equal steps of the logarithm of stability and of difficulty. */
export type GridShape = {
  readonly stabilities: number
  readonly difficulties: number
  readonly leastLog: number
  readonly stepLog: number
}
