import type { ExamCommand } from './command.ts'
import { type Course, type CourseResult, runCourse } from './course.ts'
import { PLAN, planPolicy } from './plan-policy.ts'
import { checkReadiness, type ReadinessCheck } from './readiness-check.ts'
import { CONSTANT_RETENTIONS, type NamedPolicy, RIVALS } from './rivals/rivals.ts'

/** One learner in one course, under every policy: what one process does at a time. */
export type Job = Course

export type Outcome = {
  readonly job: Job
  /** By the name of the policy. */
  readonly results: Readonly<Record<string, CourseResult>>
  /** What the plan's log said about the exam on the way. */
  readonly readiness: readonly ReadinessCheck[]
}

/** Learners outermost, so that a run that is broken off has seen all courses. */
export function jobsOf({ learners, first, scenarios, families, variants }: ExamCommand): readonly Job[] {
  // The variants are tried in the 60-day course only.
  const courses = scenarios.flatMap((scenario) =>
    variants
      .filter((variant) => variant === 'plain' || scenario.name === 'S2')
      .flatMap((variant) => families.map((family) => ({ scenario, variant, family }))),
  )
  return Array.from({ length: learners }, (_, index) =>
    courses.map((course) => ({ ...course, seed: first + index })),
  ).flat()
}

export function runJob(job: Job, rivals: readonly NamedPolicy[] = [...RIVALS, ...CONSTANT_RETENTIONS]): Outcome {
  const { watch, checks } = checkReadiness(job)
  const plan = runCourse(job, planPolicy, watch)
  const results = Object.fromEntries(rivals.map(({ name, make }) => [name, runCourse(job, make)]))
  return { job, results: { [PLAN]: plan, ...results }, readiness: checks }
}
