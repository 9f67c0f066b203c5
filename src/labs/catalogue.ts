import type { ComponentType } from 'react'
import type { LabDescription, LabMeta, PanelProps } from '#labs/host/description.ts'

/** Every folder here that holds a lab: `meta.ts` is known from the start, `lab.ts` is fetched when it is opened. */

export type LabEntry = LabMeta & { readonly name: string }

const metas = import.meta.glob<LabMeta>('#labs/*/meta.ts', { eager: true, import: 'meta' })
const panels = import.meta.glob<ComponentType<PanelProps>>('#labs/*/panel.tsx', { import: 'Panel' })
const descriptions = import.meta.glob<LabDescription>('#labs/*/lab.ts', { import: 'lab' })

export const LABS: readonly LabEntry[] = Object.entries(metas)
  .map(([path, meta]) => ({ ...meta, name: folderOf(path) }))
  .sort((one, other) => one.place - other.place)

/** A lab with all that it brings. */
export type FetchedLab = { readonly description: LabDescription; readonly Panel: ComponentType<PanelProps> | undefined }

/** Undefined where there is no such lab. */
export async function fetchLab(name: string): Promise<FetchedLab | undefined> {
  const [description, Panel] = await Promise.all([ofFolder(descriptions, name), ofFolder(panels, name)])
  return description && { description, Panel }
}

function ofFolder<Part>(parts: Readonly<Record<string, () => Promise<Part>>>, name: string): Promise<Part> | undefined {
  return Object.entries(parts).find(([path]) => folderOf(path) === name)?.[1]()
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? ''
}
