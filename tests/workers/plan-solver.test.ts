import { describe, expect, it } from 'vitest'
import type { PlanTask } from '#core/plan/plan-task.ts'
import { solvePlanInSteps } from '#core/plan/solve-plan.ts'
import { createPlanSolver, type PlanReply, type PlanRequest, type WorkerPort } from '#workers/plan-solver.ts'
import { days, makeDeck, makeTask } from '../core/plan/tasks.ts'

const TASK = makeTask(makeDeck(30, 10), days(8, 5))

/** Workers that answer when told to, and what they were asked. */
function makeWorkers() {
  const ports: (WorkerPort & { requests: PlanRequest[]; ended: boolean })[] = []
  const start = (): WorkerPort => {
    const port = {
      requests: [] as PlanRequest[],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (request: PlanRequest) => port.requests.push(structuredClone(request)),
      terminate: () => {
        port.ended = true
      },
    } as unknown as (typeof ports)[number]
    ports.push(port)
    return port
  }
  const answer = (index: number) => {
    const port = ports[index]
    const request = port?.requests.at(-1)
    if (!port || !request) throw new Error('Nothing was asked.')
    const say = (data: PlanReply) => port.onmessage?.({ data: structuredClone(data) } as MessageEvent<PlanReply>)
    const steps = solvePlanInSteps(request.task as PlanTask, request.before)
    let step = steps.next()
    while (!step.done) {
      say({ id: request.id, done: step.value })
      step = steps.next()
    }
    say({ id: request.id, plan: step.value })
  }
  return { ports, start, answer }
}

describe('plans solved in a worker', () => {
  it('come with progress on the way, and survive the way', async () => {
    const { start, answer } = makeWorkers()
    const done: number[] = []
    const solved = createPlanSolver(start).solve(TASK, { onProgress: (one) => done.push(one) })
    answer(0)
    const plan = await solved
    expect(plan?.days).toBe(8)
    expect(plan?.expectedScore).toBeGreaterThan(0.3)
    expect(done.length).toBeGreaterThan(3)
  })

  it('use one worker after the other question, and start from the prices before', async () => {
    const { ports, start, answer } = makeWorkers()
    const solver = createPlanSolver(start)
    const first = solver.solve(TASK)
    answer(0)
    const plan = await first
    if (!plan) throw new Error('There is no plan.')
    const second = solver.solve(TASK, { before: { plan, daysAgo: 1 } })
    answer(0)
    expect((await second)?.evaluations).toBeLessThanOrEqual(15)
    expect(ports).toHaveLength(1)
    expect(ports[0]?.requests[1]?.before?.plan).toEqual({ prices: plan.prices })
  })

  it('give way to a newer question', async () => {
    const { ports, start, answer } = makeWorkers()
    const solver = createPlanSolver(start)
    const older = solver.solve(TASK)
    const newer = solver.solve(TASK)
    answer(1)
    expect(await older).toBeUndefined()
    expect((await newer)?.days).toBe(8)
    expect(ports.map(({ ended }) => ended)).toEqual([true, false])
  })

  it('can be cancelled', async () => {
    const { ports, start } = makeWorkers()
    const solver = createPlanSolver(start)
    const solved = solver.solve(TASK)
    solver.cancel()
    expect(await solved).toBeUndefined()
    expect(ports[0]?.ended).toBe(true)
    solver.cancel()
  })

  it('say so when the worker breaks, and start another one', async () => {
    const { ports, start, answer } = makeWorkers()
    const solver = createPlanSolver(start)
    const broken = solver.solve(TASK)
    ports[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent)
    await expect(broken).rejects.toThrow('out of memory')
    const solved = solver.solve(TASK)
    answer(1)
    expect((await solved)?.days).toBe(8)
  })
})
