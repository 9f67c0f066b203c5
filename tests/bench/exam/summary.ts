/** Mean and its standard error; the error of a single value is not known, and is NaN. */
export type Estimate = { readonly mean: number; readonly error: number }

export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

/** Points of 100, from shares. */
export function points({ mean, error }: Estimate, sign = false): string {
  const value = (100 * mean).toFixed(1)
  const withError = Number.isNaN(error) ? value : `${value} ± ${(100 * error).toFixed(1)}`
  return sign && mean > 0 ? `+${withError}` : withError
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
