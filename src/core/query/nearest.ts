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

/** Levenshtein's: how many letters to insert, delete or change. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}

/** What to say where a word is not known: the nearest one, or all there are. */
export function suggestion(word: string, known: readonly string[], before = '', after = ''): string {
  const near = nearest(word, known)
  if (near) return `Did you mean ${before}${near}${after}?`
  return `Expected one of ${known.map((one) => `${before}${one}${after}`).join(', ')}.`
}
