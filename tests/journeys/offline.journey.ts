import { expect } from 'vitest'
import { expectNoViolations } from './accessibility.ts'
import { settled } from './browser.ts'
import { journey } from './journey.ts'

journey('the first visit brings a screen that everyone can use', async ({ open }) => {
  const { page } = await open()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  await expectNoViolations(page)
})

journey('after the first visit the app opens without a network, at any address', async ({ open, goOffline, home }) => {
  const opened = await open()
  await settled(opened.page)
  await goOffline(opened)
  await opened.page.reload()
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  await opened.page.goto(`${home}tags`)
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
})

journey('a browser that is killed opens again on the same profile', async ({ launch, goOffline }) => {
  const before = await launch()
  await settled(before.page)
  await before.kill()
  const after = await launch({ profile: before.profile })
  await after.page.getByRole('heading', { level: 1 }).waitFor()
  await goOffline(after)
  await after.page.reload()
  await after.page.getByRole('heading', { level: 1 }).waitFor()
})

journey('the page asks for little before it can be used', async ({ open, home }) => {
  const { page } = await open({ blank: true })
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!Array.from(document.querySelectorAll('button')).some(({ textContent }) => textContent === 'Start')) return
      performance.mark('usable')
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(home)
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  const asked = await page.evaluate(() => {
    const [{ startTime: usable } = { startTime: 0 }] = performance.getEntriesByName('usable')
    return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < usable).length
  })
  // What comes after that, the worker's files among it, comes at leisure.
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThanOrEqual(10)
})
