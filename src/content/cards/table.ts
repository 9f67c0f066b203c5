import type { Table } from 'mdast'
import { inlinesOf } from '#content/markdown/inlines.ts'
import { isBlank, type Marked, markedOf, trimmed } from '#content/markdown/marked.ts'
import { slug } from '#content/slug.ts'
import { type Block, type Inline, inlineText } from '#core/prose.ts'
import { addCards, baseFor, type CardSpec, type Context, type Draft, paragraphOf, within } from './draft.ts'

/** A cell that says nothing. */
const EMPTY = /^(n\/?a|none|[-–—?]*)$/i

/** One card for each informative cell of a table with a header row and a header column, and the table as shown. */
export function addTable(draft: Draft, context: Context, table: Table, id: string | undefined): Block {
  const at = table.position?.start.offset ?? 0
  const inlines = table.children.map((row) => row.children.map((cell) => inlinesOf(cell.children, draft.around)))
  const idRow = rowOfId(inlines.at(-1))
  const rows = (idRow ? inlines.slice(0, -1) : inlines).map((row) => row.map(markedOf))
  const shown = (idRow ? inlines.slice(0, -1) : inlines).map((row) => row.map((cell) => trimmed(cell)))
  const specs = rows.slice(1).flatMap((row) => cellsOf(row, rows[0] ?? []))
  const own = id ?? idRow
  if (specs.length === 0 && own === undefined) return { kind: 'table', rows: shown }
  const base = baseFor(draft, context, own, inlineText(rows[0]?.[0]?.content ?? []) || 'table', at)
  for (const { marked, spec } of specs) addCards(draft, within(context, marked), base, [spec])
  return { kind: 'table', rows: shown, id: base.id }
}

function cellsOf(row: readonly Marked[], header: readonly Marked[]): { marked: Marked; spec: CardSpec }[] {
  const [name, ...cells] = row
  if (!name || isBlank(name.content)) return []
  return cells.flatMap((cell, place) => {
    const column = header[place + 1]
    if (!column || isBlank(column.content) || EMPTY.test(inlineText(cell.content).trim())) return []
    const front: Inline[] = [
      ...column.content,
      { kind: 'text', text: ', ' },
      ...name.content,
      { kind: 'text', text: ' → ?' },
    ]
    const suffix = `${slug(inlineText(name.content))}~${slug(inlineText(column.content))}`
    const spec: CardSpec = { kind: 'cell', suffix, front: [paragraphOf(front)], back: [paragraphOf(cell.content)] }
    const marked = { ...cell, tags: [...name.tags, ...cell.tags], sources: [...name.sources, ...cell.sources] }
    return [{ marked, spec }]
  })
}

/** A line `^id` right below a table is read as its last row. */
function rowOfId(row: readonly (readonly Inline[])[] | undefined): string | undefined {
  if (!row || row.slice(1).some((cell) => !isBlank(cell))) return undefined
  return /^\^([A-Za-z0-9][\w-]*)$/.exec(inlineText(row[0] ?? []).trim())?.[1]
}
