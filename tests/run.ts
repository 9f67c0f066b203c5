import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { checkBudget, weighDecks, weighFirstScreen } from './size.ts'

/**
 * `npm run check` and `npm test`. Every step runs, even after one has failed, so that one run shows all there is to
 * mend. The last line is `N passed, N failed`: tests are counted one by one, any other step as one.
 */
interface Count {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly name: string
  readonly run: () => Promise<Count>
}

const OK: Count = { passed: 1, failed: 0 }
const BROKEN: Count = { passed: 0, failed: 1 }
const DECK = 'data/aws-ml'

const scratch = mkdtempSync(join(tmpdir(), 'tagdrill-run-'))
const env = { ...process.env, PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter) }

/** Runs a program with its output shown, and resolves to whether it ended well. */
function succeeds(program: string, ...parameters: string[]): Promise<boolean> {
  // A program that asks a question would wait for ever: it gets no input.
  const child = spawn(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env })
  return new Promise((done) => {
    child.on('error', (problem) => {
      console.error(problem.message)
      done(false)
    })
    child.on('close', (code) => done(code === 0))
  })
}

/** What a program prints on its standard output, whether or not it ended well. */
async function output(program: string, ...parameters: string[]): Promise<string> {
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'inherit'], env })
  let said = ''
  for await (const piece of child.stdout.setEncoding('utf8')) said += piece
  return said
}

function tool(name: string, program: string, ...parameters: string[]): Step {
  return { name, run: async () => ((await succeeds(program, ...parameters)) ? OK : BROKEN) }
}

function tests(name: string, project: string): Step {
  return {
    name,
    async run() {
      const file = join(scratch, `${project}.json`)
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
      const well = await succeeds('vitest', 'run', '--project', project, ...reporters)
      return counted(file, well)
    },
  }
}

/** A file that could not be loaded, an error outside any test and a run that found no test fail too. */
function counted(file: string, well: boolean): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const passed = Number(report.numPassedTests)
    const silent = report.testResults.filter(
      (one: { status: string; assertionResults: readonly unknown[] }) =>
        one.status === 'failed' && one.assertionResults.length === 0,
    ).length
    const failed = Number(report.numFailedTests) + silent
    return { passed, failed: failed === 0 && (!well || passed === 0) ? 1 : failed }
  } catch {
    return BROKEN
  }
}

const budget: Step = {
  name: 'size budget',
  async run() {
    const { kept, lines } = checkBudget(weighFirstScreen(), weighDecks())
    console.log(lines.join('\n'))
    return kept ? OK : BROKEN
  },
}

/** The bundled deck has no problem at all: a warning is for other people's notes. */
const deck: Step = {
  name: 'deck content',
  async run() {
    const report = await output('tsx', 'src/content/deck-command.ts', DECK, '--json')
    const { cards, scenarios, problems } = JSON.parse(report)
    for (const { file, line, column, message } of problems) console.log(`${file}:${line}:${column}: ${message}`)
    const { total, variants, variantsDrawn } = scenarios
    console.log(`${DECK}: ${cards.total} cards, ${problems.length} problems`)
    console.log(`${total} scenarios, ${variants} with variants, ${variantsDrawn} drawn and checked`)
    return cards.total > 0 && total > 0 && problems.length === 0 ? OK : BROKEN
  },
}

/** A failed build must not leave an older one for the journeys to travel in. */
const build: Step = {
  name: 'build',
  async run() {
    rmSync('dist', { recursive: true, force: true })
    return (await succeeds('vite', 'build', '--logLevel', 'warn')) ? OK : BROKEN
  },
}

const check: readonly Step[] = [
  tool('format and lint', 'biome', 'check', '--error-on-warnings'),
  tool('types: core', 'tsc', '-p', 'src/core'),
  tool('types: app', 'tsc', '-p', '.'),
  tool('types: tests and build', 'tsc', '-p', 'tsconfig.node.json'),
  tool('types: service worker', 'tsc', '-p', 'src/pwa'),
  tests('unit tests', 'unit'),
  build,
  budget,
]

const everything: readonly Step[] = [...check, deck, tool('dead code', 'knip'), tests('journeys', 'journeys')]

async function runAll(steps: readonly Step[]): Promise<Count> {
  let passed = 0
  let failed = 0
  const table: string[] = []
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`)
    const began = performance.now()
    const count = await run().catch((problem: unknown) => {
      console.error(problem)
      return BROKEN
    })
    passed += count.passed
    failed += count.failed
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    table.push(`${count.failed ? 'failed' : 'ok    '}  ${seconds.padStart(6)} s  ${name}`)
    console.log(table.at(-1))
  }
  console.log(`\n${table.join('\n')}\n`)
  return { passed, failed }
}

const { passed, failed } = await runAll(process.argv[2] === 'check' ? check : everything)
rmSync(scratch, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
