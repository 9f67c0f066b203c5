import { parseArgs } from 'node:util'
import { runJobs } from '../crew.ts'
import { checkClaims, type TeachAll } from './check-claims.ts'
import { claimedByLabs, claimedIn } from './questions.ts'
import { reportOf } from './report.ts'
import { readTrainedBefore } from './trained-before.ts'
import type { Lesson, Trained } from './training.ts'

/**
 * `npm run check:claims [-- scenario …] [--seeds 20] [--anew]`: trains every option of every scenario with a lab, and
 * every arm of every lab, on every seed, and says whether its key wins. Ends with 1 where one does not, or where a false key would go unnoticed.
 */

const { values, positionals } = parseArgs({
  options: { seeds: { type: 'string', default: '20' }, anew: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const questions = [...(await claimedByLabs()), ...claimedIn('data/aws-ml')].filter(
  ({ name }) => positionals.length === 0 || positionals.some((asked) => name.startsWith(asked)),
)
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1)
const teachAll: TeachAll = (lessons, tell) =>
  runJobs<Lesson, readonly Trained[]>({
    member: new URL('./crew-member.ts', import.meta.url),
    jobs: lessons,
    name: 'claims',
    noun: 'lessons',
    onOutcome: tell,
  })
const before = readTrainedBefore(values.anew ? { isForgotten: true } : {})
const { lines, holds } = reportOf(await checkClaims(questions, seeds, before, teachAll))
console.log(lines.join('\n'))
process.exitCode = holds ? 0 : 1
