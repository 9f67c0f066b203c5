import { solvePlanInSteps } from '#core/plan/solve-plan.ts'
import type { PlanReply, PlanRequest } from './plan-solver.ts'

/** Solves one plan at a time, off the main thread; it is ended from outside when its answer is wanted no more. */
addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  const steps = solvePlanInSteps(data.task, data.before)
  let step = steps.next()
  while (!step.done) {
    reply({ id: data.id, done: step.value })
    step = steps.next()
  }
  const arrays = step.value.classes.flatMap(({ values, recalls }) => [values.buffer, recalls.buffer])
  reply({ id: data.id, plan: step.value }, arrays)
})

function reply(message: PlanReply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}
