import { type Inline, inlineText } from '#core/prose.ts'

/** Things of one kind that can be laid side by side. */
export type Comparison = {
  readonly id: string
  readonly title: string
  /** Where the facts stand: `note#anchor`. */
  readonly note?: string
  readonly properties: readonly string[]
  readonly items: readonly ComparedItem[]
}

export type ComparedItem = {
  readonly id: string
  readonly name: string
  /** One for each property. */
  readonly cells: readonly (readonly Inline[])[]
  /** Of an algorithm: its hyperparameters. */
  readonly settings?: readonly Setting[]
}

export type Setting = {
  readonly name: string
  readonly required: boolean
  readonly default?: string
  readonly range: string
  readonly effect: string
  readonly tuning?: string
}

/** A property of several items; `same` where all of them say the same. */
export type ComparedRow = {
  readonly property: string
  readonly cells: readonly (readonly Inline[])[]
  readonly same: boolean
}

export function rowsOf({ properties }: Comparison, items: readonly ComparedItem[]): readonly ComparedRow[] {
  return properties.map((property, place) => {
    const cells = items.map((item) => item.cells[place] ?? [])
    const words = cells.map((cell) => inlineText(cell).trim().toLowerCase())
    return { property, cells, same: words.every((one) => one === words[0]) }
  })
}

/** A hyperparameter that two algorithms call by one name. */
export type SharedSetting = { readonly name: string; readonly of: readonly [Setting, Setting] }

export type ComparedSettings = {
  readonly shared: readonly SharedSetting[]
  /** What only the first has, and what only the second has. */
  readonly own: readonly [readonly Setting[], readonly Setting[]]
}

/** Undefined of things that have none. In the order of the first. */
export function settingsOf([first, second]: readonly [ComparedItem, ComparedItem]): ComparedSettings | undefined {
  if (!first.settings || !second.settings) return undefined
  const others = new Map(second.settings.map((setting) => [setting.name, setting]))
  const names = new Set(first.settings.map(({ name }) => name))
  return {
    shared: first.settings.flatMap((setting) => {
      const other = others.get(setting.name)
      return other ? [{ name: setting.name, of: [setting, other] as const }] : []
    }),
    own: [
      first.settings.filter(({ name }) => !others.has(name)),
      second.settings.filter(({ name }) => !names.has(name)),
    ],
  }
}
