import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect } from 'vitest'
import type { Card, DeckBook, DeckScenarios, Exam, Note } from '#core/deck.ts'
import { fitParameters } from '#core/memory/fit.ts'
import type { LearningPath } from '#core/path/learning-path.ts'
import { writeCalendar } from '#exchange/calendar.ts'
import { App } from '#screens/app.tsx'
import type { Edges, OwnCopies } from '#screens/edges.ts'
import { preloadScreen, standingHint, towardsExam } from '#screens/later-screens.ts'
import { createPlanning } from '#state/planning.ts'
import { writeLogFile } from '#storage/log-file.ts'
import { createLabRunner } from '#workers/lab-runner.ts'
import { createSteadySolver } from '#workers/plan-on-page.ts'
import { createRehearser } from '#workers/rehearser.ts'
import { createDesk, keepSafe } from '../state/desk.ts'

const opened: (() => void)[] = []

afterEach(() => {
  cleanup()
  for (const close of opened.splice(0)) close()
})

/** A browser without files of its own. */
const noCopies: OwnCopies = {
  list: async () => [],
  read: async () => new Blob(),
  keep: async () => undefined,
  problem: () => undefined,
}

type Opening = {
  readonly at?: string
  /** Instead of the test deck's own. */
  readonly notes?: readonly Note[]
  readonly exams?: readonly Exam[]
  readonly scenarios?: Partial<DeckScenarios>
  readonly book?: Partial<DeckBook>
  readonly path?: LearningPath
  readonly more?: Partial<Edges>
}

/** The whole app on the real core and store, with a log in memory. */
export async function openApp(
  cards: readonly Card[],
  { at = '/', more, notes, exams, scenarios, path, book }: Opening = {},
) {
  const desk = await createDesk(cards)
  const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  // Nothing here runs a worker: the page does it itself.
  const startWorker = () => {
    throw new Error('No worker here.')
  }
  const { planning, close } = createPlanning(desk.store, {
    fetchCode: () => import('#core/todays-study.ts'),
    solver: createSteadySolver({ startWorker, giveWay }),
    giveWay,
  })
  opened.push(close)
  const edges: Edges = {
    library: desk.store,
    planning,
    texts: { haveArrived: () => true, fetch: async () => undefined },
    scenarios: async () => ({ scenarios: [], misconceptions: [], ...scenarios }),
    book: async () => ({ glossary: [], comparisons: [], ...book }),
    ...(path && { path: async () => path }),
    now: desk.now,
    giveWay,
    zone: () => 'UTC',
    version: '1.2.3',
    changes: async () => [{ kind: 'paragraph', content: [{ kind: 'text', text: 'A first deck.' }] }],
    writeLogFile: (events) => writeLogFile(events, { device: 'phone', at: desk.now() }),
    backups: async () => ({ safekeeping: keepSafe(desk), copies: noCopies }),
    flightCheck: {
      files: async () => ({ files: 12, missing: [], changed: [] }),
      decks: async () => ({ decks: 1, cards: cards.length, scenarios: 0 }),
      database: () => desk.repository.tryOut('mark'),
    },
    surroundings: async () => ({ engine: 'chromium', isInstalled: false }),
    rescueLog: async () => 'A file was handed to the browser.',
    train: async ({ history, inUse }) => ({
      result: Promise.resolve(fitParameters(history, inUse)),
      cancel: () => undefined,
    }),
    runLab: createLabRunner({ startWorker, giveWay }),
    rehearse: createRehearser({ startWorker, giveWay }),
    writeCalendar: async (calendar) => writeCalendar(calendar, 'https://example.org/', desk.now()),
    disk: {
      promised: async () => 'not-promised',
      askToKeep: async () => 'kept',
      room: async () => ({ usedBytes: 1_500_000, quotaBytes: 1_000_000_000 }),
    },
    updates: { isWaiting: () => false, subscribe: () => () => undefined, apply: () => undefined },
    screenLock: { hold: () => undefined, release: () => undefined },
    reload: () => undefined,
    ...more,
  }
  if (exams) desk.store.setState(({ deck }) => ({ deck: { ...deck, exams } }))
  if (notes) desk.store.setState(({ deck }) => ({ deck: { ...deck, notes } }))
  await Promise.all([standingHint.fetch(), towardsExam.fetch(), ...[at, 'review', 'review?q='].map(preloadScreen)])
  let address = at
  const tell = (next: string) => {
    address = next
  }
  const view = render(
    <MemoryRouter initialEntries={[at]}>
      <App edges={edges} />
      <Address tell={tell} />
    </MemoryRouter>,
  )
  return {
    ...desk,
    edges,
    planning,
    view,
    user: userEvent.setup(),
    address: () => address,
    reps: (card: string) => desk.store.getState().progress.cards.get(card)?.reps ?? 0,
  }
}

function Address({ tell }: { readonly tell: (address: string) => void }) {
  const { pathname, search, hash } = useLocation()
  tell(pathname + search + hash)
  return null
}

/** The description that a screen reader gives beside the name. */
export function descriptionOf(element: HTMLElement): string {
  const id = element.getAttribute('aria-describedby')
  expect(id).not.toBeNull()
  return document.getElementById(id ?? '')?.textContent ?? ''
}
