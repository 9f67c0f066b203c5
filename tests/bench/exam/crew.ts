import { runJobs } from '../../crew.ts'
import type { Job, Outcome } from './jobs.ts'

/** Every course, one at a time in each process. */
export function runCourses(jobs: readonly Job[]): Promise<readonly Outcome[]> {
  return runJobs({ member: new URL('./crew-member.ts', import.meta.url), jobs, name: 'exam', noun: 'courses' })
}
