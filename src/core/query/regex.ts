/**
 * Regular expressions that cannot hang; `machine.ts` runs them.
 *
 *   pattern = branch { "|" branch }
 *   branch  = { atom [ "*" | "+" | "?" | "{" m [ "," [ n ] ] "}" ] ["?"] }
 *   atom    = character | "." | "[" ["^"] ranges "]" | "(" ["?:"] pattern ")" | "^" | "$" | "\b" | "\B"
 *           | "\d" | "\w" | "\s" | "\D" | "\W" | "\S" | "\t" | "\n" | "\" character
 *
 * No backreferences and no looking around: these are what takes for ever.
 */

import type { Parsed } from '#core/parsed.ts'
import { compiled, isWord, type Machine, machineFor, type Node, type Program, runs, type Test } from './machine.ts'

export type Regex = {
  readonly program: Program
  /** A text that every match holds; most texts lack it, and that is seen at once. */
  readonly needs: string
  readonly machine: Machine
}

/** In letters. */
const LONGEST = 2_000
const MOST_REPEATS = 100
const DEEPEST = 50

/** Reads a pattern. The problem says where it is wrong, counted in characters of the pattern. */
export function parseRegex(pattern: string): Parsed<Regex> {
  if (pattern.length > LONGEST) return { ok: false, problem: { message: 'this pattern is too large', at: 0 } }
  const reader: Reader = { text: pattern, at: 0, depth: 0 }
  try {
    const node = readPattern(reader)
    if (reader.at < pattern.length) throw new Fault('this ")" closes nothing', reader.at)
    const program = compiled(node)
    if (!program) throw new Fault('this pattern is too large', 0)
    return { ok: true, value: { program, needs: needed(node), machine: machineFor(program) } }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ok: false, problem: { message: error.message, at: error.at } }
  }
}

/** Whether the pattern is found anywhere in the text. */
export function hasMatch({ needs, machine }: Regex, text: string): boolean {
  return text.includes(needs) && runs(machine, text)
}

/** The longest run of characters that there is no way around. */
function needed(node: Node): string {
  const runs: string[] = []
  let run = ''
  for (const part of partsOf(node)) {
    if (part.kind === 'take' && part.character !== undefined) run += part.character
    else if (part.kind !== 'assert') {
      runs.push(run)
      run = ''
      if (part.kind === 'repeat' && part.least > 0) runs.push(needed(part.of))
    }
  }
  return [...runs, run].reduce((best, one) => (one.length > best.length ? one : best), '')
}

/** What follows on what, brackets without a choice in them opened. */
function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'sequence' || (node.kind === 'choice' && node.of.length === 1)) return node.of.flatMap(partsOf)
  return [node]
}

/** Leaves the reading from wherever it goes wrong; never leaves this file. */
class Fault extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

type Reader = { readonly text: string; at: number; depth: number }

function readPattern(reader: Reader): Node {
  if (reader.depth > DEEPEST) throw new Fault(`more than ${DEEPEST} brackets inside each other`, reader.at)
  const of = [readBranch(reader)]
  while (takes(reader, '|')) of.push(readBranch(reader))
  return { kind: 'choice', of }
}

function readBranch(reader: Reader): Node {
  const of: Node[] = []
  while (reader.at < reader.text.length && !'|)'.includes(reader.text.charAt(reader.at))) of.push(readRepeated(reader))
  return { kind: 'sequence', of }
}

function readRepeated(reader: Reader): Node {
  const at = reader.at
  let node = readAtom(reader)
  let ranges = 0
  for (let range = readRange(reader); range; range = readRange(reader)) {
    const [least, most] = range
    ranges += 1
    if (ranges > DEEPEST) throw new Fault(`more than ${DEEPEST} repeats of repeats`, at)
    if (node.kind === 'assert') throw new Fault('there is nothing here to repeat', at)
    if (least > most) throw new Fault('the first number must not be the greater', at)
    if (least > MOST_REPEATS || (Number.isFinite(most) && most > MOST_REPEATS)) {
      throw new Fault(`at most ${MOST_REPEATS} repeats`, at)
    }
    node = { kind: 'repeat', of: node, least, most }
    // Whether it would rather take few or many makes no difference to whether it is there at all.
    takes(reader, '?')
  }
  return node
}

