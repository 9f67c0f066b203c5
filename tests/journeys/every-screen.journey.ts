import type { Page } from 'playwright'
import { expect } from 'vitest'
import { COLOURS, violations } from './accessibility.ts'
import { journey } from './journey.ts'

/** Every screen and state of one, by its address and by what is done there. */
const PLACES: readonly (readonly [name: string, path: string, go?: (page: Page) => Promise<void>])[] = [
  ['today', ''],
  ['a set-up', 'review?q=%23gotcha'],
  ['an unreadable filter', 'review?q=is%3Adu%20('],
  ['a question', 'review?q=%23gotcha', (page) => page.getByRole('button', { name: 'Start', exact: true }).click()],
  ['an answer', 'review', (page) => page.getByRole('button', { name: 'Show answer' }).click()],
  ['tags', 'tags'],
  ['browse', 'browse?sort=front'],
  ['a card', 'browse', (page) => page.getByRole('listbox', { name: 'Cards' }).getByRole('option').first().click()],
  ['browsing notes', 'browse?show=notes&q=xgboost'],
  ['notes', 'notes'],
  ['a note', 'notes/xgboost'],
  ['a search in the notes', 'notes?q=endpoint', (page) => page.getByText(/^\d+ passages$/).waitFor()],
  ['a comparison', 'notes/compare', (page) => page.getByRole('table').first().waitFor()],
  ['the learning path', 'path'],
  ['a topic of the path', 'path/endpoints'],
  ['drill', 'drill'],
  ['misconceptions', 'misconceptions'],
  ['mock exams', 'mock'],
  ['a mock’s lobby', 'mock/mla-c02'],
  ['the plan', 'plan'],
  [
    'the plan with what comes of it',
    'plan',
    async (page) => {
      await page.getByLabel('Exam date').fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10))
      await page.getByText('Chance to pass at').waitFor()
      await page.getByText(/^Starting tomorrow/).waitFor({ timeout: 60_000 })
    },
  ],
  ['readiness', 'readiness', (page) => page.getByText('Chance to pass at 720').first().waitFor()],
  ['statistics', 'statistics'],
  ['labs', 'labs'],
  ['a lab', 'labs/which-endpoint'],
  ['a lab’s end', 'labs/weight-or-threshold?pick=alone&told=1'],
  ['settings', 'settings'],
  ['data', 'data'],
  [
    'data after a flight check',
    'data',
    async (page) => {
      await page.getByRole('button', { name: 'Check now' }).click()
      await page.getByText(/eady for offline/).waitFor()
    },
  ],
  ['memory', 'memory'],
  ['help', 'help'],
  ['nowhere', 'no/such/place'],
]

async function faultsOn(page: Page, home: string, rules?: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const [name, path, go] of PLACES) {
    await page.goto(`${home}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await go?.(page)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const titles = await page.getByRole('heading', { level: 1 }).count()
    if (titles !== 1) faults.push(`${name}: ${titles} titles`)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wider > 0) faults.push(`${name}: ${wider} px wider than the screen`)
    for (const violation of await violations(page, rules)) faults.push(`${name}: ${violation}`)
  }
  return faults
}

const PHONE = { width: 390, height: 844 }
const NARROWEST = { width: 320, height: 640 }

/** What by night and on a narrower phone is not as on a phone by day. */
const DIFFERENT = [...COLOURS, 'scrollable-region-focusable']

for (const [where, how, rules] of [
  ['on a phone by day', { viewport: PHONE, colorScheme: 'light', hasTouch: true }, undefined],
  ['on the narrowest phone by night', { viewport: NARROWEST, colorScheme: 'dark', hasTouch: true }, DIFFERENT],
  ['on a wide screen', { viewport: { width: 1280, height: 800 } }, undefined],
] as const) {
  journey(`every screen can be used by everyone ${where}`, async ({ open, home }) => {
    const { page } = await open(how)
    expect(await faultsOn(page, home, rules)).toEqual([])
  })
}

journey('the first screen stands still while it loads', async ({ open, home }) => {
  const { page } = await open({ blank: true })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(home)
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  await page.waitForTimeout(500)
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05)
})
