/** A column in the order of its values: which row comes at each place, and what it holds. */
export type SortedColumn = { readonly rows: Int32Array; readonly values: Float32Array }

/**
 * Sorted once, before the first tree; every tree walks along these. Values are finite. Each row is written into its
 * value and sorted with it: to sort rows by a comparison of their values takes more than twice as long. What has room in 32
 * bits leaves 29 of 64 unused, and rounded to 32 it is what it was.
 */
export function sortColumns(columns: readonly Float32Array[]): readonly SortedColumn[] {
  return columns.map((column) => {
    const keys = new Float64Array(column)
    const words = new Int32Array(keys.buffer)
    for (const row of column.keys()) words[2 * row] = (words[2 * row] as number) | row
    keys.sort()
    const rows = Int32Array.from(column, (_, place) => ((words[2 * place] as number) << 3) >>> 3)
    return { rows, values: new Float32Array(keys) }
  })
}
