import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { settled } from './browser.ts'
import { journey } from './journey.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function study(page: Page, home: string, times: number): Promise<void> {
  await page.goto(home)
  await button(page, 'Start').click()
  for (let count = 0; count < times; count += 1) {
    await button(page, 'Show answer').click()
    await button(page, 'Good').click()
  }
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
}

/** What the tags screen says of every tag. */
async function countsOn(page: Page, home: string): Promise<string[]> {
  await page.goto(`${home}tags`)
  await page.getByRole('listitem').first().waitFor()
  return page.getByRole('listitem').allTextContents()
}

async function backUp(page: Page, home: string, name = 'Back up now'): Promise<string> {
  await page.goto(`${home}data`)
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  const file = join(mkdtempSync(join(tmpdir(), 'tagdrill-backup-')), download.suggestedFilename())
  await download.saveAs(file)
  return file
}

async function takeIn(page: Page, home: string, file: string, says: RegExp): Promise<void> {
  await page.goto(`${home}data`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(says).first().waitFor()
}

journey(
  'a backup goes to another device, is tried out there, and gives the same counts, once',
  async ({ open, home }) => {
    const phone = await open()
    await study(phone.page, home, 6)
    const file = await backUp(phone.page, home)
    expect(file).toMatch(/\.jsonl\.gz$/)
    const [first = '', ...lines] = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    expect(JSON.parse(first)).toMatchObject({ format: 'tagdrill-log', version: 2, events: lines.length })
    await phone.page.getByText(/^Last backup from this device: .*, today/).waitFor()

    const laptop = await open({ viewport: { width: 1280, height: 800 } })
    const before = await countsOn(laptop.page, home)
    await takeIn(laptop.page, home, file, /^[1-9]\d* new events imported; 0 were here already/)
    await laptop.page
      .getByText('Every part is as it was written, and a replay gave the progress that it should.')
      .waitFor()
    await laptop.page.getByText('Last verified restore').waitFor()
    const after = await countsOn(laptop.page, home)
    expect(after).toEqual(await countsOn(phone.page, home))
    expect(after).not.toEqual(before)
    await takeIn(laptop.page, home, file, /^0 new events imported; [1-9]\d* were here already/)
    expect(await countsOn(laptop.page, home)).toEqual(after)
  },
)

journey('what was taken in is undone, and a file kept alone, on the disk as on the screen', async ({ open, home }) => {
  const phone = await open()
  await study(phone.page, home, 3)
  const counts = await countsOn(phone.page, home)
  const file = await backUp(phone.page, home, 'Export as plain text')

  const laptop = await open()
  const { page } = laptop
  await study(page, home, 5)
  const own = await countsOn(page, home)
  await takeIn(page, home, file, /^[1-9]\d* new events? imported/)
  await button(page, 'Keep only what the file has').click()
  await button(page, 'Keep only the file').click()
  await page.getByText(/events left out/).waitFor()
  expect(await countsOn(page, home)).toEqual(counts)

  await takeIn(page, home, file, /^0 new events imported/)
  await page.reload()
  expect(await countsOn(page, home)).toEqual(counts)
  const again = await open()
  await study(again.page, home, 5)
  const others = await countsOn(again.page, home)
  await takeIn(again.page, home, file, /^[1-9]\d* new events? imported/)
  await button(again.page, 'Undo').click()
  await again.page.getByText(/^Undone/).waitFor()
  expect(await countsOn(again.page, home)).toEqual(others)
  expect(own.length).toBe(others.length)
})

journey(
  'a damaged, a foreign and a newer file are refused with the place, and change nothing',
  async ({ open, home }) => {
    const { page } = await open()
    await study(page, home, 4)
    const file = await backUp(page, home)
    const packed = readFileSync(file)
    const text = gunzipSync(packed).toString()
    const before = await countsOn(page, home)
    const spoilt = (content: string | Buffer): string => {
      const path = join(mkdtempSync(join(tmpdir(), 'tagdrill-spoilt-')), 'file')
      writeFileSync(path, content)
      return path
    }
    await takeIn(
      page,
      home,
      spoilt(packed.subarray(0, packed.length - 20)),
      /^Line \d+ cannot be read: it was cut short/,
    )
    await takeIn(page, home, spoilt(text.replace('"good"', '"easy"')), /^Lines 2 to \d+ are not as they were written/)
    await takeIn(page, home, spoilt('{"some":"thing else"}\n'), /^Line 1: This is not a backup/)
    await takeIn(page, home, spoilt(text.replace('"version":2', '"version":9')), /^Line 1: .*newer version of the app/)
    await page.getByText('Last verified restore').waitFor()
    expect(await page.getByText('Never', { exact: true }).count()).toBe(1)
    expect(await countsOn(page, home)).toEqual(before)
  },
)

journey('the flight check is green without a network, and red once a cached file is gone', async (travel) => {
  const opened = await travel.open({ path: 'data' })
  const { page } = opened
  await settled(page)
  await button(page, 'Check now').click()
  await page.getByText('Ready for offline', { exact: true }).waitFor()
  await travel.goOffline(opened)
  await page.reload()
  await button(page, 'Check now').click()
  await page.getByText('Ready for offline', { exact: true }).waitFor()
  await page.getByText(/^\d+ files of the app, each as it was built\.$/).waitFor()

  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const [gone, changed] = (await cache.keys()).filter(({ url }) => url.includes('/assets/help'))
      if (gone) await cache.delete(gone)
      if (changed) await cache.put(changed, new Response('something else'))
    }
  })
  await button(page, 'Check now').click()
  await page.getByText('Not ready for offline', { exact: true }).waitFor()
  await page.getByText(/1 missing, 1 not as built \(assets\/help/).waitFor()

  await travel.comeBack(opened)
  await button(page, 'Fetch what is missing').click()
  await page.getByText('Ready for offline', { exact: true }).waitFor()
})

journey('the app keeps a copy beside the log after a sitting, and takes it in again', async ({ open, home }) => {
  const { page } = await open({ blank: true })
  await page.clock.install()
  await study(page, home, 3)
  await page.goto(home)
  await page.clock.fastForward(31_000)
  await page.goto(`${home}review`)
  await button(page, 'Finish').click()
  await page.clock.fastForward(10_000)
  await page.goto(`${home}data`)
  await page.getByRole('button', { name: /^Restore the copy of/ }).click()
  await page.getByText(/^0 new events imported; [1-9]\d* were here already/).waitFor()
})
