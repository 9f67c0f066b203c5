import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { makeEvent } from '../makers.ts'
import { answered } from '../storage/repository-contract.ts'
import { settled } from './browser.ts'
import { journey } from './journey.ts'
import { button, study, studyUntilCopied } from './studying.ts'

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
    const phone = await open({ withoutWorker: true })
    await study(phone.page, home, 6)
    const file = await backUp(phone.page, home)
    expect(file).toMatch(/\.jsonl\.gz$/)
    const [first = '', ...lines] = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    expect(JSON.parse(first)).toMatchObject({ format: 'tagdrill-log', version: 2, events: lines.length })
    await phone.page.getByText(/^Last backup from this device: .*, today/).waitFor()

    const laptop = await open({ withoutWorker: true, viewport: { width: 1280, height: 800 } })
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

journey('what was taken in is undone, and a file kept alone, after a reload too', async ({ open, home }) => {
  const phone = await open({ withoutWorker: true })
  await study(phone.page, home, 3)
  const theirs = await countsOn(phone.page, home)
  const file = await backUp(phone.page, home, 'Export as plain text')

  const { page } = await open({ withoutWorker: true })
  await study(page, home, 5)
  const own = await countsOn(page, home)
  await takeIn(page, home, file, /^[1-9]\d* new events? imported/)
  await button(page, 'Undo').click()
  await page.getByText(/^Undone/).waitFor()
  expect(await countsOn(page, home)).toEqual(own)

  await takeIn(page, home, file, /^0 new events imported; .* count again/)
  await button(page, 'Keep only what the file has').click()
  await button(page, 'Keep only the file').click()
  await page.getByText(/events left out/).waitFor()
  expect(await countsOn(page, home)).toEqual(theirs)
  await page.reload()
  expect(await countsOn(page, home)).toEqual(theirs)
})

journey(
  'a damaged, a foreign and a newer file are refused with the place, and change nothing',
  async ({ open, home }) => {
    const { page } = await open({ withoutWorker: true })
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

journey('the app keeps a copy beside the log once nobody studies, and takes it in again', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, blank: true })
  await studyUntilCopied(page, home, 3)
  await page.goto(`${home}data`)
  await page.getByRole('button', { name: /^Restore the copy of/ }).click()
  await page.getByText(/^0 new events imported; [1-9]\d* were here already/).waitFor()
})

journey('copies go into a folder of the learner’s, and are read from there', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, blank: true })
  // Nobody can click through the browser's own dialog: the folder is real, and the answer is yes.
  await page.addInitScript(() => {
    const showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('mine', { create: true })
    Object.assign(window, { showDirectoryPicker })
  })
  await study(page, home, 3)
  await page.goto(`${home}data`)
  await button(page, 'Choose a folder').click()
  await page.getByText(/^[1-9]\d* events written to mine\.$/).waitFor()
  await page.getByText(/^Last backup from this device: .*, today/).waitFor()
  await page.reload()
  await page.getByText(/A copy goes into your folder “mine”/).waitFor()
  await button(page, 'Write there now').click()
  await page.getByText(/^[1-9]\d* events written to mine\.$/).waitFor()
  await button(page, 'Stop copying there').click()
  await button(page, 'Choose a folder').waitFor()
})

journey('where only a worker may write files, a copy is kept all the same', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true, blank: true })
  await page.addInitScript(() => {
    Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable')
  })
  await studyUntilCopied(page, home, 2)
  await page.goto(`${home}data`)
  await page.getByRole('button', { name: /^Restore the copy of/ }).waitFor()
})

journey('a large file is stopped half way and a bomb is refused, and nothing has changed', async ({ open, home }) => {
  const { page } = await open({ withoutWorker: true })
  await study(page, home, 3)
  const before = await countsOn(page, home)
  const folder = mkdtempSync(join(tmpdir(), 'tagdrill-large-'))
  const large = join(folder, 'large.jsonl')
  const line = JSON.stringify(makeEvent(answered('a')))
  const count = 600_000
  const events = Array.from({ length: count }, (_, place) => line.replace(/"id":"[^"]*"/, `"id":"large-${place}"`))
  writeFileSync(large, [`{"format":"tagdrill-log","version":1,"events":${count}}`, ...events, ''].join('\n'))
  await page.goto(`${home}data`)
  await page.locator('input[type=file]').setInputFiles(large)
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.05)
  const readers = () => page.workers().filter((worker) => worker.url().includes('backup-reader'))
  expect(readers()).toHaveLength(1)
  await button(page, 'Cancel').click()
  await page.getByText('Stopped. Nothing was taken in.').waitFor()
  await expect.poll(readers, { timeout: 10_000 }).toHaveLength(0)

  const bomb = join(folder, 'bomb.jsonl.gz')
  const header = Buffer.from('{"format":"tagdrill-log","version":1,"events":2000000}\n')
  writeFileSync(bomb, gzipSync(Buffer.concat([header, Buffer.alloc(300_000_000, `${line}\n`)])))
  await takeIn(page, home, bomb, /^Line \d+ cannot be read: it unpacks to far more than a log can be/)
  expect(await page.getByText('Never', { exact: true }).count()).toBe(2)
  expect(await countsOn(page, home)).toEqual(before)
})
