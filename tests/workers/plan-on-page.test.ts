import { describe, expect, it } from 'vitest'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { createSteadySolver } from '#workers/plan-on-page.ts'
import type { WorkerPort } from '#workers/plan-solver.ts'
import { days, makeDeck, makeTask } from '../core/plan/tasks.ts'

const TASK = makeTask(makeDeck(30, 10), days(8, 5))
const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
const noWorker = (): WorkerPort => {
  throw new Error('No worker here.')
}

describe('plans solved on the page', () => {
  it('are those that a worker would have found, with progress on the way', async () => {
    const done: number[] = []
    const plan = await createSteadySolver({ startWorker: noWorker, giveWay }).solve(TASK, {
      onProgress: (one) => done.push(one),
    })
    expect(plan).toEqual(solvePlan(TASK))
    expect(done.length).toBeGreaterThan(3)
  })

  it('serve where the worker starts and breaks', async () => {
    const port: WorkerPort = {
      postMessage: () => setTimeout(() => port.onerror?.({ message: 'blocked' } as ErrorEvent), 0),
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
    }
    expect(await createSteadySolver({ startWorker: () => port, giveWay }).solve(TASK)).toEqual(solvePlan(TASK))
  })

  it('give way to the page, and to a newer question', async () => {
    let turns = 0
    const solver = createSteadySolver({
      startWorker: noWorker,
      giveWay: () => {
        turns += 1
        return giveWay()
      },
    })
    const older = solver.solve(TASK)
    const newer = solver.solve(TASK)
    expect(await older).toBeUndefined()
    expect((await newer)?.days).toBe(8)
    expect(turns).toBeGreaterThan(3)
  })

  it('can be cancelled', async () => {
    const solver = createSteadySolver({ startWorker: noWorker, giveWay })
    const solved = solver.solve(TASK)
    solver.cancel()
    expect(await solved).toBeUndefined()
  })
})
