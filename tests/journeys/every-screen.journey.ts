import type { Page } from 'playwright'
import { expect } from 'vitest'
import { COLOURS, faded, violations, wider } from './accessibility.ts'
import { journey } from './journey.ts'
import { SCREENS } from './screens.ts'
import { button } from './studying.ts'

type Place = readonly [name: string, path: string, go?: (page: Page) => Promise<void>]

const BARE = SCREENS.map((path): Place => {
  if (path === 'readiness') return [path, path, (page) => page.getByText('Chance to pass at 720').first().waitFor()]
  return [path || 'today', path]
})

/** States of a screen, by its address and by what is done there. */
const STATES: readonly Place[] = [
  ['a set-up with a filter', 'review?q=%23gotcha'],
  ['an unreadable filter', 'review?q=is%3Adu%20('],
  ['a question', 'review?q=%23gotcha', (page) => button(page, 'Start').click()],
  ['an answer', 'review', (page) => button(page, 'Show answer').click()],
  [
    'a card',
    'browse?sort=front',
    (page) => page.getByRole('listbox', { name: 'Cards' }).getByRole('option').first().click(),
  ],
  ['browsing notes', 'browse?show=notes&q=xgboost'],
  ['a note', 'notes/xgboost'],
  ['a search in the notes', 'notes?q=endpoint', (page) => page.getByText(/^\d+ passages$/).waitFor()],
  ['a comparison', 'notes/compare', (page) => page.getByRole('table').first().waitFor()],
  ['a topic of the path', 'path/endpoints'],
  ['a mock’s lobby', 'mock/mla-c02'],
  [
    'the plan with what comes of it',
    'plan',
    async (page) => {
      await page.getByLabel('Exam date').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
      await page.getByText('Chance to pass at').waitFor()
      await page.getByText(/^Starting tomorrow/).waitFor({ timeout: 60_000 })
    },
  ],
  ['a lab', 'labs/which-endpoint'],
  ['a lab’s end', 'labs/weight-or-threshold?pick=alone&told=1'],
  [
    'data after a flight check',
    'data',
    async (page) => {
      await button(page, 'Check now').click()
      await page.getByText(/eady for offline/).waitFor()
    },
  ],
]

const PLACES = [...BARE, ...STATES]

/** What on the narrowest phone is not as on others. */
const DIFFERENT = [...COLOURS, 'scrollable-region-focusable']

/** The first is how a place is opened; the others are looked at without opening it anew. */
const LOOKS = [
  { look: 'on a phone by day', width: 390, height: 844, colorScheme: 'light' },
  { look: 'on a phone by night', width: 390, height: 844, colorScheme: 'dark', rules: COLOURS },
  { look: 'on the narrowest phone', width: 320, height: 640, colorScheme: 'light', rules: DIFFERENT },
  { look: 'on a wide screen', width: 1280, height: 800, colorScheme: 'light' },
] as const

async function faultsOn(page: Page, home: string, places: readonly Place[]): Promise<string[]> {
  const faults: string[] = []
  for (const [name, path, go] of places) {
    await page.setViewportSize(LOOKS[0])
    await page.emulateMedia(LOOKS[0])
    await page.goto(`${home}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await go?.(page)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const titles = await page.getByRole('heading', { level: 1 }).count()
    if (titles !== 1) faults.push(`${name}: ${titles} titles`)
    for (const { look, width, height, colorScheme, ...some } of LOOKS) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      await faded(page)
      const more = await wider(page)
      if (more > 0) faults.push(`${name} ${look}: ${more} px wider than the screen`)
      const rules = 'rules' in some ? some.rules : undefined
      for (const violation of await violations(page, rules)) faults.push(`${name} ${look}: ${violation}`)
    }
  }
  return faults
}

/** Each in a browser of its own, so that none takes long. */
const GROUPS = 3
const GROUP_SIZE = Math.ceil(PLACES.length / GROUPS)

for (let group = 0; group < GROUPS; group += 1) {
  const places = PLACES.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE)
  const names = `${places[0]?.[0]} to ${places.at(-1)?.[0]}`
  journey(`everyone can use each screen by day and night, on phones and wide: ${names}`, async ({ open, home }) => {
    const { page } = await open({ hasTouch: true })
    expect(await faultsOn(page, home, places)).toEqual([])
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
  await button(page, 'Start').waitFor()
  await page.waitForTimeout(500)
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05)
})
