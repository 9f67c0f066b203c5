import type { Answer } from '#core/scenario.ts'
import type { Instant } from '#core/time.ts'

/**
 * A mock: a drill under exam rules. It is a fold of its events, so that it survives a reload, a kill and a closed
 * laptop, and its clock is computed from them: nothing needs to run for time to pass.
 */
export type Mock = {
  readonly id: string
  readonly device: string
  readonly exam: string
  readonly startedAt: Instant
  readonly minutes: number
  /** A relaxed mock may be paused. */
  readonly relaxed: boolean
  readonly items: readonly MockItem[]
  /** One for each item, as they stand. */
  readonly work: readonly ItemWork[]
  /** The item that is up; undefined on the review screen. */
  readonly up?: number
  /** Since when it has been up, for the time spent on it. */
  readonly upSince: Instant
  /** Only while it is paused. */
  readonly pausedAt?: Instant
  readonly pausedMs: number
  readonly finished?: {
    readonly at: Instant
    readonly by: 'learner' | 'clock'
    /** What came of each item then: a later deck does not change history. See `mock-finished`. */
    readonly right: Marks
  }
}

/** For each item whether it was right; null where the deck had no such question any more, and it counts for nothing. */
export type Marks = readonly (boolean | null)[]

export type MockItem = {
  /** The scenario's card. */
  readonly card: string
  readonly seed: number
  /** The number of the domain it stands for. */
  readonly domain: number
  /** As in the exam, some do not count, and nobody sees which. */
  readonly scored: boolean
}

export type ItemWork = {
  readonly answer?: Answer
  /** The answer as it stood when the item was left for the first time with one: a later one is a change of mind. */
  readonly first?: Answer
  readonly flagged: boolean
  readonly spentMs: number
  /** Its answer has come to the schedule: once, though two tabs may both see the clock run out and say so. */
  readonly counted?: true
}

/** `mock` is the id of the mock; `item` its place among the items, from 0. */
export type MockHappening =
  | {
      readonly type: 'mock-started'
      readonly mock: string
      readonly exam: string
      readonly minutes: number
      readonly relaxed: boolean
      readonly items: readonly MockItem[]
    }
  /** Another item came up, or, without one, the review screen. */
  | { readonly type: 'mock-moved'; readonly mock: string; readonly item?: number }
  /** Null takes the answer away. */
  | { readonly type: 'mock-answered'; readonly mock: string; readonly item: number; readonly answer: Answer | null }
  | { readonly type: 'mock-flagged'; readonly mock: string; readonly item: number; readonly flagged: boolean }
  | { readonly type: 'mock-paused'; readonly mock: string }
  | { readonly type: 'mock-resumed'; readonly mock: string }
  | {
      readonly type: 'mock-finished'
      readonly mock: string
      readonly by: 'learner' | 'clock'
      readonly right: Marks
    }

type Started = Extract<MockHappening, { type: 'mock-started' }>

export function startedMock(event: Started & { readonly at: Instant; readonly device: string }): Mock {
  const { mock: id, exam, minutes, relaxed, items, at, device } = event
  const work = items.map((): ItemWork => ({ flagged: false, spentMs: 0 }))
  return { id, device, exam, startedAt: at, minutes, relaxed, items, work, up: 0, upSince: at, pausedMs: 0 }
}

/** The mock that a device is sitting: the one it started last, as long as that is not finished. */
export function openMockOn(device: string, mocks: Iterable<Mock>): Mock | undefined {
  let open: Mock | undefined
  for (const mock of mocks) {
    if (mock.device === device && !mock.finished && mock.startedAt >= (open?.startedAt ?? 0)) open = mock
  }
  return open
}

/** The mock once an answer to one of its cards came to the schedule; undefined when one had come before. */
export function countedMock(mock: Mock, card: string): Mock | undefined {
  const item = mock.items.findIndex((one) => one.card === card)
  if (mock.work[item]?.counted) return undefined
  return worked(mock, item, (work) => ({ ...work, counted: true }))
}

/** When the time of a mock is over, as far as is known now: a pause that goes on moves it. */
function endOf({ startedAt, minutes, pausedMs, pausedAt }: Mock, now: Instant): Instant {
  return startedAt + minutes * 60_000 + pausedMs + (pausedAt === undefined ? 0 : Math.max(0, now - pausedAt))
}

export function timeLeftMs(mock: Mock, now: Instant): number {
  return Math.max(0, endOf(mock, now) - now)
}

/** Whether nothing can be answered any more. */
export function isOver(mock: Mock, now: Instant): boolean {
  return mock.finished !== undefined || timeLeftMs(mock, now) === 0
}

type Later = Exclude<MockHappening, Started> & { readonly at: Instant }

/** The mock after one more event. What comes after its end, or while it is paused, changes nothing. */
export function followedMock(mock: Mock, event: Later): Mock {
  if (mock.finished) return mock
  const end = endOf(mock, event.at)
  if (event.type === 'mock-finished') {
    const at = Math.min(event.at, end)
    return { ...spent(mock, at), finished: { at, by: event.by, right: event.right } }
  }
  if (event.at > end) return mock
  if (mock.pausedAt !== undefined) return event.type === 'mock-resumed' ? resumed(mock, mock.pausedAt, event.at) : mock
  switch (event.type) {
    case 'mock-moved': {
      const { up: _, ...rest } = left(spent(mock, event.at))
      return event.item === undefined ? rest : { ...rest, up: event.item }
    }
    case 'mock-answered':
      return worked(mock, event.item, (work) => answered(work, event.answer))
    case 'mock-flagged':
      return worked(mock, event.item, (work) => ({ ...work, flagged: event.flagged }))
    case 'mock-paused':
      return mock.relaxed ? { ...spent(mock, event.at), pausedAt: event.at } : mock
    case 'mock-resumed':
      return mock
  }
}

function resumed({ pausedAt: _, ...mock }: Mock, since: Instant, at: Instant): Mock {
  return { ...mock, pausedMs: mock.pausedMs + (at - since), upSince: at }
}

/** The time until now is counted for the item that is up. */
function spent(mock: Mock, at: Instant): Mock {
  if (mock.up === undefined || mock.pausedAt !== undefined) return { ...mock, upSince: at }
  const ms = Math.max(0, at - mock.upSince)
  return { ...worked(mock, mock.up, (work) => ({ ...work, spentMs: work.spentMs + ms })), upSince: at }
}

function worked(mock: Mock, item: number, change: (work: ItemWork) => ItemWork): Mock {
  return { ...mock, work: mock.work.map((work, index) => (index === item ? change(work) : work)) }
}

function answered({ answer: _, ...work }: ItemWork, answer: Answer | null): ItemWork {
  return { ...work, ...(answer && { answer }) }
}

function left(mock: Mock): Mock {
  if (mock.up === undefined) return mock
  return worked(mock, mock.up, (work) => (work.answer && !work.first ? { ...work, first: work.answer } : work))
}
