import type { ExamCommand } from './command.ts'
import { type Course, type CourseResult, runCourse } from './course.ts'
import { CONSTANT_RETENTIONS, RIVALS } from './rivals/rivals.ts'

/** One learner in one course, under every policy: what one process does at a time. */
export type Job = Course

export type Outcome = {
  readonly job: Job
  /** By the name of the policy. */
  readonly results: Readonly<Record<string, CourseResult>>
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

export function runJob(job: Job): Outcome {
  const policies = [...RIVALS, ...CONSTANT_RETENTIONS]
  return { job, results: Object.fromEntries(policies.map(({ name, make }) => [name, runCourse(job, make)])) }
}
