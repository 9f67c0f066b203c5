import type { Plan, PlanTask } from '#core/plan/plan-task.ts'
import { createPlanSolver, type WorkerPort } from './plan-solver.ts'

type Edges = {
  readonly startWorker: () => WorkerPort
  /** Resolves when the page has had its turn. */
  readonly giveWay: () => Promise<void>
}

type Options = { readonly onProgress?: (done: number) => void }

/**
 * Plans in a worker; on the page, piece by piece, where workers cannot be had. As with the worker alone only the newest
 * question counts, and an older one resolves to undefined.
 */
export function createSteadySolver({ startWorker, giveWay }: Edges) {
  const inWorker = createPlanSolver(startWorker)
  let asked = 0

  async function onPage(task: PlanTask, id: number, onProgress?: (done: number) => void): Promise<Plan | undefined> {
    const { solvePlanInSteps } = await import('#core/plan/solve-plan.ts')
    const steps = solvePlanInSteps(task)
    for (let step = steps.next(); asked === id; step = steps.next()) {
      if (step.done) return step.value
      onProgress?.(step.value)
      await giveWay()
    }
    return undefined
  }

  return {
    async solve(task: PlanTask, { onProgress }: Options = {}): Promise<Plan | undefined> {
      asked += 1
      const id = asked
      try {
        return await inWorker.solve(task, { ...(onProgress && { onProgress }) })
      } catch {
        // Some browsers refuse to start a worker, some cannot read its file: then the page does it.
        return onPage(task, id, onProgress)
      }
    },
    cancel() {
      asked += 1
      inWorker.cancel()
    },
  }
}
