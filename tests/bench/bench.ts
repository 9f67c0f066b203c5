import { execFileSync } from 'node:child_process'
import { compileBench } from './compile.ts'
import { runExam } from './exam/exam.ts'
import { asObject, asTable, type Bench, type Figure } from './figure.ts'
import { fitBench } from './fit.ts'
import { gradeBench } from './grade.ts'
import { labsBench } from './labs.ts'
import { loadBench } from './load.ts'
import { planBench } from './plan.ts'
import { progressBench } from './progress.ts'
import { queryBench } from './query.ts'
import { sizeBench } from './size.ts'

/** `npm run bench [-- name …] [--json]`: the figures of the production build, as a table or as one object. */

const BENCHES: readonly Bench[] = [
  sizeBench,
  loadBench,
  gradeBench,
  progressBench,
  compileBench,
  queryBench,
  fitBench,
  planBench,
  labsBench,
]

const asked = process.argv.slice(2)
// A simulation, not a measurement of the build: it has its own options and takes long, so it runs only when named.
if (asked[0] === 'exam') {
  await runExam(asked.slice(1))
  process.exit(0)
}
const json = asked.includes('--json')
const names = asked.filter((name) => !name.startsWith('--'))
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. There are: ${BENCHES.map(({ name }) => name).join(', ')}, exam.`,
  )
  process.exit(1)
}

// Standard output is the result and nothing else.
console.error('build')
execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
  stdio: ['ignore', 2, 2],
})

const figures: Figure[] = []
for (const { name, measure } of BENCHES) {
  if (names.length > 0 && !names.includes(name)) continue
  console.error(name)
  figures.push(...(await measure()))
}
console.log(json ? JSON.stringify(asObject(figures), null, 2) : asTable(figures))
process.exit(0)
