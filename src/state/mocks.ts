import type { Happening } from '#core/event.ts'
import { type Composition, composeMock, type SittableExam } from '#core/mock/composing.ts'
import { isSameAnswer, type Marking, markMock } from '#core/mock/marking.ts'
import { followedMock, isOver, type Mock, openMockOn, timeLeftMs } from '#core/mock/mock.ts'
import { seedOf } from '#core/random.ts'
import { earnedGrade, speedOf } from '#core/scenario/confidence.ts'
import type { Answer, Scenario } from '#core/scenario.ts'
import type { Instant } from '#core/time.ts'
import { dueAfter } from './coming-back.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { subjectsIn } from './selectors.ts'

type Desk = Pick<Library, 'progress' | 'device'>

/** The mock that this device is sitting. */
export function openMock({ progress, device }: Desk): Mock | undefined {
  return openMockOn(device, progress.mocks.values())
}

/** A mock of an exam as it would be asked now; another one each time. */
export function composedFor(library: Library, exam: SittableExam): Composition {
  return composeMock(exam, subjectsIn(library), library.progress.mocks.values(), seedOf(library.newId()))
}

/** Starts a composed mock. False when it has no question, or when another is still open here. */
export function startMock(store: LibraryStore, { exam, items, minutes }: Composition, relaxed: boolean): boolean {
  const library = store.getState()
  if (items.length === 0 || openMock(library)) return false
  library.record({ type: 'mock-started', mock: library.newId(), exam, minutes, relaxed, items })
  return true
}

/** What can be done while a mock is sat. Once its time is over, or while it is paused, all but resuming does nothing. */
export type MockActions = {
  /** Brings an item up; without one, the review screen. */
  readonly moveTo: (item?: number) => void
  readonly answer: (item: number, answer: Answer | undefined) => void
  readonly toggleFlag: (item: number) => void
  readonly pause: () => void
  readonly resume: () => void
}

export function createMockActions(store: LibraryStore, id: string, now: () => Instant): MockActions {
  function act(happening: (mock: Mock) => Happening | undefined): void {
    const { progress, record } = store.getState()
    const mock = progress.mocks.get(id)
    const happened = mock && !isOver(mock, now()) ? happening(mock) : undefined
    if (happened) record(happened)
  }
  /** Not while it is paused. */
  function work(happening: (mock: Mock) => Happening | undefined): void {
    act((mock) => (mock.pausedAt === undefined ? happening(mock) : undefined))
  }

  return {
    moveTo: (item) =>
      work((mock) => {
        if (item === mock.up || (item !== undefined && !mock.items[item])) return undefined
        return { type: 'mock-moved', mock: id, ...(item !== undefined && { item }) }
      }),
    answer: (item, answer) =>
      work((mock) => {
        const before = mock.work[item]
        if (!before || isSameAnswer(before.answer, answer)) return undefined
        return { type: 'mock-answered', mock: id, item, answer: answer ?? null }
      }),
    toggleFlag: (item) =>
      work(({ work: all }) => all[item] && { type: 'mock-flagged', mock: id, item, flagged: !all[item].flagged }),
    pause: () => work(({ relaxed }) => (relaxed ? { type: 'mock-paused', mock: id } : undefined)),
    resume: () => act(({ pausedAt }) => (pausedAt === undefined ? undefined : { type: 'mock-resumed', mock: id })),
  }
}

/**
 * Ends a mock and hands its answers to the schedule, so that what was wrong comes back: all in one durable batch.
 * What was never seen is left out; what is no longer in the deck cannot be graded.
 */
export function finishMock(
  store: LibraryStore,
  scenarios: ReadonlyMap<string, Scenario>,
  id: string,
  now: () => Instant,
): void {
  const library = store.getState()
  const mock = library.progress.mocks.get(id)
  if (!mock || mock.finished) return
  const markings = markMock(mock, scenarios)
  const right = markings.map((marking) => marking?.verdict.right ?? null)
  const by = timeLeftMs(mock, now()) === 0 ? 'clock' : 'learner'
  const ending = { type: 'mock-finished', mock: id, by, right } as const
  // Folded here already: the time of the question that is up counts until the end.
  library.record(ending, ...answersOf(library, followedMock(mock, { ...ending, at: now() }), markings))
}

function answersOf(library: Library, mock: Mock, markings: readonly (Marking | undefined)[]): Happening[] {
  return mock.items.flatMap(({ card, seed }, place): Happening[] => {
    const marking = markings[place]
    const { answer, spentMs: tookMs } = mock.work[place] ?? { spentMs: 0 }
    if (!marking || (tookMs === 0 && !answer)) return []
    const { misconceptions } = marking
    const { right } = marking.verdict
    const grade = earnedGrade(right, undefined, speedOf(tookMs, 1))
    const given = { seed, answers: [answer ?? null], right, misconceptions }
    const due = dueAfter(library, card, grade)
    return [{ type: 'answered', card, grade, tookMs, sitting: mock.id, counts: true, given, ...(due && { due }) }]
  })
}

/** Ends this device's mock if its time is over: by a running clock, or when the app is opened long afterwards. */
export async function finishOverdueMock(
  store: LibraryStore,
  scenarios: () => Promise<ReadonlyMap<string, Scenario>>,
  now: () => Instant,
): Promise<void> {
  const overdue = () => {
    const mock = openMock(store.getState())
    return mock && isOver(mock, now()) ? mock : undefined
  }
  if (!overdue()) return
  const read = await scenarios()
  const mock = overdue()
  if (mock) finishMock(store, read, mock.id, now)
}
