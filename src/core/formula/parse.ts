import type { Parsed } from '#core/parsed.ts'

/** A formula as a tree; `formula.ts` has the grammar. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'call'; readonly call: Call; readonly of: readonly Formula[]; readonly at: number }

/** How many arguments each takes, least and most. Signs are calls too, so that there is one thing to compute. */
const FUNCTIONS = {
  min: [1, 9],
  max: [1, 9],
  abs: [1, 1],
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
  sqrt: [1, 1],
  log: [1, 2],
  if: [3, 3],
} as const
type Name = keyof typeof FUNCTIONS

const COMPARISONS = ['<=', '>=', '!=', '<', '>', '='] as const
type Sign = '+' | '-' | '*' | '/' | '^' | 'negative' | 'and' | 'or' | 'not' | (typeof COMPARISONS)[number]
export type Call = Name | Sign

const WORDS: readonly string[] = ['and', 'or', 'not']
/** Longer or deeper than this was written by nobody, and would exhaust the stack. */
const LONGEST = 500
const DEEPEST = 60

type Token = { readonly kind: 'number' | 'name' | 'sign'; readonly text: string; readonly at: number }

export function parseFormula(text: string): Parsed<Formula> {
  if (text.length > LONGEST) return fault(`a formula may have ${LONGEST} characters; this has ${text.length}`, LONGEST)
  const scanned = tokens(text)
  if (!scanned.ok) return scanned
  const reader: Reader = { tokens: scanned.value, next: 0, end: text.length, depth: 0 }
  const formula = readOr(reader)
  const rest = reader.tokens[reader.next]
  return formula.ok && rest ? fault(`"${rest.text}" is one too many here`, rest.at) : formula
}

const SCANNER =
  /\s+|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<sign><=|>=|!=|[-+*/^()<>=,])/uy

function tokens(text: string): Parsed<Token[]> {
  const out: Token[] = []
  SCANNER.lastIndex = 0
  while (SCANNER.lastIndex < text.length) {
    const at = SCANNER.lastIndex
    const found = SCANNER.exec(text)
    if (!found)
      return fault(`${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} means nothing in a formula`, at)
    const { number, name, sign } = found.groups ?? {}
    if (number !== undefined) out.push({ kind: 'number', text: number, at })
    else if (name !== undefined) out.push({ kind: WORDS.includes(name) ? 'sign' : 'name', text: name, at })
    else if (sign !== undefined) out.push({ kind: 'sign', text: sign, at })
  }
  return { ok: true, value: out }
}

type Reader = { readonly tokens: readonly Token[]; next: number; readonly end: number; depth: number }
type Read = (reader: Reader) => Parsed<Formula>

const readOr: Read = (reader) => readChain(reader, ['or'], readAnd)
const readAnd: Read = (reader) => readChain(reader, ['and'], readNot)
const readSum: Read = (reader) => readChain(reader, ['+', '-'], readProduct)
const readProduct: Read = (reader) => readChain(reader, ['*', '/'], readSigned)

/** Parts of the same rank, taken together from the left. */
function readChain(reader: Reader, signs: readonly Call[], readPart: Read): Parsed<Formula> {
  let left = readPart(reader)
  for (let sign = taken(reader, signs); left.ok && sign; sign = taken(reader, signs)) {
    const right = readPart(reader)
    if (!right.ok) return right
    left = call(sign.text as Call, [left.value, right.value], sign.at)
  }
  return left
}

function readNot(reader: Reader): Parsed<Formula> {
  const sign = taken(reader, ['not'])
  if (!sign) return readComparison(reader)
  return deeper(reader, sign.at, () => around('not', sign.at, readNot(reader)))
}

/** Only one comparison: `a < b < c` is not what it looks like. */
function readComparison(reader: Reader): Parsed<Formula> {
  const left = readSum(reader)
  const sign = left.ok && taken(reader, COMPARISONS)
  if (!left.ok || !sign) return left
  const right = readSum(reader)
  return right.ok ? call(sign.text as Call, [left.value, right.value], sign.at) : right
}

function readSigned(reader: Reader): Parsed<Formula> {
  const sign = taken(reader, ['-'])
  if (!sign) return readPower(reader)
  return deeper(reader, sign.at, () => around('negative', sign.at, readSigned(reader)))
}

/** From the right, and tighter than a minus in front: -2^2 is -4. */
function readPower(reader: Reader): Parsed<Formula> {
  const base = readAtom(reader)
  const sign = base.ok && taken(reader, ['^'])
  if (!base.ok || !sign) return base
  return deeper(reader, sign.at, () => {
    const power = readSigned(reader)
    return power.ok ? call('^', [base.value, power.value], sign.at) : power
  })
}

function readAtom(reader: Reader): Parsed<Formula> {
  const token = reader.tokens[reader.next]
  if (!token) return fault('the formula ends too soon: expected a number, a name or "("', reader.end)
  reader.next += 1
  if (token.kind === 'number') return { ok: true, value: { kind: 'number', value: Number(token.text), at: token.at } }
  if (token.kind === 'name') {
    if (taken(reader, ['('])) return deeper(reader, token.at, () => readCall(reader, token))
    return { ok: true, value: { kind: 'name', name: token.text, at: token.at } }
  }
  if (token.text !== '(') return fault(`expected a number, a name or "(" here, not "${token.text}"`, token.at)
  return deeper(reader, token.at, () => {
    const inside = readOr(reader)
    return !inside.ok || taken(reader, [')']) ? inside : fault('this "(" is never closed', token.at)
  })
}

function readCall(reader: Reader, { text: name, at }: Token): Parsed<Formula> {
  if (!Object.hasOwn(FUNCTIONS, name)) {
    return fault(`there is no function "${name}"; there are ${Object.keys(FUNCTIONS).join(', ')}`, at)
  }
  const of: Formula[] = []
  do {
    const argument = readOr(reader)
    if (!argument.ok) return argument
    of.push(argument.value)
  } while (taken(reader, [',']))
  if (!taken(reader, [')'])) return fault(`the "(" after ${name} is never closed`, at)
  const [least, most] = FUNCTIONS[name as Name]
  if (of.length < least || of.length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`
    return fault(`${name} takes ${wanted} ${most === 1 ? 'argument' : 'arguments'}, not ${of.length}`, at)
  }
  return call(name as Name, of, at)
}

function taken(reader: Reader, signs: readonly string[]): Token | undefined {
  const token = reader.tokens[reader.next]
  if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined
  reader.next += 1
  return token
}

function deeper(reader: Reader, at: number, read: () => Parsed<Formula>): Parsed<Formula> {
  if (reader.depth >= DEEPEST) return fault(`more than ${DEEPEST} brackets and signs inside each other`, at)
  reader.depth += 1
  const inside = read()
  reader.depth -= 1
  return inside
}

function around(name: Call, at: number, of: Parsed<Formula>): Parsed<Formula> {
  return of.ok ? call(name, [of.value], at) : of
}

function call(name: Call, of: readonly Formula[], at: number): Parsed<Formula> {
  return { ok: true, value: { kind: 'call', call: name, of, at } }
}

function fault(message: string, at: number): Parsed<never> {
  return { ok: false, problem: { message, at } }
}
