/** The known word that a misspelt one most likely meant; undefined when none is near. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const begun = word !== '' && known.find((candidate) => candidate.startsWith(word))
  if (begun) return begun
  let best: string | undefined
  let least = Math.max(2, Math.ceil(word.length / 2))
  for (const candidate of known) {
    // Each letter that one has more is one to delete: a long word need not be compared at all.
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(word, candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Levenshtein's, as Damerau has it: how many letters to insert, delete or change, or to swap with the next one. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    rows.push(line)
    for (let column = 1; column <= b.length; column += 1) {
      const change = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const isSwapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swap = isSwapped ? at(row - 2, column - 2) + 1 : change
      line.push(Math.min(change, swap, at(row - 1, column) + 1, at(row, column - 1) + 1))
    }
  }
  return at(a.length, b.length)
}

/** What to say where a word is not known: the nearest one, or all there are. */
export function suggestion(word: string, known: readonly string[], before = '', after = ''): string {
  const near = nearest(word, known)
  if (near) return `Did you mean ${before}${near}${after}?`
  return `Expected one of ${known.map((one) => `${before}${one}${after}`).join(', ')}.`
}
