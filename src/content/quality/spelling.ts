/** A word that is spelt as in America, how it is spelt here, and where it stands. */
export type Misspelling = { readonly word: string; readonly british: string; readonly at: number }

/**
 * The American spellings in a text, without what is code, an address, a mark of a note (`#tag`, `^id`, `[^source]`), a
 * gap of a scenario (`{name}`), or one of the names that products have.
 */
export function americanIn(text: string, names: readonly string[]): readonly Misspelling[] {
  const plain = masked(text, names)
  return RULES.flatMap(([pattern, british]) =>
    Array.from(plain.matchAll(pattern), (match): Misspelling => {
      const [word] = match
      return { word, british: asGreat(word.replace(new RegExp(pattern.source, 'iu'), british), word), at: match.index }
    }),
  )
    .filter(({ word }) => !BRITISH_TOO.test(word))
    .sort((a, b) => a.at - b.at)
}

/** As the word that it replaces begins. */
function asGreat(british: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? british.charAt(0).toUpperCase() + british.slice(1) : british
}

/** Words in -ize are no spelling of these: size, prize and the like. */
const BRITISH_TOO =
  /^(?:(?:re|up|down|over|out|under|mid|super|king)?siz(?:e|es|ed|er|ers|ing|able)|prize[sd]?|seiz\w+|capsiz\w+)$/i

/** Each as a whole word: the stem stays, what follows `$1` is how it goes on. */
const RULES: readonly (readonly [RegExp, string])[] = (
  [
    ['([a-z]{2,})iz(e|es|ed|er|ers|ing|able|ation|ations|ational)', '$1is$2'],
    ['(anal|paral|catal)yz(e|es|ed|er|ers|ing)', '$1ys$2'],
    [
      '(col|fav|lab|neighb|hon|hum|behavi|flav|harb|vap|rum|rig|endeav)or(s|ed|ing|ful|less|able|ite|ites|al|ally|hood|hoods|y)?',
      '$1our$2',
    ],
    ['(cent|fib|theat|lit|kilomet|millimet|centimet|calib|lust|sab)er(s|ed)?', '$1re$2'],
    ['centering', 'centring'],
    ['(catal|dial|anal|monol|prol)og(s)?', '$1ogue$2'],
    [
      '(label|model|cancel|travel|signal|level|channel|tunnel|fuel|total|equal|dial|marshal|initial|pencil|rival)(ed|ing|er|ers)',
      '$1l$2',
    ],
    ['(defen|offen|preten)se(s)?', '$1ce$2'],
    ['artifact(s)?', 'artefact$1'],
    ['gray(s|er|ish)?', 'grey$1'],
    ['(enrol|instal|fulfil|skil|wil|distil)l(ment|ments|ful)', '$1$2'],
    ['(fulfil|distil|enrol|instil)l', '$1'],
    ['aging', 'ageing'],
    ['skeptic(s|al|ism)?', 'sceptic$1'],
    ['gotten', 'got'],
    ['math', 'maths'],
    ['toward', 'towards'],
    ['plow(s|ed|ing)?', 'plough$1'],
    ['(judg|acknowledg)ment(s)?', '$1ement$2'],
    ['program(s)? of (study|work)', 'programme$1 of $2'],
  ] as const
).map(([pattern, british]) => [new RegExp(`(?<![\\p{L}\\p{N}_-])${pattern}(?![\\p{L}\\p{N}_])`, 'giu'), british])

const MARKS = [
  // Front matter, and blocks of code.
  /^---\n[\s\S]*?\n---\n/g,
  /^(`{3,}|~{3,})[\s\S]*?^\1/gm,
  /(`+)[^`\n]*\1/g,
  /https?:\/\/[^\s)>"]+/g,
  /\]\([^)\s]*\)/g,
  /\[\^[^\]\s]+\]/g,
  /(?<=^|\s)\^[\w~-]+/g,
  /#[\p{L}\p{N}_/-]+/gu,
  /\{[^{}\s:]+\}/g,
] as const

/** The same length, with spaces where nothing is to be read. */
function masked(text: string, names: readonly string[]): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ')
  const plain = MARKS.reduce<string>((all, mark) => all.replace(mark, blank), text)
  return names.reduce((all, name) => all.replaceAll(name, blank), plain)
}
