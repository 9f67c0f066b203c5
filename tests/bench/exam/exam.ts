import { readCommand } from './command.ts'
import { runJobs } from './crew.ts'
import { jobsOf } from './jobs.ts'
import { cellsOf, report } from './tables.ts'

/** The plan against its rivals, in simulation: tables on standard output, progress on standard error. */
export async function runExam(parameters: readonly string[]): Promise<void> {
  const command = readCommand(parameters)
  console.log(report(command, cellsOf(await runJobs(jobsOf(command)))))
}
