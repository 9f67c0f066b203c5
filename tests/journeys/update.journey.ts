import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, expect } from 'vitest'
import { forgive, type Opened, settled } from './browser.ts'
import { createDeployments, type Marked } from './deployments.ts'
import { journey } from './journey.ts'
import { answerAndSave, button } from './studying.ts'

const { folder, deploy, remove } = createDeployments()
afterAll(remove)

const take = (page: Page) => button(page, 'Update now')

/** The builds whose chunks the page has run: never two. */
async function buildsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...((window as Marked).builds ?? [])])
}

/** Has the browser look for a new version; resolves when one waits, or the download has failed. */
async function lookForUpdate(page: Page): Promise<'waits' | 'failed' | 'none'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const next = registration.installing
    if (!next) return registration.waiting ? 'waits' : 'none'
    await new Promise((done) => {
      next.onstatechange = done
    })
    return next.state === 'installed' ? 'waits' : 'failed'
  })
}

/** Takes the update once it is offered: the page then comes anew, all of that build. */
async function takeUpdate(page: Page, build: string): Promise<void> {
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await take(page).click()
  await page.waitForFunction(() => !('stayed' in window))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await button(page, 'Start').or(button(page, 'Go on')).first().waitFor()
  expect(await buildsOn(page)).toEqual([build])
}

/** By links alone, so that the page is never loaded anew. */
async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Both caches: the worker's files of these names, and all that the browser keeps by itself. */
async function clearCache(page: Page, names: RegExp): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
  const cleared = await page.evaluate(async (source) => {
    const cache = await caches.open((await caches.keys())[0] ?? '')
    const doomed = (await cache.keys()).filter(({ url }) => new RegExp(source).test(url))
    for (const request of doomed) await cache.delete(request)
    return doomed.length
  }, names.source)
  expect(cleared).toBeGreaterThan(0)
}

/** Build a, with its worker in control. */
async function openA<One extends Opened>(open: () => Promise<One>): Promise<One> {
  deploy('a')
  const opened = await open()
  await settled(opened.page)
  return opened
}

const ground = { folder }

deploy('a')

journey(
  'a sitting goes on while two new versions come, and then the newest comes whole',
  async ({ open, home }) => {
    const { page } = await openA(open)
    await button(page, 'Start').click()
    await answerAndSave(page, 2)
    await page.evaluate(() => Object.assign(window, { stayed: true }))

    deploy('b')
    expect(await lookForUpdate(page)).toBe('waits')
    await answerAndSave(page, 1)
    deploy('c')
    expect(await lookForUpdate(page)).toBe('waits')
    await answerAndSave(page, 1)
    await page.getByText(/^5 of /).waitFor()
    // Neither its host nor its worker would have these any more if the page had let go of its own build.
    await page.goBack()
    for (const screen of ['Tags', 'Notes', 'Settings', 'Today']) await goTo(page, screen)
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
    expect(await buildsOn(page)).toEqual(['a'])

    await takeUpdate(page, 'c')
    expect(await take(page).count()).toBe(0)
    await page.goto(`${home}review`)
    await page.getByText(/^5 of /).waitFor()
    expect(await buildsOn(page)).toEqual(['c'])
  },
  ground,
)

journey(
  'a learner who was offline while a version came gets it when they are back',
  async ({ open, goOffline, comeBack, home }) => {
    const opened = await openA(open)
    const { page } = opened
    await goOffline(opened)
    deploy('b')
    deploy('c')
    await page.goto(`${home}tags`)
    await page.getByRole('listitem').first().waitFor()
    expect(await buildsOn(page)).toEqual(['a'])
    await comeBack(opened)
    await page.goto(home)
    await take(page).waitFor()
    expect(await buildsOn(page)).toEqual(['a'])
    await takeUpdate(page, 'c')
  },
  ground,
)

journey(
  'a browser that was closed over two versions opens the old one and offers the newest',
  async ({ launch }) => {
    const before = await openA(launch)
    await before.close()
    deploy('b')
    deploy('c')
    const { page } = await launch({ profile: before.profile })
    await take(page).waitFor()
    expect(await buildsOn(page)).toEqual(['a'])
    await takeUpdate(page, 'c')
  },
  ground,
)

