/**
 * Runs a regular expression over a text one character at a time, all ways at once (Thompson 1968; Cox, "Regular
 * Expression Matching Can Be Simple And Fast", 2007): the time is the length of the text times the length of the
 * pattern, whatever the pattern. The steps at which the ways stand are a state. States are kept with what each class
 * of characters leads to, so that most characters cost one look into a table.
 */

import { unreachable } from '#core/parsed.ts'

export type Test = (character: string) => boolean

type Place = 'start' | 'end' | 'edge' | 'inside'

/** A pattern, read. */
export type Node =
  /** `character` where it is just one that is taken. */
  | { readonly kind: 'take'; readonly test: Test; readonly character?: string }
  | { readonly kind: 'assert'; readonly what: Place }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number }

type Step =
  | { readonly kind: 'take'; readonly test: Test }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'assert'; readonly what: Place }
  | { readonly kind: 'match' }

export type Program = readonly Step[]

/** A counted repeat is written out; a program longer than this is no search that anybody wants. */
const LONGEST = 1_000

/** Undefined for a pattern that is too large. */
export function compiled(node: Node): Program | undefined {
  const program: Step[] = []
  write(node, program)
  program.push({ kind: 'match' })
  return program.length > LONGEST ? undefined : program
}

function write(node: Node, program: Step[]): void {
  if (program.length > LONGEST) return
  switch (node.kind) {
    case 'take':
    case 'assert':
      program.push(node)
      return
    case 'sequence':
      for (const part of node.of) write(part, program)
      return
    case 'choice':
      writeChoice(node.of, program)
      return
    case 'repeat':
      writeTimes(node.of, node.least, program)
      if (Number.isFinite(node.most)) writeOptional(node.of, node.most - node.least, program)
      else writeLoop(node.of, program)
  }
}

function writeTimes(of: Node, times: number, program: Step[]): void {
  for (let count = 0; count < times; count += 1) {
    const before = program.length
    write(of, program)
    // Nothing is the same however often: a hundred times a hundred times … nothing would take for ever.
    if (program.length === before) return
  }
}

/** Each branch but the last is one way of a split, and ends behind them all. */
function writeChoice(branches: readonly Node[], program: Step[]): void {
  const ends: number[] = []
  for (const [index, branch] of branches.entries()) {
    if (program.length > LONGEST) return
    const split = index < branches.length - 1 ? hole(program) : undefined
    write(branch, program)
    if (split === undefined) continue
    ends.push(hole(program))
    fill(program, split, split + 1, program.length)
  }
  for (const end of ends) fill(program, end, program.length, program.length)
}

function writeOptional(of: Node, times: number, program: Step[]): void {
  const splits: number[] = []
  for (let count = 0; count < times && program.length <= LONGEST; count += 1) {
    splits.push(hole(program))
    write(of, program)
  }
  for (const split of splits) fill(program, split, split + 1, program.length)
}

function writeLoop(of: Node, program: Step[]): void {
  const split = hole(program)
  write(of, program)
  const back = hole(program)
  fill(program, back, split, split)
  fill(program, split, split + 1, program.length)
}

/** A place for a split whose ways are not known yet. */
function hole(program: Step[]): number {
  return program.push({ kind: 'split', first: 0, second: 0 }) - 1
}

function fill(program: Step[], at: number, first: number, second: number): void {
  program[at] = { kind: 'split', first, second }
}

/** What an assertion asks of a character: the end of the text counts as one. */
type Kind = 'none' | 'line' | 'word' | 'other'

/** `taken` has a 1 for each step that takes such a character. */
type Class = { readonly index: number; readonly kind: Kind; readonly taken: Uint8Array }

type State = {
  /** What they lead to without taking a character is not among them. */
  readonly steps: readonly number[]
  readonly before: Kind
  /** By the index of the class; true is a match. */
  readonly next: (State | true | undefined)[]
}

