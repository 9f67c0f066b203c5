/** A column in the order of its values: which row comes at each place, and what it holds. */
export type SortedColumn = { readonly rows: Int32Array; readonly values: Float32Array }

/** Sorted once, before the first tree; every tree walks along these. */
export function sortColumns(columns: readonly Float32Array[]): readonly SortedColumn[] {
  return columns.map((column) => {
    const value = (row: number) => column[row] as number
    const rows = Int32Array.from(column.keys()).sort((one, other) => value(one) - value(other) || one - other)
    return { rows, values: Float32Array.from(rows, value) }
  })
}
