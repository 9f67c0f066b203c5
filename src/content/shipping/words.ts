/**
 * JSON as bytes in which common words are one byte or two. What gzip then makes of it is a fifth smaller than of the
 * text: its window of 32 kB holds twice as much, and a word costs it no more than a letter.
 *
 *     0x00–0x7F                 the sign itself, but for
 *     0x02                      the next word begins with a great letter
 *     0x80–0xCF                 one of the first 80 words
 *     0xD0–0xFF, 0x80–0xFF      one of the other 6,144
 *
 * Between two words from the list stands a space that is not written.
 */

const GREAT = 0x02
const SINGLES = 80
const FIRST_SINGLE = 0x80
const FIRST_LEAD = FIRST_SINGLE + SINGLES
const MOST_WORDS = SINGLES + (0x100 - FIRST_LEAD) * 0x80

/**
 * All letters that stand together, a run of the signs that JSON puts between words, other signs one by one. What is not
 * ASCII must be in the list; a line break is never part of a word.
 */
const TOKEN = /[A-Za-z]+|[",[\]0-9-]{2,}|[\0-\x7f]|[^\0-\x7f]/gu

/** A word costs its letters in the list: it has to come often enough. */
const LEAST_GAIN = 10

/** The words that are worth a number, the commonest first. */
export function wordsOf(texts: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [token] of text.matchAll(TOKEN)) {
      const word = listed(token)
      if (word.length > 1 || isForeign(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const gains = ([word, count]: readonly [string, number]) =>
    count * (word.length - (isWord(word) ? 1 : 2)) - word.length
  const all = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
  const foreign = all.filter(([word]) => isForeign(word))
  const plain = all.filter((entry) => !isForeign(entry[0]) && gains(entry) > LEAST_GAIN)
  const chosen = new Set([...foreign, ...plain.slice(0, Math.max(0, MOST_WORDS - foreign.length))])
  return all.filter((entry) => chosen.has(entry)).map(([word]) => word)
}

/** As it stands in the list: without the great letter that a sentence begins with. */
function listed(token: string): string {
  return /^[A-Z][a-z]+$/.test(token) ? token.toLowerCase() : token
}

function isWord(token: string): boolean {
  return /^[A-Za-z]/.test(token)
}

function isForeign(token: string): boolean {
  return (token.codePointAt(0) ?? 0) > 0x7f
}

export function codeWith(words: readonly string[]): (text: string) => Uint8Array {
  const places = new Map(words.map((word, place) => [word, place]))
  return (text) => {
    const bytes: number[] = []
    let isAfterWord = false
    let isSpaceLeftOut = false
    for (const [token] of text.matchAll(TOKEN)) {
      if (token === ' ' && isAfterWord && !isSpaceLeftOut) {
        isSpaceLeftOut = true
        continue
      }
      const word = listed(token)
      const place = places.get(word)
      const isListedWord = place !== undefined && isWord(token)
      if (isSpaceLeftOut && !isListedWord) bytes.push(0x20)
      isSpaceLeftOut = false
      isAfterWord = isListedWord
      if (place === undefined) {
        for (const sign of token) bytes.push(asciiOf(sign))
        continue
      }
      if (word !== token) bytes.push(GREAT)
      if (place < SINGLES) bytes.push(FIRST_SINGLE + place)
      else bytes.push(FIRST_LEAD + ((place - SINGLES) >> 7), 0x80 + ((place - SINGLES) & 0x7f))
    }
    if (isSpaceLeftOut) bytes.push(0x20)
    return Uint8Array.from(bytes)
  }
}

function asciiOf(sign: string): number {
  const code = sign.charCodeAt(0)
  if (code > 0x7f || code === GREAT) throw new Error(`${JSON.stringify(sign)} is not in the list of words`)
  return code
}

export function textWith(words: readonly string[]): (bytes: Uint8Array) => string {
  const areWords = words.map(isWord)
  return (bytes) => {
    const parts: string[] = []
    let isAfterWord = false
    let isGreat = false
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === GREAT) isGreat = true
      else if (byte < FIRST_SINGLE) {
        parts.push(String.fromCharCode(byte))
        isAfterWord = false
      } else {
        let place = byte - FIRST_SINGLE
        if (byte >= FIRST_LEAD) {
          at += 1
          place = SINGLES + ((byte - FIRST_LEAD) << 7) + ((bytes[at] ?? 0) - 0x80)
        }
        const word = words[place] ?? ''
        const isListedWord = areWords[place] ?? false
        if (isAfterWord && isListedWord) parts.push(' ')
        parts.push(isGreat ? word.charAt(0).toUpperCase() + word.slice(1) : word)
        isAfterWord = isListedWord
        isGreat = false
      }
    }
    return parts.join('')
  }
}
