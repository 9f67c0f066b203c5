import type { Page } from 'playwright'
import { expect } from 'vitest'
import { satMocks } from '../sat-mocks.ts'
import { simulatedCourse } from '../simulated-course.ts'
import { expectNoViolations, wider } from './accessibility.ts'
import { picture } from './browser.ts'
import { deckOf } from './bundled-deck.ts'
import { journey } from './journey.ts'
import type { Site } from './site.ts'
import { badWords, EVENING, LOOKS, TODAY, takeIn } from './studied.ts'

/** The log of a whole course with three mocks in it. */
async function study(page: Page, site: Site, home: string) {
  const { cards } = await deckOf(site)
  const sat = [
    [30, 0.3],
    [16, 0.5],
    [4, 0.6],
  ] as const
  await takeIn(page, home, [
    ...simulatedCourse({ cards, today: TODAY }),
    ...satMocks({ cards, exam: 'mla-c02', today: TODAY, sat }),
  ])
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

journey('readiness tells the score with its range, what moves it, and how well it foretold', async (travel) => {
  const { open, site, home } = travel
  const opened = await open({ hasTouch: true })
  const { page, context } = opened
  await context.clock.setFixedTime(EVENING)
  await page.reload()
  await study(page, site, home)

  for (const [width, colorScheme] of LOOKS) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${home}readiness`)
    await page.getByText(/expected on Wednesday 16 December, with the plan/).waitFor()
    await region(page, 'How well it foretells').getByText('Brier score').waitFor()
    expect([width, await badWords(page)]).toEqual([width, []])
    expect(await wider(page)).toBe(0)
    await expectNoViolations(page)
    await picture(page, `readiness ${width} ${colorScheme}`)
  }
  await page.getByText(/the same day, if you study nothing more/).waitFor()
  await region(page, 'How it has moved')
    .getByText(/^If the exam had been on 23 Sept 2026: /)
    .waitFor()
  await region(page, 'How well it foretells')
    .getByText(/^[0-3] of 3 mocks came out within the range/)
    .waitFor()

  // The figures behind a plot, by keys alone.
  const domains = region(page, 'By domain')
  await domains.locator('summary').focus()
  await page.keyboard.press('Enter')
  const weights = await domains.locator('tbody tr td:nth-child(2)').allTextContents()
  expect(weights.reduce((sum, weight) => sum + Number.parseInt(weight, 10), 0)).toBe(100)

  // Without a network too.
  await travel.goOffline(opened)
  await page.reload()
  await page.getByText(/expected on Wednesday 16 December, with the plan/).waitFor()
  const [best] = await region(page, 'What moves it most').getByRole('listitem').all()
  const count = Number(/(\d+) cards?/.exec((await best?.textContent()) ?? '')?.[1])
  expect(count).toBeGreaterThan(0)
  await best?.getByRole('button', { name: /^Start with / }).click()
  await page.getByRole('region', { name: 'Question' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/review')
})
