/**
 * Text as bytes in which common words are one byte or two. What gzip then makes of it is a sixth smaller than of the
 * text: its window of 32 kB holds twice as much, and a word costs it no more than a letter.
 *
 *     0x00–0x7F                 the sign itself
 *     0x80–0xCF                 one of the first 80 words
 *     0xD0–0xFF, 0x80–0xFF      one of the other 6,144
 */

const SINGLES = 80
const FIRST_SINGLE = 0x80
const FIRST_LEAD = FIRST_SINGLE + SINGLES
const MOST_WORDS = SINGLES + (0x100 - FIRST_LEAD) * 0x80

/**
 * A word with the space before it, a run of the signs that JSON puts between words, other signs one by one. What is not
 * ASCII must be in the list; a line break is never part of a word.
 */
const TOKEN = / ?[A-Za-z]{2,}|[",[\]0-9-]{2,}|[\0-\x7f]|[^\0-\x7f]/gu

/** A word costs its letters in the list: it has to come often enough. */
const LEAST_GAIN = 15

/** The words that are worth a number, the commonest first. */
export function wordsOf(texts: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [token] of text.matchAll(TOKEN)) {
      if (token.length > 1 || isForeign(token)) counts.set(token, (counts.get(token) ?? 0) + 1)
    }
  }
  const gains = ([word, count]: readonly [string, number]) => count * (word.length - 2) - word.length
  const all = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
  const foreign = all.filter(([word]) => isForeign(word))
  const plain = all.filter((entry) => !isForeign(entry[0]) && gains(entry) > LEAST_GAIN)
  const chosen = new Set([...foreign, ...plain.slice(0, Math.max(0, MOST_WORDS - foreign.length))])
  return all.filter((entry) => chosen.has(entry)).map(([word]) => word)
}

function isForeign(token: string): boolean {
  return (token.codePointAt(0) ?? 0) > 0x7f
}

export function codeWith(words: readonly string[]): (text: string) => Uint8Array {
  const places = new Map(words.map((word, place) => [word, place]))
  return (text) => {
    const bytes: number[] = []
    for (const [token] of text.matchAll(TOKEN)) {
      const place = places.get(token)
      if (place === undefined) for (const sign of token) bytes.push(asciiOf(sign))
      else if (place < SINGLES) bytes.push(FIRST_SINGLE + place)
      else bytes.push(FIRST_LEAD + ((place - SINGLES) >> 7), 0x80 + ((place - SINGLES) & 0x7f))
    }
    return Uint8Array.from(bytes)
  }
}

function asciiOf(sign: string): number {
  const code = sign.charCodeAt(0)
  if (code > 0x7f) throw new Error(`"${sign}" is not in the list of words`)
  return code
}

export function textWith(words: readonly string[]): (bytes: Uint8Array) => string {
  return (bytes) => {
    const parts: string[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte < FIRST_SINGLE) parts.push(String.fromCharCode(byte))
      else if (byte < FIRST_LEAD) parts.push(words[byte - FIRST_SINGLE] ?? '')
      else {
        at += 1
        parts.push(words[SINGLES + ((byte - FIRST_LEAD) << 7) + ((bytes[at] ?? 0) - 0x80)] ?? '')
      }
    }
    return parts.join('')
  }
}
