import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { addDays, type Day, dayOf } from '#core/time.ts'
import { settled } from './browser.ts'
import { journey } from './journey.ts'

// Of its own: another run may be building beside it.
const folder = mkdtempSync(join(tmpdir(), 'tagdrill-sub-path-'))
afterAll(() => rmSync(folder, { recursive: true }))
const base = '/app/'

execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'], {
  // The test runner calls its environment "test", and a build is told by that name what it is for.
  env: { ...process.env, NODE_ENV: 'production', BASE: base },
  stdio: 'pipe',
})

journey(
  'the app lives under a sub-path too, offline included',
  async ({ open, goOffline, home }) => {
    const opened = await open()
    await opened.page.getByRole('heading', { level: 1 }).waitFor()
    await settled(opened.page)
    await goOffline(opened)
    await opened.page.goto(`${home}tags`)
    await opened.page.getByRole('heading', { level: 1 }).waitFor()
  },
  { folder, base },
)

journey(
  'a plan is solved in a worker under a sub-path, offline included',
  async ({ open, goOffline, home }) => {
    const opened = await open({ path: 'plan' })
    const { page } = opened
    await page.getByLabel('Exam date').fill(dayAfter(await page.evaluate(() => Date.now()), 40))
    await page.getByRole('button', { name: 'Set the plan' }).click()
    await page.getByRole('status').filter({ hasText: 'Plan set' }).waitFor()
    await settled(page)
    await goOffline(opened)
    const worker = page.waitForEvent('worker', (one) => one.url().includes('plan-worker'))
    await page.goto(home)
    expect((await worker).url()).toContain(`${base}assets/`)
    await page
      .getByText(/^(about \+\d+ points?|under 1 point|nothing to win) in the exam$/)
      .waitFor({ timeout: 60_000 })
  },
  { folder, base },
)

function dayAfter(instant: number, days: number): Day {
  return addDays(dayOf(instant, { zone: 'UTC', dayStartHour: 0 }), days)
}
