import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { readBackup } from '#storage/backup/read-backup.ts'
import { expectNoViolations } from './accessibility.ts'
import { newProfile, settled } from './browser.ts'
import { journey } from './journey.ts'
import { answersIn, logOnDisk } from './log-on-disk.ts'
import { answer, answerAndSave, button, saved, studyUntilCopied } from './studying.ts'

async function says(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).first().waitFor()
}

const answersOnDisk = async (page: Page) => answersIn((await logOnDisk(page)).log).length

const lyingAside = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tagdrill-unsaved')))

/** How many answers the file has that "Export my data" gives. */
async function answersExported(page: Page): Promise<number> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Export my data').click()])
  const file = join(mkdtempSync(join(tmpdir(), 'tagdrill-kept-')), 'log.jsonl')
  await download.saveAs(file)
  const read = await readBackup(new Blob([readFileSync(file)]))
  return read.ok ? answersIn(read.value.events).length : -1
}

/** Takes up all room that the browser gives, until not even a single answer finds any. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('filler', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('ballast', { autoIncrement: true })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const put = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = db.transaction('ballast', 'readwrite')
        transaction.objectStore('ballast').add(crypto.getRandomValues(new Uint8Array(bytes)))
        transaction.oncomplete = () => resolve(true)
        transaction.onabort = () => resolve(false)
      })
    for (let bytes = 65_536; bytes >= 16; bytes = Math.floor(bytes / 2)) while (await put(bytes));
    db.close()
  })
}

const clearDisk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('filler')
        request.onsuccess = resolve
        request.onerror = reject
      }),
  )

journey('a full disk is said, with what to delete, and loses no answer', async ({ launch, home }) => {
  const { page, context } = await launch({ blank: true })
  const browser = await context.newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin: new URL(home).origin, quotaSize: 12_000_000 })
  await page.goto(home)
  await settled(page)
  await button(page, 'Start').click()
  await answerAndSave(page, 2)

  await fillDisk(page)
  const banner = page.getByRole('alert')
  const given = 5
  await answer(page, 3)
  await says(page, /^3 answers not saved yet$/)
  await banner
    .getByText(/^3 answers not saved yet: There is no room left on this device\. Delete .* also after a reload/)
    .waitFor()
  await expectNoViolations(page)
  expect(await answersOnDisk(page)).toBe(given - 3)
  expect(await answersExported(page)).toBe(given)

  // A new page on the same full disk knows them all, and goes on where the old one was.
  await page.reload()
  await banner.getByText(/^3 answers not saved yet: There is no room left/).waitFor()
  await page.getByText(new RegExp(`^${given + 1} of 23`)).waitFor()
  await answer(page, 1)
  await says(page, /^4 answers not saved yet$/)

  await clearDisk(page)
  const tryNow = button(page, 'Try now').click({ timeout: 5_000 })
  // It may have tried by itself by then.
  await tryNow.catch(() => undefined)
  await saved(page)
  expect(await banner.textContent()).toBe('')
  expect(await answersOnDisk(page)).toBe(given + 1)
  await page.reload()
  await page.getByText(new RegExp(`^${given + 2} of 23`)).waitFor()
  expect(await lyingAside(page)).toEqual([])
})

journey('answers outlive a page whose connection to the disk is dead', async ({ open }) => {
  const { page } = await open({ withoutWorker: true })
  await button(page, 'Start').click()
  await answerAndSave(page, 1)
  // As WebKit does it: the connection is lost, and no other is to be had until the page is loaded again.
  await page.evaluate(() => {
    const lost = () => {
      throw new DOMException(
        'Connection to Indexed Database server lost. Refresh the page to try again',
        'UnknownError',
      )
    }
    IDBObjectStore.prototype.put = lost
    IDBFactory.prototype.open = lost
  })
  await answer(page, 2)
  await page
    .getByRole('alert')
    .getByText(/^2 answers not saved yet: The browser lost its connection/)
    .waitFor()
  expect(await lyingAside(page)).toHaveLength(2)
  await page.reload()
  await page.getByText(/^4 of 23/).waitFor()
  await saved(page)
  expect(await answersOnDisk(page)).toBe(3)
  expect(await lyingAside(page)).toEqual([])
})

journey('an answer outlives a page that is closed before the disk has it', async ({ open, home }) => {
  const { page, context } = await open({ withoutWorker: true })
  await button(page, 'Start').click()
  await button(page, 'Show answer').click()
  // Nothing is refused, and nothing is ever done: a disk that hangs.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => ({}) as IDBRequest<IDBValidKey>
  })
  await button(page, 'Good').click()
  await says(page, /^1 answer not saved yet$/)
  const next = await context.newPage()
  await page.close({ runBeforeUnload: true })
  await next.goto(`${home}review`)
  await next.getByText(/^2 of 23/).waitFor()
  expect(await answersOnDisk(next)).toBe(1)
})

journey('a browser that keeps nothing opens the app, and the app says so', async ({ launch }) => {
  const profile = newProfile()
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  )
  const { page } = await launch({ profile })
  const banner = page.getByRole('alert')
  await banner.getByText(/what you do here is not saved\. This browser keeps no data/).waitFor()
  await button(page, 'Start').click()
  await answer(page, 2)
  await says(page, /^\d answers not saved yet$/)
  await expectNoViolations(page)
  expect(await answersExported(page)).toBe(2)
})

/** Opens the database as another version of the app would. */
async function openedAs(page: Page, version: number): Promise<void> {
  await page.evaluate(
    (native) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('tagdrill', native)
        request.onsuccess = resolve
        request.onerror = reject
      }),
    version * 10,
  )
}

