import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectNoViolations, expectNoViolationsDayAndNight, wider } from './accessibility.ts'
import { picture, settled } from './browser.ts'
import { journey } from './journey.ts'
import { button } from './studying.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

/** How many points the longest curve has that is to be seen. */
const longest = (page: Page) =>
  page
    .locator('figure polyline')
    .evaluateAll((lines) => Math.max(0, ...lines.map((line) => (line.getAttribute('points') ?? '').split(' ').length)))

journey(`a lab is run, told, re-rolled, kept and shared without a network`, async (travel) => {
  const opened = await travel.open({ hasTouch: true })
  const { page, context } = opened
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await settled(page)
  await travel.goOffline(opened)
  await page.getByRole('link', { name: /^Labs/ }).tap()
  await heading(page, 'Labs').waitFor()
  await picture(page, `labs`)
  await expectNoViolationsDayAndNight(page)

  await page.getByRole('link', { name: /^Perfect on training \(trees\)/ }).tap()
  await page.getByText('num_round=100').tap()
  await picture(page, `lab commit`)
  await expectNoViolationsDayAndNight(page)
  await button(page, 'Run it').tap()
  // It grows, and does not just appear.
  await expect.poll(() => longest(page), { interval: 20 }).toBeGreaterThan(1)
  await expect.poll(() => longest(page)).toBeGreaterThan(90)
  await button(page, 'Show the right one').tap()
  await heading(page, 'Wrong').waitFor()
  await page.getByRole('columnheader', { name: 'Right: depth 2' }).waitFor()
  await page.waitForTimeout(900)
  await picture(page, `lab told`)
  for (const figures of await page.getByText('In figures').all()) await figures.tap()
  await expectNoViolationsDayAndNight(page)
  expect(await wider(page)).toBe(0)

  await button(page, 'Re-roll').tap()
  await page.getByText('Not luck: it won on 2 of 2 seeds.').waitFor()
  await page.getByText(/fewer rows$/).tap()
  await page.getByText(/^It won on [01] of 1 seed/).waitFor()
  await page.getByLabel('Your conclusion, in one line').fill('Small trees cannot learn by heart.')
  await button(page, 'Keep').tap()
  await page.getByRole('status').filter({ hasText: 'Kept' }).waitFor()
  // What is said does not take any of the lab's own room.
  const { width = 0 } = (await page.getByLabel('Your conclusion, in one line').boundingBox()) ?? {}
  expect(width).toBeGreaterThan(300)
  await button(page, 'Share').tap()
  await page.getByText('Address copied').waitFor()
  const shared = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(shared).search).toBe('?pick=rounds&seed=2&level=1&told=1')

  // Whoever gets the address sees the same, and has run nothing themselves.
  const costs = page.locator('section').filter({ has: page.getByRole('heading', { name: /what it cost/ }) })
  const cost = await costs.textContent()
  await page.goto(shared)
  await heading(page, 'Wrong').waitFor()
  await expect.poll(() => costs.textContent(), { timeout: 15_000 }).toBe(cost)
  await page.goto(`${travel.home}labs`)
  await page.getByText('1 of 14 done').waitFor()
  await page.getByText('“Small trees cannot learn by heart.”').waitFor()
})

journey('a lab is gone through by keys alone', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, viewport: { width: 1280, height: 800 }, blank: true })
  await page.goto(`${home}labs`)
  await page.getByRole('link', { name: /^Catch the fraud/ }).focus()
  await page.keyboard.press('Enter')
  // A screen that is entered takes the focus to its title, and away from whatever has it by then.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Catch the fraud')
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, 'Your run').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your run')
  const reveal = button(page, /^(Show the right one|What did it cost\?)$/)
  await expect.poll(() => reveal.isEnabled()).toBe(true)
  await reveal.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^(Right|Wrong)$/ }).waitFor()
  await page.waitForTimeout(900)
  await picture(page, 'lab wide')
  await expectNoViolations(page)
  await button(page, 'Re-roll').focus()
  await page.keyboard.press('Enter')
  await page.getByText(/it won on 2 of 2 seeds/).waitFor()

  await page.goto(`${home}labs/step-size`)
  const house = page.getByRole('slider', { name: 'House 6' })
  await house.focus()
  await page.keyboard.press('ArrowUp')
  expect(await house.getAttribute('aria-valuetext')).toBe('190 m², 420 thousand')
  await picture(page, 'lab houses wide')
  await expectNoViolations(page)
  await page.goto(`${home}labs/which-endpoint`)
  const hour = page.getByRole('slider', { name: '9 to 10 o’clock' })
  await hour.focus()
  await page.keyboard.press('PageUp')
  expect(await hour.getAttribute('aria-valuetext')).toBe('170 requests')
  await expectNoViolations(page)
})

journey('with reduced motion a lab shows its end at once', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, hasTouch: true, reducedMotion: 'reduce', blank: true })
  await page.addInitScript(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    const look = () => {
      const line = document.querySelector('figure polyline.never, figure g polyline:last-child')
      seen.push((line?.getAttribute('points') ?? '').split(' ').filter(Boolean).length)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(`${home}labs/perfect-on-training-trees`)
  await page.getByText('num_round=100').tap()
  await button(page, 'Run it').tap()
  await expect.poll(() => longest(page)).toBeGreaterThan(90)
  const lengths = new Set(await page.evaluate(() => (window as unknown as { seen: number[] }).seen))
  // Nothing, what was before, or all of it.
  expect([...lengths].filter((length) => length > 0 && length < 60)).toEqual([])
})

journey('every lab can be run', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, hasTouch: true, reducedMotion: 'reduce' })
  await page.goto(`${home}labs`)
  await heading(page, 'Labs').waitFor()
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(links).toHaveLength(14)
  for (const link of links) {
    await page.goto(new URL(link, home).href)
    await page.getByRole('radio', { name: /./ }).last().check({ force: true })
    await button(page, 'Run it').tap()
    await button(page, /^(Show the right one|What did it cost\?|Show the others)$/).tap({ timeout: 30_000 })
    await page.getByRole('heading', { name: /^(Right|Wrong|Side by side)$/ }).waitFor()
    await page.getByRole('heading', { name: /what it cost/ }).waitFor()
    expect([link, await wider(page)]).toEqual([link, 0])
    await expectNoViolations(page)
  }
})
