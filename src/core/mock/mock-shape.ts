import { isAnswer } from '#core/scenario/answer-shape.ts'
import type { ItemWork, Mock, MockHappening, MockItem } from './mock.ts'

type Fields = Readonly<Record<string, unknown>>

/** What each event of a mock must have, read from a disk or a file. */
export const MOCK_SHAPES: Readonly<Record<MockHappening['type'], (fields: Fields) => boolean>> = {
  'mock-started': (f) =>
    isText(f.mock) &&
    isText(f.exam) &&
    typeof f.minutes === 'number' &&
    f.minutes > 0 &&
    typeof f.relaxed === 'boolean' &&
    Array.isArray(f.items) &&
    f.items.every(isItem),
  'mock-moved': (f) => isText(f.mock) && (f.item === undefined || isPlace(f.item)),
  'mock-answered': (f) => isText(f.mock) && isPlace(f.item) && (f.answer === null || isAnswer(f.answer)),
  'mock-flagged': (f) => isText(f.mock) && isPlace(f.item) && typeof f.flagged === 'boolean',
  'mock-paused': (f) => isText(f.mock),
  'mock-resumed': (f) => isText(f.mock),
  'mock-finished': (f) => isText(f.mock) && (f.by === 'learner' || f.by === 'clock') && isMarks(f.right),
}

function isItem(value: unknown): value is MockItem {
  if (typeof value !== 'object' || value === null) return false
  const { card, seed, domain, scored } = value as Fields
  return isText(card) && Number.isInteger(seed) && Number.isInteger(domain) && typeof scored === 'boolean'
}

/** Whether something read from a snapshot is a mock. */
export function isMock(value: unknown): value is Mock {
  if (typeof value !== 'object' || value === null) return false
  const f = value as Fields
  return (
    isText(f.id) &&
    isText(f.device) &&
    isText(f.exam) &&
    [f.startedAt, f.minutes, f.upSince, f.pausedMs].every(Number.isFinite) &&
    (f.pausedAt === undefined || Number.isFinite(f.pausedAt)) &&
    (f.up === undefined || isPlace(f.up)) &&
    typeof f.relaxed === 'boolean' &&
    Array.isArray(f.items) &&
    f.items.every(isItem) &&
    Array.isArray(f.work) &&
    f.work.length === f.items.length &&
    f.work.every(isWork) &&
    (f.finished === undefined || isEnd(f.finished))
  )
}

function isWork(value: unknown): value is ItemWork {
  if (typeof value !== 'object' || value === null) return false
  const { answer, first, flagged, spentMs, counted } = value as Fields
  return (
    [answer, first].every((one) => one === undefined || isAnswer(one)) &&
    typeof flagged === 'boolean' &&
    (counted === undefined || counted === true) &&
    Number.isFinite(spentMs)
  )
}

function isEnd(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { at, by, right } = value as Fields
  return Number.isFinite(at) && (by === 'learner' || by === 'clock') && isMarks(right)
}

function isMarks(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => one === null || typeof one === 'boolean')
}

function isPlace(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
