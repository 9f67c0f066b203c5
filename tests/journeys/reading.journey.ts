import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectNoViolations, expectNoViolationsDayAndNight, wider } from './accessibility.ts'
import { PHONE, picture, settled } from './browser.ts'
import { journey } from './journey.ts'

const arrived = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
/** The words on a page that can be explained. */
const terms = (page: Page) => page.locator('article button[aria-expanded]')

journey(`two algorithms are compared on a phone without a network`, async (travel) => {
  const opened = await travel.open({ hasTouch: true })
  const { page } = opened
  await settled(page)
  await travel.goOffline(opened)
  await page.goto(`${travel.home}notes/compare?of=algorithms&items=xgboost,linear-learner`)
  await page.getByRole('table', { name: 'XGBoost and Linear Learner' }).waitFor()
  await picture(page, `compare`)
  await expectNoViolationsDayAndNight(page)
  expect(await wider(page)).toBe(0)

  await page.getByLabel('The second').selectOption({ label: 'LightGBM' })
  await page.getByRole('table', { name: 'XGBoost and LightGBM' }).waitFor()
  expect(page.url()).toContain('items=xgboost%2Clightgbm')
  await page
    .getByRole('cell', { name: /Default: 6/ })
    .first()
    .waitFor()
  for (const summary of await page.getByText(/^Only .* has: \d+$/).all()) await summary.tap()
  expect(await wider(page)).toBe(0)
  await expectNoViolationsDayAndNight(page)

  await page.getByLabel('What').selectOption({ label: 'Inference options' })
  await page.getByLabel('The second').selectOption({ label: 'Asynchronous Inference' })
  await page.getByRole('table', { name: 'Real-time inference and Asynchronous Inference' }).waitFor()
  await page.getByRole('cell', { name: '1 GB' }).waitFor()
  await picture(page, `compare inference`)
  expect(await wider(page)).toBe(0)
})

journey('a term is explained by the keyboard and closed by Escape', async ({ open }) => {
  const { page } = await open({
    withoutWorker: true,
    path: 'notes/performance',
    viewport: { width: 1280, height: 800 },
  })
  await arrived(page, 'Performance of training and inference')
  const term = terms(page).first()
  await term.waitFor()
  // From the last thing before the text, by Tab alone.
  for (let times = 0; times < 40 && !(await term.evaluate((it) => it === document.activeElement)); times += 1) {
    await page.keyboard.press('Tab')
  }
  expect(await term.getAttribute('aria-expanded')).toBe('true')
  await page.getByRole('link', { name: 'Read more' }).waitFor()
  await picture(page, 'glossary keyboard')
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  expect(await term.getAttribute('aria-expanded')).toBe('false')
  expect(await term.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  expect(await term.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).not.toContain('notes/performance')
})

journey('a term is explained under a finger and under the mouse, within the screen', async ({ open }) => {
  const { page } = await open({ withoutWorker: true, path: 'notes/performance', hasTouch: true })
  await arrived(page, 'Performance of training and inference')
  await terms(page).first().waitFor()
  for (const term of await terms(page).all()) {
    await term.tap()
    const sheet = await page.locator('[id$="meaning"]').boundingBox()
    expect(sheet?.x).toBeGreaterThanOrEqual(0)
    expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
    expect(await wider(page)).toBe(0)
    // A tap elsewhere closes it; it may lie over the next one.
    await page.mouse.click(2, 300)
    await page.locator('[id$="meaning"]').waitFor({ state: 'detached' })
  }
  await terms(page).first().tap()
  await picture(page, 'glossary phone')
  await expectNoViolations(page)

  const { page: desktop } = await open({
    withoutWorker: true,
    path: 'notes/performance',
    viewport: { width: 1280, height: 800 },
  })
  await terms(desktop).first().hover()
  await desktop.getByRole('link', { name: 'Read more' }).waitFor()
  await desktop.mouse.move(5, 5)
  await desktop.getByRole('link', { name: 'Read more' }).waitFor({ state: 'detached' })
})

journey('the book is searched, and a page of it studied', async ({ open }) => {
  const { page } = await open({ withoutWorker: true, path: 'notes', hasTouch: true })
  await arrived(page, 'Notes')
  await page.getByRole('searchbox', { name: 'Search the notes' }).fill('cold start')
  await page.getByText(/^\d+ passages$/).waitFor()
  await picture(page, 'book search')
  await expectNoViolations(page)
  expect(await wider(page)).toBe(0)
  await page
    .getByRole('link', { name: /^Serverless and asynchronous inference/ })
    .first()
    .tap()
  await arrived(page, 'Serverless and asynchronous inference')
  await page.getByRole('link', { name: /^Study this page/ }).tap()
  await page.getByRole('button', { name: 'Start', exact: true }).tap()
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
})

journey('a wide table is scrolled within itself, and the names of its rows stay', async ({ open }) => {
  const { page } = await open({
    withoutWorker: true,
    path: 'notes/choosing-inference',
    hasTouch: true,
  })
  await arrived(page, 'Four ways to serve predictions')
  const table = page.getByRole('region', { name: 'Table' }).first()
  const name = table.getByRole('rowheader', { name: 'Batch Transform' })
  const before = await name.boundingBox()
  const far = await table.evaluate((it) => {
    it.scrollLeft = 200
    return it.scrollLeft
  })
  expect(far).toBeGreaterThan(0)
  expect((await name.boundingBox())?.x).toBe(before?.x)
  await table.scrollIntoViewIfNeeded()
  await picture(page, 'table phone')
  expect(await wider(page)).toBe(0)
})
