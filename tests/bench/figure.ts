/** One measured number. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: '' | 'kB' | 'ms' | '×' | 'frames'
  readonly atMost?: number
  readonly atLeast?: number
}

export interface Bench {
  readonly name: string
  readonly measure: () => Promise<readonly Figure[]>
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The smallest value that at least `share` percent of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)]
  if (value === undefined) throw new Error('There is nothing to take a percentile of.')
  return value
}

/** Seconds of work are measured one by one, after a warm-up, and the median stands for all. */
export function timed(times: number, work: () => unknown): number {
  work()
  return median(
    Array.from({ length: times }, () => {
      const began = performance.now()
      work()
      return performance.now() - began
    }),
  )
}

function rounded(value: number): number {
  return Number(value.toPrecision(value < 100 ? 3 : 4))
}

export function asTable(figures: readonly Figure[]): string {
  const limit = (unit: string, one: number | undefined) => (one === undefined ? '' : `${one} ${unit}`)
  const row = ({ name, value, unit, atMost, atLeast }: Figure) => {
    const verdict =
      atMost !== undefined && value > atMost ? 'over' : atLeast !== undefined && value < atLeast ? 'under' : ''
    return `| ${name} | ${rounded(value)} ${unit} | ${limit(unit, atLeast)} | ${limit(unit, atMost)} | ${verdict} |`
  }
  const head = ['| what | measured | at least | at most | |', '| --- | ---: | ---: | ---: | --- |']
  return [...head, ...figures.map(row)].join('\n')
}

type Limited = { readonly value: number; readonly unit: string; readonly atMost?: number; readonly atLeast?: number }

export function asObject(figures: readonly Figure[]): Record<string, Limited> {
  return Object.fromEntries(
    figures.map(({ name, value, unit, atMost, atLeast }) => [
      name,
      {
        value: rounded(value),
        unit,
        ...(atMost === undefined ? {} : { atMost }),
        ...(atLeast === undefined ? {} : { atLeast }),
      },
    ]),
  )
}
