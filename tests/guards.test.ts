import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The guards that are other people's programs, each proven on a planted offence with the settings of the house. */

function run(tool: string, ...parameters: string[]): string {
  const { stdout, stderr } = spawnSync(join('node_modules', '.bin', tool), parameters, { encoding: 'utf8' })
  return stdout + stderr
}

describe('the linter', () => {
  let reports: readonly { readonly category: string; readonly path: string }[] = []
  let folder = ''

  beforeAll(() => {
    // The house's own settings, but without the line that keeps the linter away from planted offences.
    const settings = JSON.parse(readFileSync('biome.json', 'utf8'))
    const { $schema, ...kept } = settings
    folder = mkdtempSync(join(tmpdir(), 'tagdrill-lint-'))
    cpSync('tests/fixtures/lint', folder, { recursive: true })
    writeFileSync(
      join(folder, 'biome.json'),
      JSON.stringify({ ...kept, vcs: { enabled: false }, files: { includes: ['**'] } }),
    )
    const said = run('biome', 'lint', '--reporter=json', '--max-diagnostics=none', `--config-path=${folder}`, folder)
    const found = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1))
    reports = found.diagnostics.map((one: { category: string; location: { path: string | { file: string } } }) => ({
      category: one.category,
      path: typeof one.location.path === 'string' ? one.location.path : one.location.path.file,
    }))
  }, 30_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  for (const [file, rule] of [
    ['any.ts', 'lint/suspicious/noExplicitAny'],
    ['barrel.ts', 'lint/performance/noReExportAll'],
    ['cycle-a.ts', 'lint/suspicious/noImportCycles'],
    ['default-export.ts', 'lint/style/noDefaultExport'],
    ['enum.ts', 'lint/style/noEnum'],
    ['non-null.ts', 'lint/style/noNonNullAssertion'],
  ] as const)
    it(`refuses ${file}`, () => {
      expect(reports.filter(({ path }) => path.endsWith(file)).map(({ category }) => category)).toContain(rule)
    })
})

describe("core's own compiler settings", () => {
  let said = ''
  beforeAll(() => {
    said = run('tsc', '--pretty', 'false', '-p', 'tests/fixtures/core-types')
  }, 30_000)

  for (const name of ['window', 'fetch', 'console', 'process'])
    it(`do not know ${name}`, () =>
      expect(said).toMatch(new RegExp(`${name}\\.ts\\(\\d+,\\d+\\): error TS\\d+: Cannot find name '${name}'`)))

  it('know plain sums', () => expect(said).not.toContain('sums.ts'))
})

describe('the lockfile', () => {
  it('names every optional package of every platform, or a clean install would refuse it', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> = lock.packages
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    )
    expect(missing).toEqual([])
  })
})