for (const [what, trouble] of [
  ['stops half way', 'cut'],
  ['meets a file that is not there', 'missing'],
  ['is given a page for a chunk', 'start page'],
] as const) {
  journey(
    `a download that ${what} changes nothing, and the next one brings the version`,
    async ({ open, site, goOffline, comeBack, home }) => {
      const opened = await openA(open)
      const { page } = opened
      deploy('b')
      // It is the same files that were asked for, so what fails is one in the middle.
      site.trouble = (path) => (/\/statistics-[^/]*\.js$/.test(path) ? trouble : undefined)
      expect(await lookForUpdate(page)).toBe('failed')
      forgive(opened, /Failed to load resource|integrity|bad-precaching-response|hash/i)
      await goOffline(opened)
      await page.goto(`${home}statistics`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await buildsOn(page)).toEqual(['a'])
      site.trouble = () => undefined
      await comeBack(opened)
      await page.goto(home)
      await takeUpdate(page, 'b')
    },
    ground,
  )
}

journey(
  'a host in the middle of a deployment is not believed: no page of one build with the worker of another',
  async ({ open }) => {
    const opened = await openA(open)
    const wholeA = join(folder, 'index.html')
    copyFileSync(wholeA, `${folder}.html`)
    deploy('b')
    copyFileSync(`${folder}.html`, wholeA)
    expect(await lookForUpdate(opened.page)).toBe('failed')
    forgive(opened, /integrity|hash|Failed to load resource/i)
    expect(await buildsOn(opened.page)).toEqual(['a'])
    deploy('b')
    expect(await lookForUpdate(opened.page)).toBe('waits')
    await takeUpdate(opened.page, 'b')
  },
  ground,
)

for (const [what, names] of [
  ['the chunk of a screen', /\/tags-[^/]*\.js/],
  ['the chunk of the first screen', /\/index-[^/]*\.js/],
  ['everything', /./],
] as const) {
  journey(
    `where the browser has cleared ${what}, and the host has moved on, the app opens whole`,
    async ({ open, home }) => {
      const opened = await openA(open)
      const { page } = opened
      await clearCache(page, names)
      deploy('b')
      await page.goto(`${home}tags`)
      await page.getByRole('listitem').first().waitFor()
      expect(await buildsOn(page)).toEqual(['b'])
      forgive(opened, /integrity|hash|Failed to load resource/i)
    },
    ground,
  )
}

journey(
  'a sitting whose next screen was cleared, and is gone from the host, comes back after one reload',
  async ({ open }) => {
    const opened = await openA(open)
    const { page } = opened
    await clearCache(page, /\/tags-[^/]*\.js/)
    deploy('b')
    await goTo(page, 'Tags')
    await page.getByRole('listitem').first().waitFor()
    expect(await buildsOn(page)).toEqual(['b'])
    forgive(opened, /integrity|hash|Failed to load resource|Failed to fetch|dynamically imported/i)
  },
  ground,
)

journey(
  'where the script of the first screen is damaged, the next visit has it whole',
  async ({ open, home }) => {
    const opened = await openA(open)
    const { page } = opened
    await button(page, 'Start').waitFor()
    const damaged = 'this is no (script'
    await page.evaluate(async (text) => {
      const cache = await caches.open((await caches.keys())[0] ?? '')
      for (const request of await cache.keys())
        if (/\/index-[^/]*\.js/.test(request.url))
          await cache.put(request, new Response(text, { headers: { 'content-type': 'text/javascript' } }))
    }, damaged)
    await page.goto(home)
    const lengthOfScript = () =>
      page.evaluate(async () => {
        const address = document.querySelector('script')?.src ?? ''
        return (await (await fetch(address)).text()).length
      })
    expect(await lengthOfScript()).toBe(damaged.length)
    expect(await button(page, 'Start').count()).toBe(0)
    await expect.poll(lengthOfScript, { timeout: 15_000 }).toBeGreaterThan(10_000)
    await page.reload()
    await button(page, 'Start').waitFor()
    // A script that cannot be parsed is told of without a word.
    forgive(opened, /^uncaught: $|SyntaxError/)
  },
  ground,
)

