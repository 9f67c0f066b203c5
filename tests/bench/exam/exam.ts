import { asObject, asTable } from '../figure.ts'
import { cellsOf } from './cells.ts'
import { readCommand } from './command.ts'
import { runCourses } from './crew.ts'
import { figuresOf } from './figures.ts'
import { jobsOf } from './jobs.ts'
import { report } from './tables.ts'

/**
 * The plan against its rivals, in simulation: tables on standard output, progress on standard error. The same command
 * prints the same digits, on any number of processes. With `--json` only the figures that the plan promises.
 */
export async function runExam(parameters: readonly string[]): Promise<void> {
  const command = readCommand(parameters.filter((one) => one !== '--json'))
  const cells = cellsOf(await runCourses(jobsOf(command)))
  const figures = figuresOf(cells)
  if (parameters.includes('--json')) console.log(JSON.stringify(asObject(figures), null, 2))
  else console.log([report(command, cells), '## What the plan promises', asTable(figures)].join('\n\n'))
}