function readRange(reader: Reader): readonly [least: number, most: number] | undefined {
  if (takes(reader, '*')) return [0, Number.POSITIVE_INFINITY]
  if (takes(reader, '+')) return [1, Number.POSITIVE_INFINITY]
  if (takes(reader, '?')) return [0, 1]
  const counted = /^\{(\d{1,6})(,(\d{1,6})?)?\}/.exec(reader.text.slice(reader.at, reader.at + 20))
  if (!counted) return undefined
  reader.at += counted[0].length
  const least = Number(counted[1])
  if (counted[2] === undefined) return [least, least]
  return [least, counted[3] === undefined ? Number.POSITIVE_INFINITY : Number(counted[3])]
}

function readAtom(reader: Reader): Node {
  const { at } = reader
  const character = next(reader)
  switch (character) {
    case '.':
      return { kind: 'take', test: (one) => one !== '\n' }
    case '^':
      return { kind: 'assert', what: 'start' }
    case '$':
      return { kind: 'assert', what: 'end' }
    case '[':
      return { kind: 'take', test: readClass(reader, at) }
    case '(':
      return readGroup(reader, at)
    case '\\':
      return readEscape(reader, at)
    case '*':
    case '+':
    case '?':
      throw new Fault(`there is nothing before "${character}" to repeat`, at)
    default:
      return just(character)
  }
}

function just(character: string): Node {
  return { kind: 'take', character, test: (one) => one === character }
}

function readGroup(reader: Reader, at: number): Node {
  if (takes(reader, '?') && !takes(reader, ':')) throw new Fault('looking around and named groups are not known', at)
  reader.depth += 1
  const inside = readPattern(reader)
  reader.depth -= 1
  if (!takes(reader, ')')) throw new Fault('this "(" is never closed', at)
  return inside
}

function readEscape(reader: Reader, at: number): Node {
  const character = next(reader)
  if (character === '') throw new Fault('a "\\" must be followed by a character', at)
  if (character === 'b') return { kind: 'assert', what: 'edge' }
  if (character === 'B') return { kind: 'assert', what: 'inside' }
  if (/[1-9]/.test(character)) throw new Fault('backreferences are not known', at)
  const meant = escaped(character, at)
  return typeof meant === 'string' ? just(meant) : { kind: 'take', test: meant }
}

const isDigit: Test = (one) => /\d/.test(one)
const isSpace: Test = (one) => /\s/.test(one)

/** The characters that are meant, or the one. */
function escaped(character: string, at: number): Test | string {
  switch (character) {
    case 'd':
      return isDigit
    case 'w':
      return isWord
    case 's':
      return isSpace
    case 'D':
      return (one) => !isDigit(one)
    case 'W':
      return (one) => !isWord(one)
    case 'S':
      return (one) => !isSpace(one)
    case 't':
      return '\t'
    case 'n':
      return '\n'
    default:
      if (/[a-z]/i.test(character)) throw new Fault(`"\\${character}" means nothing here`, at)
      return character
  }
}

function readClass(reader: Reader, at: number): Test {
  const isTurned = takes(reader, '^')
  const tests: Test[] = []
  for (let isFirst = true; isFirst || reader.text.charAt(reader.at) !== ']'; isFirst = false) {
    const from = readMember(reader, at)
    const isRange = /^-[^\]]/s.test(reader.text.slice(reader.at, reader.at + 2))
    if (typeof from !== 'string') tests.push(from)
    else if (isRange) tests.push(readRangeFrom(from, reader, at))
    else tests.push((one) => one === from)
  }
  reader.at += 1
  return (one) => tests.some((test) => test(one)) !== isTurned
}

function readMember(reader: Reader, at: number): Test | string {
  const character = next(reader)
  if (character === '') throw new Fault('this "[" is never closed', at)
  return character === '\\' ? escaped(next(reader), reader.at - 1) : character
}

function readRangeFrom(from: string, reader: Reader, at: number): Test {
  reader.at += 1
  const place = reader.at
  const to = readMember(reader, at)
  if (typeof to !== 'string') throw new Fault(`"${from}-" wants a character behind it`, place)
  const [first, last] = [codeOf(from), codeOf(to)]
  if (last < first) throw new Fault(`"${from}-${to}" runs backwards`, place)
  return (one) => codeOf(one) >= first && codeOf(one) <= last
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function takes(reader: Reader, character: string): boolean {
  if (reader.text.charAt(reader.at) !== character || character === '') return false
  reader.at += 1
  return true
}

/** The next whole character, which may be two units long; none at the end. */
function next(reader: Reader): string {
  const code = reader.text.codePointAt(reader.at)
  if (code === undefined) return ''
  const character = String.fromCodePoint(code)
  reader.at += character.length
  return character
}
