import type { Note } from '#core/deck.ts'
import { type Block, type Inline, inlineText, type ListItem } from '#core/prose.ts'

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
  /** Of an algorithm: where its hyperparameters are listed. */
  readonly settings?: { readonly note: string; readonly under: string }
}

/** A hyperparameter with what its note says of it. */
export type Setting = { readonly name: string; readonly blocks: readonly Block[] }

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
export function settingsOf(
  pair: readonly [ComparedItem, ComparedItem],
  notes: readonly Note[],
): ComparedSettings | undefined {
  const [first, second] = pair.map((item) => listedFor(item, notes))
  if (!first || !second) return undefined
  const others = new Map(second.map((setting) => [setting.name, setting]))
  const names = new Set(first.map(({ name }) => name))
  return {
    shared: first.flatMap((setting) => {
      const other = others.get(setting.name)
      return other ? [{ name: setting.name, of: [setting, other] as const }] : []
    }),
    own: [first.filter(({ name }) => !others.has(name)), second.filter(({ name }) => !names.has(name))],
  }
}

/** The items of the list under the heading that is named. */
function listedFor({ settings }: ComparedItem, notes: readonly Note[]): readonly Setting[] | undefined {
  const blocks = notes.find(({ id }) => id === settings?.note)?.blocks ?? []
  const heading = blocks.findIndex((one) => one.kind === 'heading' && inlineText(one.content) === settings?.under)
  const list = blocks[heading + 1]
  return settings && heading >= 0 && list?.kind === 'list' ? list.items.map(settingOf) : undefined
}

/** An item begins with the name, in bold, and a dash. */
function settingOf({ blocks: [first, ...rest] }: ListItem): Setting {
  if (first?.kind !== 'paragraph') return { name: '', blocks: [] }
  const [name, next, ...others] = first.content
  const said: readonly Inline[] =
    next?.kind === 'text'
      ? [{ kind: 'text', text: next.text.replace(/^\s*–\s*/, '') }, ...others]
      : first.content.slice(1)
  return { name: name ? inlineText([name]) : '', blocks: [{ kind: 'paragraph', content: said }, ...rest] }
}
