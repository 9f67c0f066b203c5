import type { Page } from 'playwright'
import { forgetProfile, launchApp } from '../journeys/browser.ts'
import { type Site, serveSite } from '../journeys/site.ts'
import { type Figure, median } from './figure.ts'
import { prepare, throttle } from './load.ts'

const TIMES = 3
const RUN_MS = 700
const FIRST_CURVE_MS = 100
/** A learner reads for longer. By then the app has run the base, which warms it up. */
const READING_MS = 2_000

/** Which choice of which lab is run: the value of its radio button. */
export type Pressed = { readonly lab: string; readonly choice: string }

/**
 * A browser slows down the main thread and no worker. So the app is given no worker, and computes on the page, where
 * nothing is shown before it is through; and then with its worker, at full speed, while the page itself is slow.
 */
const CONDITIONS = [
  { name: 'on the page, no throttle', cpu: 1, hasWorker: false },
  { name: 'on the page, 4× CPU', cpu: 4, hasWorker: false, runMs: RUN_MS },
  { name: 'in its worker, no throttle', cpu: 1, hasWorker: true, firstCurveMs: FIRST_CURVE_MS },
  { name: 'in its worker, page at 4× CPU', cpu: 4, hasWorker: true },
] as const

type Conditions = (typeof CONDITIONS)[number]

/** In the built app, from pressing *Run it* to the first piece of the learner's own curve, and to the end of the run. */
export async function figuresOnPhone(pressed: readonly Pressed[]): Promise<Figure[]> {
  const site = await serveSite()
  const figures: Figure[] = []
  try {
    for (const one of pressed) for (const how of CONDITIONS) figures.push(...(await figuresOf(site, one, how)))
  } finally {
    await site.stop()
  }
  return figures
}

async function figuresOf(site: Site, pressed: Pressed, how: Conditions): Promise<Figure[]> {
  const runs: Sample[] = []
  for (let time = 0; time < TIMES; time += 1) runs.push(await pressedOnce(site, pressed, how))
  const what = `${pressed.lab}, ${pressed.choice}, ${how.name}`
  return [
    {
      name: `${what}: first curve`,
      value: median(runs.map(({ curveMs }) => curveMs)),
      unit: 'ms',
      ...('firstCurveMs' in how && { atMost: how.firstCurveMs }),
    },
    {
      name: `${what}: whole arm`,
      value: median(runs.map(({ runMs }) => runMs)),
      unit: 'ms',
      ...('runMs' in how && { atMost: how.runMs }),
    },
  ]
}

type Sample = { readonly curveMs: number; readonly runMs: number }

async function pressedOnce(site: Site, { lab, choice }: Pressed, { cpu, hasWorker }: Conditions): Promise<Sample> {
  const opened = await launchApp({ url: site.origin, blank: true })
  const { page } = opened
  try {
    await prepare(opened)
    if (!hasWorker) await page.addInitScript(() => Object.assign(globalThis, { Worker: undefined }))
    await throttle(page, { name: '', cpu, slow: false })
    await page.goto(`${site.origin}/labs/${lab}`)
    await page.locator(`input[type=radio][value="${choice}"]`).check({ force: true })
    await page.waitForTimeout(READING_MS)
    await watch(page)
    await page.getByRole('button', { name: 'Run it', exact: true }).click()
    const sample = await page.waitForFunction(() => {
      const { seen } = window as { seen?: Partial<Sample> }
      return seen?.curveMs !== undefined && seen.runMs !== undefined && seen
    })
    return (await sample.jsonValue()) as Sample
  } finally {
    await opened.close()
    forgetProfile(opened.profile)
  }
}

/** Measures in the page itself, frame by frame, so that the driver's own time does not count. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: { curveMs?: number; runMs?: number } = {}
    Object.assign(window, { seen })
    // The base's curve is there from the start; the learner's is the second.
    const hasCurve = () =>
      [...document.querySelectorAll('figure')].some(
        (figure) =>
          [...figure.querySelectorAll('polyline')].filter((line) => line.getAttribute('points')?.trim()).length > 1,
      )
    const isRun = () => document.querySelector('main [role=status]')?.textContent?.startsWith('Run:') ?? false
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          const ms = performance.now() - timeStamp
          if (hasCurve()) seen.curveMs ??= ms
          if (isRun()) seen.runMs ??= ms
          if (seen.curveMs === undefined || seen.runMs === undefined) requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
}
