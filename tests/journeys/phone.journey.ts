import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { button } from './studying.ts'

const question = async (page: Page) => (await page.getByRole('region', { name: 'Question' }).textContent()) ?? ''

/** A finger that goes from one place to another, as the browser itself feels it. */
async function pull(finger: CDPSession, from: [number, number], to: [number, number]): Promise<void> {
  const at = (share: number) => ({
    x: from[0] + (to[0] - from[0]) * share,
    y: from[1] + (to[1] - from[1]) * share,
  })
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] })
  for (let step = 1; step <= 10; step += 1) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step / 10)] })
  }
  // It rests before it lifts: a flick goes on moving the page, and the next tap would only stop that.
  await sleep(150)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(1)] })
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await sleep(150)
}

journey('a finger turns a card and grades it, and scrolling never does', async ({ open }) => {
  const { page, context } = await open({ withoutWorker: true, hasTouch: true })
  const finger = await context.newCDPSession(page)
  const answer = page.getByRole('region', { name: 'Answer' })
  await button(page, 'Start').tap()

  // On the question side pulling does nothing; a tap turns.
  const first = await question(page)
  await pull(finger, [320, 250], [40, 255])
  expect(await question(page)).toBe(first)
  await page.getByRole('region', { name: 'Question' }).tap()
  await answer.waitFor()

  // Up and down is scrolling, and a short pull is nothing.
  await pull(finger, [200, 330], [230, 150])
  await pull(finger, [200, 250], [225, 250])
  await answer.waitFor()
  expect(await question(page)).toBe(first)

  // To the right is Good, to the left is Again.
  await pull(finger, [60, 250], [340, 255])
  await expect.poll(() => question(page)).not.toBe(first)
  await page.getByText(/^2 of 23/).waitFor()
  await button(page, 'Show answer').tap()
  await pull(finger, [340, 250], [60, 255])
  await answer.waitFor({ state: 'hidden' })
  // A card graded Again comes back: it is not done.
  await page.getByText(/^2 of 23/).waitFor()
})

journey('a card leads to its note and back, and what is put aside can be had back', async ({ open }) => {
  const { page } = await open({ withoutWorker: true, hasTouch: true })
  await button(page, 'Start').tap()
  await button(page, 'Show answer').tap()
  const card = await question(page)
  await page.getByRole('link', { name: 'Read its note' }).tap()
  await page.waitForURL(/\/notes\//)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  expect(await question(page)).toBe(card)

  await button(page, 'More').tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).tap()
  await expect.poll(() => question(page)).not.toBe(card)
  await button(page, 'Undo').tap()
  await expect.poll(() => question(page)).toBe(card)
})
