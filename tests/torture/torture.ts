import { execFileSync } from 'node:child_process'
import { serveSite } from '../journeys/site.ts'
import { killRounds } from './kill-rounds.ts'
import { twoTabs } from './two-tabs.ts'

/**
 * `npm run torture [-- --rounds 200] [--answers 500] [--seed N]`: what becomes of answers when the browser is killed
 * while they are given, and when two tabs give them at once. Builds first; exit code 1 if anything is lost.
 */

function option(name: string, usual: number): number {
  const place = process.argv.indexOf(`--${name}`)
  const value = place < 0 ? usual : Number(process.argv[place + 1])
  if (Number.isInteger(value) && value >= 0) return value
  console.error(`--${name} needs a number.`)
  process.exit(2)
}

const rounds = option('rounds', 200)
const answers = option('answers', 500)
const seed = option('seed', Math.floor(Math.random() * 1_000_000))

execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
  stdio: ['ignore', 2, 2],
})
const site = await serveSite()
const home = `${site.origin}/`
console.log(`seed ${seed}`)

const killed = await killRounds(home, { rounds, seed, say: (line) => console.error(line) })
console.log(`${killed.rounds} kills: the app opened each time, after ${killed.slowestOpeningMs} ms at the latest`)
console.log(`${killed.saved} answers were shown as saved, ${killed.kept} are in the log`)
console.log(`${killed.lost} lost, ${killed.doubled} doubled, ${killed.unreadable} unreadable`)

const tabs = await twoTabs(home, { answers, seed })
console.log(`2 tabs × ${answers} answers in ${tabs.seconds} s: ${tabs.logged} in the log, ${tabs.different} different`)
console.log(`both showed the same place ${tabs.agreedMs} ms after the last answer`)
console.log(`counts and statistics in both ${tabs.same ? 'are' : 'are NOT'} those of a tab opened afterwards`)

await site.stop()
const faults = [...killed.faults, ...tabs.faults]
for (const fault of faults) console.log(`fault: ${fault}`)
const isWhole =
  killed.lost + killed.doubled + killed.unreadable === 0 &&
  tabs.logged === tabs.given &&
  tabs.different === tabs.given &&
  tabs.same &&
  tabs.agreedMs < 1_000
console.log(isWhole && faults.length === 0 ? 'Nothing was lost.' : 'THAT WAS NOT ALL RIGHT.')
process.exit(isWhole && faults.length === 0 ? 0 : 1)
