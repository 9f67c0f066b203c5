import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import type { Plan, PlanTask } from '#core/plan/plan-task.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { addDays } from '#core/time.ts'
import { createPlanning, type PlanningCode, studyOrderIn } from '#state/planning.ts'
import { startCards } from '#state/todays-sitting.ts'
import { makeExam } from '../core/mock/exams.ts'
import { FIRST_DAY, makeCard } from '../makers.ts'
import { createDesk } from './desk.ts'

const EXAM = makeExam()
const PLAN = {
  type: 'plan-set',
  exam: EXAM.id,
  date: addDays(FIRST_DAY, 10),
  weekdayMinutes: [10, 10, 10, 10, 10, 10, 10],
  daysOff: [],
} as const
const CARDS = Array.from({ length: 12 }, (_, index) => makeCard(`c${index}`, { domains: [`${EXAM.id}/1`] }))
const DAY_MS = 86_400_000

type Question = { readonly task: PlanTask; readonly settle: (plan?: Plan) => void; readonly fail: () => void }

const fetchCode = (): Promise<PlanningCode> => import('#core/todays-study.ts')
const giveWay = () => Promise.resolve()
/** Long enough for promises to be told. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

beforeAll(fetchCode)

async function makePlanning(fetch = fetchCode) {
  const desk = await createDesk(CARDS)
  desk.store.setState(({ deck }) => ({ deck: { ...deck, exams: [EXAM] } }))
  const questions: Question[] = []
  let cancelled = 0
  const solver = {
    solve: (task: PlanTask, { onProgress }: { onProgress: (done: number) => void }) =>
      new Promise<Plan | undefined>((resolve, reject) => {
        onProgress(0.5)
        questions.push({ task, settle: resolve, fail: () => reject(new Error('It broke.')) })
      }),
    cancel: () => {
      cancelled += 1
    },
  }
  const { planning, close } = createPlanning(desk.store, { fetchCode: fetch, solver, giveWay })
  const record = desk.store.getState().record
  const solve = async () => {
    await settled()
    const newest = questions.at(-1)
    newest?.settle(newest && solvePlan(newest.task))
    await settled()
  }
  return { ...desk, planning, close, questions, cancelled: () => cancelled, record, solve }
}

describe('the plan of today', () => {
  it('is not asked for without an exam to come', async () => {
    const { planning, questions, record } = await makePlanning()
    record({ ...PLAN, date: FIRST_DAY })
    await settled()
    expect(questions).toEqual([])
    expect(planning.getState()).toMatchObject({ code: undefined, solving: undefined })
  })

  it('is solved when one is set, and the paced queue stands in until then', async () => {
    const { planning, questions, record, solve, store } = await makePlanning()
    record(PLAN)
    await settled()
    expect(planning.getState()).toMatchObject({ solving: 0.5, solved: undefined })
    expect(studyOrderIn(planning.getState(), store.getState())).toHaveLength(12)
    await solve()
    expect(questions[0]?.task.secondsPerDay).toHaveLength(10)
    expect(planning.getState()).toMatchObject({ solving: undefined, solved: { on: FIRST_DAY } })
    const order = studyOrderIn(planning.getState(), store.getState())
    expect(order?.every(({ gain }) => gain !== undefined)).toBe(true)
    expect(studyOrderIn(planning.getState(), store.getState())).toBe(order)
  })

  it('is solved again after a sitting, and not after each answer in it', async () => {
    const { questions, record, solve, store } = await makePlanning()
    record(PLAN)
    await solve()
    startCards(store, ['c0', 'c1'])
    const sitting = store.getState().progress.sittings.get('phone')?.id ?? ''
    const answer = (card: string) =>
      record({ type: 'answered', card, grade: 'good', tookMs: 9_000, sitting, counts: true })
    answer('c0')
    await settled()
    expect(questions).toHaveLength(1)
    answer('c1')
    await solve()
    expect(questions).toHaveLength(2)
    record({ type: 'sitting-ended', sitting })
    await settled()
    expect(questions).toHaveLength(2)
  })

  it('is solved again when the day turns, the memory is fitted anew or the plan changes', async () => {
    const { planning, questions, record, solve, store, pass } = await makePlanning()
    record(PLAN)
    await solve()
    pass(DAY_MS)
    store.getState().refreshDay()
    await solve()
    expect(questions.at(-1)?.task.secondsPerDay).toHaveLength(9)
    const memory = { parameters: DEFAULT_PARAMETERS.with(2, 5), targets: 99, on: FIRST_DAY }
    record({ type: 'setting-changed', name: 'memory', value: memory })
    await solve()
    expect(questions.at(-1)?.task.parameters).toEqual(memory.parameters)
    record({ type: 'setting-changed', name: 'theme', value: 'dark' })
    await settled()
    expect(questions).toHaveLength(3)
    record({ ...PLAN, date: addDays(FIRST_DAY, 5) })
    await settled()
    expect(planning.getState().solved).toBeUndefined()
    expect(questions).toHaveLength(4)
  })

  it('takes no answer to an older question', async () => {
    const { planning, questions, record, cancelled } = await makePlanning()
    record(PLAN)
    await settled()
    record({ ...PLAN, date: addDays(FIRST_DAY, 5) })
    await settled()
    expect(cancelled()).toBeGreaterThanOrEqual(2)
    const [older, newer] = questions
    older?.settle(older && solvePlan(older.task))
    await settled()
    expect(planning.getState().solved).toBeUndefined()
    newer?.settle(newer && solvePlan(newer.task))
    await settled()
    expect(planning.getState().solved?.plan.date).toBe(addDays(FIRST_DAY, 5))
  })

  it('leaves the paced queue where it cannot be solved', async () => {
    const { planning, questions, record, store } = await makePlanning()
    record(PLAN)
    await settled()
    questions[0]?.fail()
    await settled()
    expect(planning.getState()).toMatchObject({ solving: undefined, solved: undefined, isBroken: false })
    expect(studyOrderIn(planning.getState(), store.getState())).toHaveLength(12)
  })

  it('says so where its code does not come, and asks for it again', async () => {
    let tries = 0
    const { planning, record, store } = await makePlanning(() => {
      tries += 1
      return tries === 1 ? Promise.reject(new Error('Offline.')) : fetchCode()
    })
    record(PLAN)
    await settled()
    expect(planning.getState().isBroken).toBe(true)
    expect(studyOrderIn(planning.getState(), store.getState())).toBeUndefined()
    record({ type: 'flagged', cards: ['c0'], flagged: true })
    await settled()
    expect(planning.getState()).toMatchObject({ isBroken: false, solving: 0.5 })
  })

  it('is the same for the same log, however it came about', async () => {
    const one = await makePlanning()
    one.record(PLAN)
    await one.solve()
    one.record({ type: 'answered', card: 'c0', grade: 'good', tookMs: 9_000, sitting: 's', counts: true })
    await one.solve()
    await one.written()
    const other = await createDesk(CARDS, { repository: one.repository, device: 'laptop' })
    other.store.setState(({ deck }) => ({ deck: { ...deck, exams: [EXAM] } }))
    const { planning } = createPlanning(other.store, {
      fetchCode,
      solver: { solve: async (task) => solvePlan(task), cancel: () => undefined },
      giveWay,
    })
    await settled()
    const gains = (order: ReturnType<typeof studyOrderIn>) => order?.map(({ subject, gain }) => [subject.card.id, gain])
    expect(gains(studyOrderIn(planning.getState(), other.store.getState()))).toEqual(
      gains(studyOrderIn(one.planning.getState(), one.store.getState())),
    )
  })

  it('is given up when the page is left', async () => {
    const { close, questions, record } = await makePlanning()
    close()
    record(PLAN)
    await settled()
    expect(questions).toEqual([])
  })
})