journey('a tab that meets a newer version stops writing, says so, and gives its data away', async ({ open, home }) => {
  const { page, context } = await open({ withoutWorker: true })
  await button(page, 'Start').click()
  await answerAndSave(page, 2)
  const newer = await context.newPage()
  await newer.goto(`${home}icons/icon.svg`)
  await openedAs(newer, 9)
  await page
    .getByRole('alert')
    .getByText(/A newer version of the app is open in another tab/)
    .waitFor()
  await button(page, 'Show answer').click()
  await button(page, 'Good').click()
  expect(await answersOnDisk(page)).toBe(2)

  // An old app that starts on newer data leaves it alone, and still lets the learner take it away.
  await page.reload()
  await page.getByRole('heading', { name: 'Tagdrill cannot start', level: 2 }).waitFor()
  await page.getByText(/A newer version of the app has this data/).waitFor()
  expect(await answersExported(page)).toBe(2)
  await expectNoViolations(page)
})

journey('an older tab that does not let go is named, and closing it is enough', async ({ open, home }) => {
  const { page, context } = await open({ withoutWorker: true, blank: true })
  const older = await context.newPage()
  await older.goto(`${home}icons/icon.svg`)
  await openedAs(older, 0.1)
  await page.goto(home)
  await page.getByText(/An older version of the app is open in another tab/).waitFor()
  await older.close()
  await button(page, 'Try again').click()
  await button(page, 'Start').click()
  await answerAndSave(page, 1)
})

journey('the log can be taken away when the app cannot start', async ({ open, home }) => {
  const { page } = await open()
  await button(page, 'Start').click()
  await answerAndSave(page, 3)
  await settled(page)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        if (request.url.includes('/decks/')) await cache.put(request, new Response('{"format":"tagdrill-deck"}'))
    }
  })
  await page.goto(home)
  await page.getByText(/deck cannot be read/).waitFor()
  expect(await answersExported(page)).toBe(3)
  await expectNoViolations(page)

  // Trying again fetches anew what is damaged.
  await button(page, 'Try again').click()
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
  await page.goto(`${home}review`)
  await page.getByText(/^4 of 23/).waitFor()
  expect(await answersOnDisk(page)).toBe(3)
})

journey('where the log cannot be read, the copy that the app kept is given', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, blank: true })
  await studyUntilCopied(page, home, 3)
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
    }
  })
  await page.goto(home)
  await page.getByRole('heading', { name: 'Tagdrill cannot start', level: 2 }).waitFor()
  expect(await answersExported(page)).toBe(3)
  await page.getByText(/^A file with \d+ events .* from the copy that the app kept on .*could not be read/).waitFor()
  await expectNoViolations(page)
})

journey('damage on the disk costs what is damaged, and is told', async ({ launch, home }) => {
  const { page } = await launch({ withoutWorker: true })
  await button(page, 'Start').click()
  await answerAndSave(page, 4)
  await page.goto(`${home}icons/icon.svg`)
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('tagdrill'))
    const stores = db.transaction(['tail', 'segments', 'snapshots'], 'readwrite')
    const [tail, segments] = [stores.objectStore('tail'), stores.objectStore('segments')]
    const rows = await done(tail.getAll())
    const [odd, ...sealed] = rows.filter(({ type }) => type === 'answered')
    tail.put({ ...odd, grade: 'marvellous' })
    for (const { id } of sealed) tail.delete(id)
    const lines = sealed.map((row) => JSON.stringify(row))
    const text = [lines[0], lines[1]?.slice(0, -9), lines[2]].join('\n')
    segments.put({ device: sealed[0]?.device, seq: 1, count: 3, text })
    stores.objectStore('snapshots').put({ name: 'newest', text: 'nonsense' })
    await new Promise((resolve) => {
      stores.oncomplete = resolve
    })
    db.close()
  })
  for (let visits = 0; visits < 2; visits += 1) {
    await page.goto(`${home}data`)
    await page.getByText(/^2 lines of the log could not be read/).waitFor()
    await page.goto(`${home}review`)
    await page.getByText(/^3 of 23/).waitFor()
  }
  expect(await answersOnDisk(page)).toBe(2)
})
