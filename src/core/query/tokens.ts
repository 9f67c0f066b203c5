import type { Parsed } from '#core/parsed.ts'
import { nearest } from './nearest.ts'
import { type Query, STATES, type State } from './shape.ts'

export type Token =
  | { readonly kind: 'term'; readonly at: number; readonly text: string; readonly query: Query }
  | { readonly kind: 'minus' | 'open' | 'close' | 'or' | 'and'; readonly at: number; readonly text: string }

/** Text is compared in this form: full-width letters, ligatures and capitals make no difference. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

// One alternative a kind of token; sticky, so that nothing between two tokens is passed over.
const SCANNER =
  /\s+|(?<minus>-)|(?<open>\()|(?<close>\))|#(?<tag>[^\s()"#]*)|(?<lone>\p{L}+):(?=[\s()]|$)|(?:(?<field>\p{L}+):)?(?:"(?<phrase>(?:[^"\\]|\\.)*)(?<end>"?)|(?<word>[^\s()"]+))/suy

/** The tokens of a query, each with its place. */
export function tokens(text: string): Parsed<Token[]> {
  const out: Token[] = []
  SCANNER.lastIndex = 0
  while (SCANNER.lastIndex < text.length) {
    const at = SCANNER.lastIndex
    const found = SCANNER.exec(text)
    if (!found) return fault(`"${text.slice(at, at + 1)}" means nothing here.`, at)
    const token = tokenOf(found, at)
    if (!token) continue
    if (!token.ok) return token
    out.push(token.value)
  }
  return { ok: true, value: out }
}

function tokenOf(found: RegExpExecArray, at: number): Parsed<Token> | undefined {
  const [text] = found
  const { minus, open, close, tag, field, phrase, end, word, lone } = found.groups ?? {}
  if (minus) return sign('minus', at, text)
  if (open) return sign('open', at, text)
  if (close) return sign('close', at, text)
  if (tag !== undefined) return tagToken(tag, at)
  if (lone) return fault(`"${lone}:" wants a value right behind it.`, at + text.length)
  if (phrase !== undefined && !end)
    return fault('This quotation mark is never closed. Add a ".', at + text.indexOf('"'))
  const value = phrase?.replace(/\\(.)/gsu, '$1') ?? word
  if (value === undefined) return undefined
  if (field) return fieldToken(field, value, at, text)
  if (phrase === undefined && (folded(value) === 'or' || folded(value) === 'and')) {
    return sign(folded(value) as 'or' | 'and', at, text)
  }
  if (folded(value).trim() === '') return fault('There is nothing between these quotation marks.', at)
  return term({ kind: 'text', value: folded(value) }, at, text)
}

const FIELDS = ['is', 'note', 'topic', 'domain', 'algorithm', 'missed']

function tagToken(tag: string, at: number): Parsed<Token> {
  if (tag === '') return fault('"#" wants the name of a tag right behind it, like #exam-tip.', at + 1)
  return term({ kind: 'tag', value: folded(tag) }, at, `#${tag}`)
}

function fieldToken(field: string, value: string, at: number, text: string): Parsed<Token> {
  const name = folded(field)
  const place = at + field.length + 1
  switch (name) {
    case 'is': {
      const state = folded(value)
      if ((STATES as readonly string[]).includes(state)) return term({ kind: 'is', value: state as State }, at, text)
      return fault(`is:${value} is not known. ${suggestion(state, STATES, 'is:')}`, place)
    }
    case 'note':
    case 'topic':
      if (value === '') return fault(`"${name}:" wants a value right behind it.`, place)
      return term({ kind: name, value }, at, text)
    case 'domain':
      if (/^([a-z0-9-]+\/)?\d+$/.test(folded(value))) return term({ kind: name, value: folded(value) }, at, text)
      return fault('"domain:" wants a number, or an exam and a number: domain:2, domain:mla-c02/2.', place)
    case 'algorithm':
      if (value === '') return fault(`"${name}:" wants a value right behind it.`, place)
      return term({ kind: name, value: folded(value) }, at, text)
    case 'missed':
      if (/^[1-9]\d{0,3}$/.test(value)) return term({ kind: name, days: Number(value) }, at, text)
      return fault('"missed:" wants a number of days: missed:7.', place)
    default:
      return fault(`"${field}:" is not known. ${suggestion(name, FIELDS, '', ':')}`, at)
  }
}

function suggestion(word: string, known: readonly string[], before = '', after = ''): string {
  const near = nearest(word, known)
  if (near) return `Did you mean ${before}${near}${after}?`
  return `Expected one of ${known.map((one) => `${before}${one}${after}`).join(', ')}.`
}

function sign(kind: 'minus' | 'open' | 'close' | 'or' | 'and', at: number, text: string): Parsed<Token> {
  return { ok: true, value: { kind, at, text } }
}

function term(query: Query, at: number, text: string): Parsed<Token> {
  return { ok: true, value: { kind: 'term', at, text, query } }
}

function fault(message: string, at: number): Parsed<never> {
  return { ok: false, problem: { message, at } }
}
