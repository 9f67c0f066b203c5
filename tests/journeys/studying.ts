import type { Locator, Page } from 'playwright'

/** What every learner does: presses buttons by their names, answers cards, and sees that it is saved. */

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true })
}

/** Grades the next cards, each once its answer is up. */
export async function answer(page: Page, times: number, grade = 'Good'): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await button(page, 'Show answer').click()
    await button(page, grade).click()
  }
}

/** Resolves once the screen says that every answer is on the disk. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
}

export async function answerAndSave(page: Page, times: number, grade?: string): Promise<void> {
  await answer(page, times, grade)
  await saved(page)
}

/** Goes to Today, and answers the first cards of a sitting that is started there. */
export async function study(page: Page, home: string, times: number): Promise<void> {
  await page.goto(home)
  await button(page, 'Start').click()
  await answerAndSave(page, times)
}

/** The same by a clock of the page's own, and then nothing for as long as the app waits before it keeps a copy of the log. */
export async function studyUntilCopied(page: Page, home: string, times: number): Promise<void> {
  await page.clock.install()
  await study(page, home, times)
  for (let looks = 0; looks < 6; looks += 1) {
    await page.clock.runFor(15_000)
    await page.waitForTimeout(200)
  }
}
