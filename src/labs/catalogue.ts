import type { LabDescription, LabMeta } from '#labs/host/description.ts'

/** Every folder here that holds a lab: `meta.ts` is known from the start, `lab.ts` is fetched when it is opened. */

export type LabEntry = LabMeta & { readonly name: string }

const metas = import.meta.glob<LabMeta>('./*/meta.ts', { eager: true, import: 'meta' })
const descriptions = import.meta.glob<LabDescription>('./*/lab.{ts,tsx}', { import: 'lab' })

export const LABS: readonly LabEntry[] = Object.entries(metas)
  .map(([path, meta]) => ({ ...meta, name: folderOf(path) }))
  .sort((one, other) => one.place - other.place)

/** Undefined where there is no such lab. */
export function fetchLab(name: string): Promise<LabDescription> | undefined {
  const found = Object.entries(descriptions).find(([path]) => folderOf(path) === name)
  return found?.[1]()
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}
