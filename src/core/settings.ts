import { DEFAULT_PARAMETERS, isParameters } from '#core/memory/parameters.ts'
import { type Day, isDay } from './time.ts'

/** What a learner can choose. Each change is an event; these are the values before the first one. */
export const DEFAULT_SETTINGS = {
  /** The chance of recall at which a card comes back. */
  retention: 0.9,
  /** Of cards with these tags another one. */
  tagRetentions: [] as readonly TagRetention[],
  newPerDay: 20,
  /** Of those that Today brings: a drill brings as many as it is asked for. */
  newScenariosPerDay: 3,
  reviewsPerDay: 200,
  /** On the wall clock: an evening that runs past midnight is still one day. */
  dayStartHour: 4,
  maximumIntervalDays: 36_500,
  /** How a card graded *again* comes back in the same sitting, in minutes; none for once, after a minute. */
  learningSteps: [] as readonly number[],
  /** A card forgotten so often after it was known is a leech, and again each time it is forgotten half as often. */
  leechLapses: 8,
  leechAction: 'nothing' as LeechAction,
  /** Whether Today brings one card at most of each group of siblings. */
  burySiblings: true,
  /** How many reviews each weekday is to bring, Monday first. */
  easyDays: ['full', 'full', 'full', 'full', 'full', 'full', 'full'] as readonly EasyDay[],
  /** Whether a card comes back some days sooner or later, when less is due. */
  balance: false,
  newOrder: 'deck' as NewOrder,
  dueOrder: 'likeliest' as DueOrder,
  newAmong: 'mixed' as NewAmong,
  /** How the learner's memory works, for all answers, those before it was fitted too. */
  memory: { parameters: DEFAULT_PARAMETERS, targets: 0 } as FittedMemory,
  theme: 'system' as Theme,
  /** After how many days Today reminds of a backup; 0 for never. */
  backupDays: 7,
  /** Whether a scenario asks how sure the learner is before its options appear. */
  commitFirst: true,
}

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The parameters of the memory model, and what they were fitted to. */
export type FittedMemory = {
  readonly parameters: readonly number[]
  /** Answers that there was something to foretell of; 0 for the usual parameters. */
  readonly targets: number
  readonly on?: Day
  /** Log loss on held-out answers, by the parameters in use before, which may have seen them, and by these. */
  readonly logLoss?: { readonly before: number; readonly after: number }
}

/** What becomes of a leech, a card that is forgotten again and again. */
export const LEECH_ACTIONS = ['nothing', 'tag', 'suspend'] as const
export type LeechAction = (typeof LEECH_ACTIONS)[number]

/** As many reviews as any day, half as many, or none as far as that can be had. */
export const EASY_DAYS = ['full', 'half', 'none'] as const
export type EasyDay = (typeof EASY_DAYS)[number]

/** New cards as the deck has them, or in an order that each day draws anew. */
export const NEW_ORDERS = ['deck', 'random'] as const
export type NewOrder = (typeof NEW_ORDERS)[number]

/** Due cards: the likeliest to be recalled first, the longest overdue, any, or those that the exam asks most. */
export const DUE_ORDERS = ['likeliest', 'overdue', 'random', 'weight'] as const
export type DueOrder = (typeof DUE_ORDERS)[number]

/** New cards spread among those that are due, before them, or after them. */
export const NEW_AMONG = ['mixed', 'first', 'last'] as const
export type NewAmong = (typeof NEW_AMONG)[number]

/** The retention of all cards with a tag, or with one below it. */
export type TagRetention = { readonly tag: string; readonly retention: number }

export type Settings = Readonly<typeof DEFAULT_SETTINGS>
export type SettingName = keyof Settings

/** A setting with a value of its own kind. */
export type SettingChange = {
  readonly [Name in SettingName]: { readonly name: Name; readonly value: Settings[Name] }
}[SettingName]

/** The least and the most of each numeric setting; whole numbers except `retention`. */
export const SETTING_RANGES = {
  retention: { least: 0.7, most: 0.97 },
  newPerDay: { least: 0, most: 999 },
  newScenariosPerDay: { least: 0, most: 99 },
  reviewsPerDay: { least: 0, most: 9_999 },
  dayStartHour: { least: 0, most: 12 },
  maximumIntervalDays: { least: 1, most: 36_500 },
  leechLapses: { least: 1, most: 99 },
  backupDays: { least: 0, most: 365 },
} as const

/** Of each learning step, in minutes, and how many of them there may be. */
export const STEP_RANGE = { least: 1, most: 720 } as const
export const MOST_STEPS = 3

type Check = (value: unknown) => boolean

const CHECKS: Readonly<Record<Exclude<SettingName, keyof typeof SETTING_RANGES>, Check>> = {
  tagRetentions: areTagRetentions,
  learningSteps: areLearningSteps,
  leechAction: oneOf(LEECH_ACTIONS),
  burySiblings: isYesOrNo,
  easyDays: (value) => Array.isArray(value) && value.length === 7 && value.every(oneOf(EASY_DAYS)),
  balance: isYesOrNo,
  newOrder: oneOf(NEW_ORDERS),
  dueOrder: oneOf(DUE_ORDERS),
  newAmong: oneOf(NEW_AMONG),
  memory: isFittedMemory,
  theme: oneOf(THEMES),
  commitFirst: isYesOrNo,
}

export function isSettingChange(name: unknown, value: unknown): boolean {
  if (typeof name !== 'string') return false
  if (Object.hasOwn(CHECKS, name)) return CHECKS[name as keyof typeof CHECKS](value)
  if (!Object.hasOwn(SETTING_RANGES, name)) return false
  const isRight = isWithin(value, SETTING_RANGES[name as keyof typeof SETTING_RANGES])
  return isRight && (name === 'retention' || Number.isInteger(value))
}

export function areLearningSteps(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_STEPS &&
    value.every((one) => Number.isInteger(one) && isWithin(one, STEP_RANGE))
  )
}

function isFittedMemory(value: unknown): value is FittedMemory {
  if (typeof value !== 'object' || value === null) return false
  const { parameters, targets, on, logLoss } = value as Readonly<Record<string, unknown>>
  const losses = Object.values(logLoss ?? {})
  return (
    isParameters(parameters) &&
    Number.isInteger(targets) &&
    (targets as number) >= 0 &&
    (on === undefined || isDay(on)) &&
    (logLoss === undefined || (losses.length === 2 && losses.every(Number.isFinite)))
  )
}

function areTagRetentions(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every(isTagRetention)) return false
  return new Set(value.map(({ tag }) => tag)).size === value.length
}

function isTagRetention(value: unknown): value is TagRetention {
  if (typeof value !== 'object' || value === null) return false
  const { tag, retention } = value as Readonly<Record<string, unknown>>
  return typeof tag === 'string' && tag !== '' && isWithin(retention, SETTING_RANGES.retention)
}

function isWithin(value: unknown, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return typeof value === 'number' && value >= least && value <= most
}

function isYesOrNo(value: unknown): boolean {
  return typeof value === 'boolean'
}

function oneOf(values: readonly unknown[]): Check {
  return (value) => values.includes(value)
}
