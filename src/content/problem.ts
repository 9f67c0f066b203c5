/** Something in a folder of notes that its author can mend, and where: line and column count from 1. */
export type Problem = {
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export function problemLine({ file, line, column, message }: Omit<Problem, 'severity'>): string {
  return `${file}:${line}:${column}: ${message}`
}

export type Place = { readonly line: number; readonly column: number }

/** Finds lines and columns, from 1, of offsets into a text. The text is gone through once, and only if asked. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
    let least = 0
    let most = starts.length - 1
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      if ((starts[middle] ?? 0) <= offset) least = middle
      else most = middle - 1
    }
    return { line: least + 1, column: offset - (starts[least] ?? 0) + 1 }
  }
}
