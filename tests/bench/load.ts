import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { build } from 'vite'
import { forgetProfile, launchApp, type Opened, settled } from '../journeys/browser.ts'
import { type Site, serveSite } from '../journeys/site.ts'
import { type Bench, type Figure, median } from './figure.ts'

const TIMES = 5
const EMPTY = 'node_modules/.cache/tagdrill/empty-page'

export interface Conditions {
  readonly name: string
  readonly cpu: number
  readonly slow: boolean
}

const FREE: Conditions = { name: 'no throttle', cpu: 1, slow: false }
const PHONE: Conditions = { name: '4× CPU, 1.6 Mbit/s, 150 ms', cpu: 4, slow: true }
const SLOW_CPU: Conditions = { name: '4× CPU', cpu: 4, slow: false }

/** From asking for the page until Today can be started, against a page with the same React and one button. */
export const loadBench: Bench = {
  name: 'load',
  async measure() {
    const app = await serveSite()
    const empty = await emptyPage()
    try {
      const free = await compared('cold visit to Today usable', FREE, app, empty)
      const phone = await compared('cold visit to Today usable', PHONE, app, empty, 2_000)
      const second = await secondVisits(app)
      return [...free, ...phone, ...second, await requestsBefore(app)]
    } finally {
      await app.stop()
      await empty.stop()
    }
  },
}

async function compared(name: string, how: Conditions, app: Site, empty: Site, atMost?: number): Promise<Figure[]> {
  const ours: number[] = []
  const bare: number[] = []
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < TIMES; round += 1) {
    ours.push(await coldVisit(app, how))
    bare.push(await coldVisit(empty, how))
  }
  return [
    { name: `${name}, ${how.name}`, value: median(ours), unit: 'ms', ...(atMost !== undefined && { atMost }) },
    { name: `${name}, ${how.name}, over an empty React page`, value: median(ours) / median(bare), unit: '×' },
  ]
}

async function coldVisit(site: Site, how: Conditions): Promise<number> {
  return withApp(site, async (opened) => {
    await throttle(opened.page, how)
    return usableAfter(opened.page, site.origin)
  })
}

async function secondVisits(site: Site): Promise<Figure[]> {
  const times = await withApp(site, async ({ page, context }) => {
    await usableAfter(page, site.origin)
    await settled(page)
    const visits: number[] = []
    for (let round = 0; round < TIMES; round += 1) {
      const next = await context.newPage()
      await throttle(next, SLOW_CPU)
      visits.push(await usableAfter(next, site.origin))
      await next.close()
    }
    return visits
  })
  return [{ name: `second visit to Today usable, ${SLOW_CPU.name}`, value: median(times), unit: 'ms', atMost: 700 }]
}

async function requestsBefore(site: Site): Promise<Figure> {
  const before = site.requests.length
  await withApp(site, ({ page }) => usableAfter(page, site.origin))
  const asked = site.requests.slice(before)
  const worker = asked.indexOf('/service-worker.js')
  const count = worker < 0 ? asked.length : worker
  return { name: 'requests before Today is usable', value: count, unit: '', atMost: 8 }
}

async function withApp<T>(site: Site, visit: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await launchApp({ url: site.origin, blank: true })
  try {
    await prepare(opened)
    return await visit(opened)
  } finally {
    await opened.close()
    forgetProfile(opened.profile)
  }
}

/** Milliseconds from the start of the navigation until a button named Start is there and can be pressed. */
async function usableAfter(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const ready = [...document.querySelectorAll('button')].some(
        (one) => one.textContent?.trim() === 'Start' && !one.disabled,
      )
      if (ready) Object.assign(window, { usableAfter: performance.now() })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(url)
  const handle = await page.waitForFunction(() => (window as { usableAfter?: number }).usableAfter)
  return Number(await handle.jsonValue())
}

/** tsx marks functions with a helper of its own, which functions sent into a page would miss there. */
export async function prepare({ context }: Opened): Promise<void> {
  await context.addInitScript('globalThis.__name = (value) => value')
}

export async function throttle(page: Page, { cpu, slow }: Conditions): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (!slow) return
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
}

/** React with one button, built as the app is built. */
async function emptyPage(): Promise<Site> {
  mkdirSync(EMPTY, { recursive: true })
  writeFileSync(
    join(EMPTY, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="./main.js"></script>',
  )
  writeFileSync(
    join(EMPTY, 'main.js'),
    `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
createRoot(document.getElementById('root')).render(createElement('button', null, 'Start'))`,
  )
  await build({ root: EMPTY, configFile: false, logLevel: 'error', build: { outDir: 'dist', emptyOutDir: true } })
  return serveSite({ folder: join(EMPTY, 'dist') })
}
