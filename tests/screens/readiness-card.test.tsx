// @vitest-environment happy-dom
import { cleanup, configure, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import { addDays } from '#core/time.ts'
import { type Edges, EdgesProvider } from '#screens/edges.ts'
import { Later } from '#screens/later.ts'
import { readinessCard } from '#screens/later-screens.ts'
import { createPlanning } from '#state/planning.ts'
import { createSteadySolver } from '#workers/plan-on-page.ts'
import { makeExam } from '../core/mock/exams.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { createDesk } from '../state/desk.ts'

configure({ asyncUtilTimeout: 5_000 })

const EXAM = makeExam()
const CARDS = Array.from({ length: 8 }, (_, place) =>
  makeCard(`c${place}`, { domains: [`mla-c02/${1 + (place % 4)}`] }),
)
const opened: (() => void)[] = []

afterEach(() => {
  cleanup()
  for (const close of opened.splice(0)) close()
})

async function show(log: readonly LogEvent[], exam: SittableExam = EXAM) {
  const { store, now } = await createDesk(CARDS)
  store.setState(({ deck }) => ({ deck: { ...deck, exams: [exam] } }))
  await store.getState().mergeLog(log)
  const startWorker = () => {
    throw new Error('No worker here.')
  }
  const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  const { planning, close } = createPlanning(store, {
    fetchCode: () => import('#core/todays-study.ts'),
    solver: createSteadySolver({ startWorker, giveWay }),
    giveWay,
  })
  opened.push(close)
  await readinessCard.fetch()
  // A card asks for no other edge.
  const edges = { library: store, planning, now } as Edges
  return render(
    <MemoryRouter>
      <EdgesProvider value={edges}>
        <Suspense>
          <Later of={readinessCard} exam={exam} />
        </Suspense>
      </EdgesProvider>
    </MemoryRouter>,
  )
}

const answered = makeEvent({ type: 'answered', card: 'c0', grade: 'good', tookMs: 5_000, sitting: 's', counts: true })

describe('The card of readiness', () => {
  it('leads to all of it, with the score as of today, its range and the chance', async () => {
    await show([answered])
    await screen.findByText(/^\d+ if it were today \(80 %: \d+ to \d+\)$/)
    const link = screen.getByRole('link', { name: /^Readiness/ })
    expect(link.getAttribute('href')).toBe('/readiness')
    expect(link.textContent).toMatch(/Chance to pass: below 1 %, a wide guess so far$/)
  })

  it('tells of the exam day with the plan as soon as that is solved, and is busy until then', async () => {
    const date = addDays(FIRST_DAY, 10)
    const weekdayMinutes = [20, 20, 20, 20, 20, 20, 20]
    await show([answered, makeEvent({ type: 'plan-set', exam: EXAM.id, date, weekdayMinutes, daysOff: [] })])
    expect(screen.getByRole('link').getAttribute('aria-busy')).toBe('true')
    await screen.findByText(/^\d+ with the plan \(80 %: \d+ to [\d,]+\)$/)
    expect(screen.getByRole('link').getAttribute('aria-busy')).toBe('false')
  })

  it('is not there where the exam asks nothing of the deck', async () => {
    const { container } = await show([answered], { ...EXAM, id: 'none' })
    await expect.poll(() => container.textContent).toBe('')
  })
})
