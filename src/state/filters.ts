import type { Happening } from '#core/event.ts'
import type { Filter, Meaning } from '#core/progress.ts'
import { folded } from '#core/query/pattern.ts'
import type { LibraryStore } from './library-store.ts'
import { filtersIn } from './selectors.ts'

/** The filter of that name, however it is written. */
export function filterNamed(meaning: Pick<Meaning, 'filters'>, name: string): Filter | undefined {
  return filtersIn(meaning).find((filter) => folded(filter.name) === folded(name.trim()))
}

type Given = Pick<Filter, 'name' | 'query' | 'pinned'>

/** Keeps a query under a name, at the end of the list; a filter that has that name already becomes this one. */
export function saveFilter(store: LibraryStore, { name, query, pinned }: Given): void {
  const { progress, newId, record } = store.getState()
  const same = filterNamed(progress, name)
  const last = filtersIn(progress).at(-1)
  const place = same?.place ?? (last ? last.place + 1 : 0)
  record(saved({ id: same?.id ?? newId(), name, query, pinned, place }))
}

/** Gives a filter another name, another query, or a place on Today. */
export function changeFilter(store: LibraryStore, id: string, change: Partial<Given>): void {
  const { progress, record } = store.getState()
  const filter = progress.filters.get(id)
  if (filter) record(saved({ ...filter, ...change }))
}

/** Returns the event to undo; undefined when there is no such filter. */
export function removeFilter(store: LibraryStore, id: string): string | undefined {
  const { progress, record } = store.getState()
  if (!progress.filters.has(id)) return undefined
  record({ type: 'filter-removed', filter: id })
  return store.getState().progress.newest?.id
}

/** Moves the filter at one place of the list to another. */
export function moveFilter(store: LibraryStore, from: number, to: number): void {
  const { progress, record } = store.getState()
  const filters = filtersIn(progress)
  const moving = filters[from]
  if (!moving || from === to || to < 0 || to >= filters.length) return
  const others = filters.filter((filter) => filter !== moving)
  const place = placeBetween(others[to - 1]?.place, others[to]?.place)
  if (place !== undefined) record(saved({ ...moving, place }))
  else record(...others.toSpliced(to, 0, moving).map((filter, index) => saved({ ...filter, place: index })))
}

/** Undefined where there is no number between the two. */
function placeBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return (after ?? 1) - 1
  if (after === undefined) return before + 1
  const middle = (before + after) / 2
  return before < middle && middle < after ? middle : undefined
}

function saved({ id, name, query, pinned, place }: Filter): Happening {
  return { type: 'filter-saved', filter: id, name: name.trim(), query, pinned, place }
}
