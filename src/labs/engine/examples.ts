/** Rows to learn from, column by column: what is learned from reads one column at a time. */
export type Examples = {
  readonly columns: readonly Float32Array[]
  /** 1 or 0 of a class, or a figure. */
  readonly targets: Float32Array
}

/** What is learned from, what choices are made by, and what neither has seen. */
export type Splits = { readonly train: Examples; readonly validation: Examples; readonly test: Examples }

export function emptyExamples(rows: number, columns: number): Examples {
  return { columns: Array.from({ length: columns }, () => new Float32Array(rows)), targets: new Float32Array(rows) }
}

/** Rows from one place up to another, without a copy. */
export function sliceOf({ columns, targets }: Examples, from: number, to: number): Examples {
  return { columns: columns.map((column) => column.subarray(from, to)), targets: targets.subarray(from, to) }
}

/** A recipe: so many rows, by knobs that are asked for by name. */
export type MakeExamples = (rows: number, knob: (name: string) => number, seed: number) => Examples
