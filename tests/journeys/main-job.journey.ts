import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectNoViolations } from './accessibility.ts'
import { settled } from './browser.ts'
import { journey } from './journey.ts'
import { button, saved } from './studying.ts'

/** Answers one card and waits until the screen says that the answer is on the disk. */
async function answer(page: Page, grade: string): Promise<string> {
  await button(page, 'Show answer').click()
  const question = await questionOn(page)
  await page.getByRole('region', { name: 'Answer' }).waitFor()
  await button(page, grade).click()
  await saved(page)
  return question
}

async function questionOn(page: Page): Promise<string> {
  return (await page.getByRole('region', { name: 'Question' }).textContent()) ?? ''
}

/** How many cards the set-up says that the sitting will have. */
async function cardsPromised(page: Page): Promise<number> {
  return Number(await page.getByRole('status').locator('strong').textContent())
}

/** What the tags screen says of a tag: cards, due, new. */
async function countsOf(page: Page, home: string, tag: string): Promise<string> {
  await page.goto(`${home}tags`)
  const text = await page
    .getByRole('link', { name: `#${tag} ` })
    .first()
    .textContent()
  return /\d+ cards? · \d+ due · \d+ new/.exec(text ?? '')?.[0] ?? ''
}

/** Every answer in the log, read as an export would read it: straight from the disk. */
async function answersOnDisk(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tagdrill')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const rows = await new Promise<{ type?: string }[]>((resolve, reject) => {
      const request = db.transaction('tail').objectStore('tail').getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    db.close()
    return rows.filter(({ type }) => type === 'answered').length
  })
}

journey('a learner studies on a phone, offline too, and loses nothing when the phone dies', async (travel) => {
  const { launch, goOffline, home } = travel
  const opened = await launch({ hasTouch: true })
  const { page } = opened

  // First visit, one tap, ten answers: all four grades, and one of them taken back.
  await button(page, 'Start').tap()
  const grades = ['Again', 'Hard', 'Good', 'Easy', 'Good', 'Good', 'Hard', 'Easy', 'Good']
  const asked: string[] = []
  for (const grade of grades) asked.push(await answer(page, grade))
  expect(new Set(asked).size).toBe(grades.length)
  const undone = await answer(page, 'Again')
  await button(page, 'Undo').tap()
  await saved(page)
  expect(await questionOn(page)).toBe(undone)
  await answer(page, 'Good')
  expect(await answersOnDisk(page)).toBe(11)

  // A reload in the middle goes on where it was.
  const next = await questionOn(page)
  await page.reload()
  expect(await questionOn(page)).toBe(next)
  await page.getByText(/^10 of 23/).waitFor()

  // Gotchas only: a sitting of just those cards, which says how many they are before it starts.
  await page.goto(`${home}tags`)
  await page.getByRole('link', { name: '#gotcha ' }).first().tap()
  const promised = await cardsPromised(page)
  expect(promised).toBeGreaterThanOrEqual(15)
  await button(page, 'Start').tap()
  await page.getByText(`1 of ${promised}`).waitFor()
  for (const grade of ['Good', 'Hard', 'Good']) {
    await page.getByText('#gotcha', { exact: true }).first().waitFor()
    await answer(page, grade)
  }

  // Off the network and reloaded, the counts are what they were.
  await settled(page)
  const before = await countsOf(page, home, 'gotcha')
  await goOffline(opened)
  await page.reload()
  expect(await countsOf(page, home, 'gotcha')).toBe(before)

  // Five more answers offline, then the browser is killed the moment the last one is shown as saved.
  await page.goto(home)
  await button(page, 'Continue').tap()
  for (let count = 0; count < 4; count += 1) await answer(page, 'Good')
  await answer(page, 'Easy')
  await opened.kill()

  // The same profile again, still without a network: every answer is there, and the sitting goes on.
  const again = await launch({ profile: opened.profile, blank: true })
  await again.context.setOffline(true)
  await again.page.goto(home)
  await button(again.page, 'Continue').waitFor()
  expect(await answersOnDisk(again.page)).toBe(11 + 3 + 5)
  await button(again.page, 'Continue').click()
  await again.page.getByText(`9 of ${promised}`).waitFor()
})

journey('a card shows what is known of it, and where it comes from', async ({ open }) => {
  // A sitting of one card: graded again, it comes straight back.
  const { page } = await open({ withoutWorker: true, path: 'review?q=%22train%20on%20GPUs%22' })
  expect(await cardsPromised(page)).toBe(1)
  await button(page, 'Start').click()
  await answer(page, 'Again')
  await button(page, 'Show answer').click()
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  for (const words of ['Stability', 'Difficulty', 'checked']) {
    expect(await dialog.textContent()).toMatch(new RegExp(words, 'i'))
  }
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await button(page, 'Good').waitFor()
})

journey('a whole small sitting ends in a summary, and today knows that it is done', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, path: 'review?q=%23limits%20%23gotcha%20-is%3Ascenario' })
  const cards = await cardsPromised(page)
  await button(page, 'Start').click()
  for (let count = 0; count < cards; count += 1) await answer(page, 'Easy')
  await button(page, 'Done').waitFor()
  await page.reload()
  await button(page, 'Done').waitFor()
  await expectNoViolations(page)
  await button(page, 'Done').click()
  await page.waitForURL(home)
  expect(await button(page, 'Continue').count()).toBe(0)
})
