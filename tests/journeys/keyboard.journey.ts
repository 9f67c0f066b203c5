import type { Page } from 'playwright'
import { expect } from 'vitest'
import { journey } from './journey.ts'

const question = async (page: Page) => (await page.getByRole('region', { name: 'Question' }).textContent()) ?? ''

/** Goes on with Tab until something of that name has the focus, and it can be seen that it has. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const { outlineStyle, boxShadow } = getComputedStyle(element ?? document.body)
      return { text: element?.textContent ?? '', isSeen: outlineStyle !== 'none' || boxShadow !== 'none' }
    })
    if (focused.text !== name) continue
    expect(focused.isSeen).toBe(true)
    return
  }
  throw new Error(`Tab never came to ${name}`)
}

journey('a sitting goes by keyboard alone', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, viewport: { width: 1280, height: 800 } })
  const answer = page.getByRole('region', { name: 'Answer' })
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  await tabTo(page, 'Start')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show answer' }).waitFor()

  // A grade counts only once the answer is up.
  const first = await question(page)
  await page.keyboard.press('3')
  expect(await question(page)).toBe(first)
  for (const key of ['1', '2', '3', '4']) {
    const before = await question(page)
    await page.keyboard.press('Space')
    await answer.waitFor()
    await page.keyboard.press(key)
    await answer.waitFor({ state: 'hidden' })
    expect(await question(page)).not.toBe(before)
  }

  // Undo, skip, flag, information, the keys themselves, and out again with the sitting kept.
  const fifth = await question(page)
  await page.keyboard.press('u')
  await expect.poll(() => question(page)).not.toBe(fifth)
  const fourth = await question(page)
  await page.keyboard.press('s')
  await expect.poll(() => question(page)).toBe(fifth)
  await page.keyboard.press('u')
  await expect.poll(() => question(page)).toBe(fourth)
  await page.keyboard.press('f')
  await page.keyboard.press('i')
  await page.getByRole('dialog').getByText('Recall today').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await page.waitForURL(home)
  await page.getByRole('button', { name: 'Continue' }).waitFor()

  // The flag was kept with the card.
  await page.goto(`${home}review?q=is%3Aflagged`)
  expect(await page.getByRole('status').locator('strong').textContent()).toBe('1')
})
