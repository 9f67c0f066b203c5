/** What a learner can choose. Each change is an event; these are the values before the first one. */
export const DEFAULT_SETTINGS = {
  /** The chance of recall at which a card comes back. */
  retention: 0.9,
  newPerDay: 20,
  /** Of those that Today brings: a drill brings as many as it is asked for. */
  newScenariosPerDay: 3,
  reviewsPerDay: 200,
  /** On the wall clock: an evening that runs past midnight is still one day. */
  dayStartHour: 4,
  maximumIntervalDays: 36_500,
  theme: 'system' as Theme,
  /** Whether a scenario asks how sure the learner is before its options appear. */
  commitFirst: true,
}

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

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
} as const

export function isSettingChange(name: unknown, value: unknown): boolean {
  if (name === 'theme') return THEMES.includes(value as Theme)
  if (name === 'commitFirst') return typeof value === 'boolean'
  if (typeof name !== 'string' || !Object.hasOwn(SETTING_RANGES, name)) return false
  const { least, most } = SETTING_RANGES[name as keyof typeof SETTING_RANGES]
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false
  return name === 'retention' || Number.isInteger(value)
}
