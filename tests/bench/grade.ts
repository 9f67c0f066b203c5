import type { Page } from 'playwright'
import { forgetProfile, launchApp } from '../journeys/browser.ts'
import { serveSite } from '../journeys/site.ts'
import { type Bench, type Figure, percentile } from './figure.ts'
import { prepare, throttle } from './load.ts'

const GRADES = 40

interface Sample {
  /** From the press to the next question in the document. */
  readonly workMs: number
  /** From the press to the frame after the one that showed it. */
  readonly paintedMs: number
  /** Frames from the press until the next question was shown: 1 is the very next. */
  readonly frames: number
}

export const gradeBench: Bench = {
  name: 'grade',
  async measure() {
    return [...(await gradesAt(1, 'no throttle')), ...(await gradesAt(4, '4× CPU', 50))]
  },
}

async function gradesAt(cpu: number, name: string, atMost?: number): Promise<Figure[]> {
  const samples = await study(cpu)
  const worst = (pick: (sample: Sample) => number) => percentile(samples.map(pick), 95)
  return [
    {
      name: `grade → next card in the document, 95th percentile, ${name}`,
      value: worst(({ workMs }) => workMs),
      unit: 'ms',
    },
    {
      name: `grade → next card painted, 95th percentile, ${name}`,
      value: worst(({ paintedMs }) => paintedMs),
      unit: 'ms',
      ...(atMost !== undefined && { atMost }),
    },
    {
      name: `frames from grade to next card, 95th percentile, ${name}`,
      value: worst(({ frames }) => frames),
      unit: 'frames',
      ...(cpu === 1 && { atMost: 1 }),
    },
  ]
}

async function study(cpu: number): Promise<Sample[]> {
  const site = await serveSite()
  const opened = await launchApp({ url: site.origin, blank: true })
  try {
    await prepare(opened)
    const { page } = opened
    await startLongSitting(page, site.origin)
    await throttle(page, { name: '', cpu, slow: false })
    const samples: Sample[] = []
    for (let index = 0; index < GRADES; index += 1) {
      await page.getByRole('button', { name: 'Show answer' }).click()
      const good = page.getByRole('button', { name: 'Good', exact: true })
      await good.waitFor()
      await arm(page)
      await good.click()
      const handle = await page.waitForFunction(() => (window as { sample?: Sample }).sample)
      samples.push((await handle.jsonValue()) as Sample)
    }
    return samples
  } finally {
    await opened.close()
    forgetProfile(opened.profile)
    await site.stop()
  }
}

/** All cards of the deck but scenarios, which the app grades: so that none runs out. */
async function startLongSitting(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/review?q=-is:scenario`)
  const all = page.getByRole('radio', { name: /^All/ })
  await all.waitFor()
  await all.check({ force: true })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
}

/** Measures the next press in the page itself, so that the driver's own time does not count. */
async function arm(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { sample: undefined })
    // The next card is there when it can be turned.
    const canTurn = () =>
      [...document.querySelectorAll('button')].some((one) => one.textContent?.trim().startsWith('Show answer'))
    addEventListener(
      'click',
      (press) => {
        const began = press.timeStamp
        let frames = 0
        let workMs: number | undefined
        const observer = new MutationObserver(() => {
          if (workMs !== undefined || !canTurn()) return
          workMs = performance.now() - began
          observer.disconnect()
        })
        observer.observe(document, { childList: true, subtree: true, attributes: true })
        const frame = () => {
          frames += 1
          if (workMs === undefined) requestAnimationFrame(frame)
          else
            requestAnimationFrame(() =>
              Object.assign(window, { sample: { workMs, paintedMs: performance.now() - began, frames } }),
            )
        }
        requestAnimationFrame(frame)
      },
      { capture: true, once: true },
    )
  })
}