journey(
  'what the browser has cleared is fetched again as soon as there is a host',
  async ({ open, goOffline, home }) => {
    const opened = await openA(open)
    const { page } = opened
    const count = () =>
      page.evaluate(async () => (await (await caches.open((await caches.keys())[0] ?? '')).keys()).length)
    const whole = await count()
    await clearCache(page, /./)
    await page.goto(home)
    await expect.poll(count, { timeout: 20_000 }).toBe(whole)
    await goOffline(opened)
    await page.goto(`${home}statistics`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
  ground,
)

journey(
  'where everything is cleared and there is no network, a page says so in words',
  async ({ open, goOffline, comeBack, home }) => {
    const opened = await openA(open)
    const { page } = opened
    for (const names of [/\/index-[^/]*\.js/, /./]) {
      await clearCache(page, names)
      await goOffline(opened)
      await page.goto(`${home}tags`)
      await page.getByRole('heading', { level: 1, name: 'Tagdrill needs the network once' }).waitFor()
      await comeBack(opened)
      await page.goto(`${home}tags`)
      await page.getByRole('listitem').first().waitFor()
    }
    forgive(opened, /Failed to load resource|503|fetch/i)
  },
  ground,
)

journey(
  'a sitting goes on in the build it began in while another tab takes the next',
  async ({ open, home }) => {
    const { page, context } = await openA(open)
    const other = await context.newPage()
    await other.goto(home)
    await button(other, 'Start').click()
    await button(other, 'Show answer').waitFor()
    await other.evaluate(() => Object.assign(window, { stayed: true }))
    deploy('b')
    await page.bringToFront()
    // Asked by a script, Chromium may never answer while another tab is young; a visit always looks.
    await page.reload()
    await takeUpdate(page, 'b')
    await other.bringToFront()
    await answerAndSave(other, 1)
    // A chunk that it had not asked for yet: only the cache still has that of its own build.
    await other.goBack()
    await goTo(other, 'Tags')
    await other.getByRole('listitem').first().waitFor()
    expect(await other.evaluate(() => 'stayed' in window)).toBe(true)
    expect(await buildsOn(other)).toEqual(['a'])
    await other.close()
    await page.bringToFront()
    // With the last old page gone its files go too.
    await page.goto(`${home}tags`)
    await page.getByRole('listitem').first().waitFor()
    const ofOld = () =>
      page.evaluate(async () => {
        const cache = await caches.open((await caches.keys())[0] ?? '')
        return (await cache.keys()).filter(({ url }) => url.includes('-a.')).length
      })
    await expect.poll(ofOld, { timeout: 15_000 }).toBe(0)
  },
  ground,
)

journey(
  'a worker that must be withdrawn clears its own caches and leaves, and no answer is touched',
  async ({ open, home }) => {
    const opened = await openA(open)
    const { page } = opened
    await button(page, 'Start').click()
    await answerAndSave(page, 3)
    await page.evaluate(() => caches.open('of-another-app'))

    copyFileSync(join(folder, 'withdraw', 'service-worker.js'), join(folder, 'service-worker.js'))
    const index = join(folder, 'index.html')
    writeFileSync(index, readFileSync(index, 'utf8').replace('Tagged notes become', 'Mended notes become'))
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).join()), { timeout: 15_000 })
      .toBe('of-another-app')
    // The sitting goes on without it.
    await answerAndSave(page, 1)
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto(`${home}review`)
      await page.getByText(/^5 of /).waitFor()
      expect(await page.getAttribute('meta[name=description]', 'content')).toContain('Mended')
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
        .toBe(0)
      expect(await page.evaluate(async () => (await caches.keys()).join())).toBe('of-another-app')
    }
  },
  ground,
)
