import type { Plan, PlanTask } from '#core/plan/plan-task.ts'
import type { PlanBefore } from '#core/plan/solve-plan.ts'

export type PlanRequest = { readonly id: number; readonly task: PlanTask; readonly before?: PlanBefore }
export type PlanReply = { readonly id: number; readonly done: number } | { readonly id: number; readonly plan: Plan }

/** As much of a worker as the solver needs. */
export type WorkerPort = {
  postMessage(request: PlanRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<PlanReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/**
 * Plans in a worker. Only the newest question counts: a question that comes while another is being solved ends the
 * worker, and the promise of the older one resolves to undefined, as it does after `cancel`. Rejects when the solve
 * broke; then the paced queue serves on.
 */
export type PlanSolver = {
  readonly solve: (
    task: PlanTask,
    options?: { readonly before?: PlanBefore; readonly onProgress?: (done: number) => void },
  ) => Promise<Plan | undefined>
  readonly cancel: () => void
}

type Open = { readonly id: number; readonly settle: (plan: Plan | undefined) => void }

export function createPlanSolver(startWorker: () => WorkerPort): PlanSolver {
  let worker: WorkerPort | undefined
  let open: Open | undefined
  let asked = 0

  const cancel = () => {
    if (!open) return
    worker?.terminate()
    worker = undefined
    open.settle(undefined)
    open = undefined
  }
  return {
    cancel,
    solve(task, { before, onProgress } = {}) {
      cancel()
      asked += 1
      const id = asked
      const port = worker ?? startWorker()
      worker = port
      return new Promise((resolve, reject) => {
        open = { id, settle: resolve }
        port.onmessage = ({ data }) => {
          if (open?.id !== data.id) return
          if ('done' in data) return onProgress?.(data.done)
          open = undefined
          resolve(data.plan)
        }
        port.onerror = ({ message }) => {
          port.terminate()
          worker = undefined
          open = undefined
          reject(new Error(message))
        }
        // Of the plan before only the prices matter; the rest would only be copied.
        const start = before && { plan: { prices: before.plan.prices }, daysAgo: before.daysAgo }
        port.postMessage({ id, task, ...(start && { before: start }) })
      })
    },
  }
}

export function startPlanWorker(): WorkerPort {
  return new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' })
}
