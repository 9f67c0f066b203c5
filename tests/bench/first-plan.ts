import { solvePlan } from '#core/plan/solve-plan.ts'

/** Solves one plan in a process that has solved none, and sends the milliseconds it took. */
process.once('message', (task: Parameters<typeof solvePlan>[0]) => {
  const began = performance.now()
  solvePlan(task)
  process.send?.(performance.now() - began)
  process.disconnect()
})