export type Machine = {
  readonly program: Program
  readonly hasAsserts: boolean
  readonly classes: Map<string, Class>
  readonly classOf: Map<string, Class>
  readonly ascii: (Class | undefined)[]
  readonly end: Class
  readonly states: Map<string, State>
  readonly start: State
}

export function machineFor(program: Program): Machine {
  const end: Class = { index: 0, kind: 'none', taken: new Uint8Array(program.length) }
  return {
    program,
    hasAsserts: program.some(({ kind }) => kind === 'assert'),
    classes: new Map([['', end]]),
    classOf: new Map(),
    ascii: [],
    end,
    states: new Map(),
    start: { steps: [], before: 'none', next: [] },
  }
}

export function runs(machine: Machine, text: string): boolean {
  let state: State | true = machine.start
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const one = (code < 128 && machine.ascii[code]) || classAt(machine, text, at)
    state = state.next[one.index] ?? follow(machine, state, one)
    if (state === true) return true
    at += code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return (state.next[machine.end.index] ?? follow(machine, state, machine.end)) === true
}

/** Characters that no step and no assertion tells apart. */
function classAt({ program, hasAsserts, classes, classOf, ascii }: Machine, text: string, at: number): Class {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const known = classOf.get(character)
  if (known) return known
  const kind = hasAsserts ? kindOf(character) : 'other'
  const taken = Uint8Array.from(program, (step) => (step.kind === 'take' && step.test(character) ? 1 : 0))
  const key = `${kind} ${taken.join()}`
  const one = classes.get(key) ?? { index: classes.size, kind, taken }
  classes.set(key, one)
  classOf.set(character, one)
  if (character < '\x80') ascii[character.charCodeAt(0)] = one
  return one
}

function kindOf(character: string): Kind {
  if (character === '\n') return 'line'
  return isWord(character) ? 'word' : 'other'
}

export const isWord: Test = (one) => /[\p{L}\p{M}\p{N}_]/u.test(one)

/** More than this are not kept: a pattern may have as many as two to the power of its length. */
const MOST_STATES = 2_000

/** The state after one more character, or whether there is a match before it. */
function follow(machine: Machine, state: State, one: Class): State | true {
  const steps = stepsAfter(machine.program, state, one)
  const before = machine.hasAsserts ? one.kind : 'other'
  // Looking for a state that is known costs more than walking on without: past so many there is little hope of one.
  if (steps !== true && machine.states.size >= MOST_STATES) return { steps, before, next: [] }
  const next = steps === true ? true : keptState(machine, steps, before)
  state.next[one.index] = next
  return next
}

function keptState({ states }: Machine, steps: number[], before: Kind): State {
  const key = `${before} ${steps.sort((a, b) => a - b).join()}`
  const known = states.get(key)
  if (known) return known
  const made: State = { steps, before, next: [] }
  states.set(key, made)
  return made
}

/** Where the ways stand that begin or go on with a character; true where one of them is at its end before it. */
function stepsAfter(program: Program, { steps, before }: State, { kind, taken }: Class): number[] | true {
  const seen = new Uint8Array(program.length)
  const after: number[] = []
  const open = [0, ...steps]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen[at] === 1) continue
    seen[at] = 1
    if (taken[at] === 1) after.push(at + 1)
    else {
      const step = program[at]
      if (step?.kind === 'match') return true
      if (step?.kind === 'split') open.push(step.second, step.first)
      else if (step?.kind === 'assert' && holds(step.what, before, kind)) open.push(at + 1)
    }
  }
  return after
}

function holds(what: Place, before: Kind, after: Kind): boolean {
  switch (what) {
    case 'start':
      return before === 'none' || before === 'line'
    case 'end':
      return after === 'none' || after === 'line'
    case 'edge':
      return (before === 'word') !== (after === 'word')
    case 'inside':
      return (before === 'word') === (after === 'word')
    default:
      return unreachable(what)
  }
}
