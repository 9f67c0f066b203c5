import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'vitest'

/** The rules that depend on colours. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What nobody reads here, or no rule needs that is run: what was in order, and every style sheet once more. */
const LESS = { resultTypes: ['violations'], preload: false }

/**
 * What axe finds on the page as it stands, by all of its rules or by some. Evaluated, not added as a script: the page's
 * policy allows no such script.
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
  const found = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(rules ? { ...LESS, runOnly: rules } : LESS)})`,
  )) as AxeResults
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

export async function expectNoViolations(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
}

/** The same, and in the other colours what depends on them. */
export async function expectNoViolationsDayAndNight(page: Page): Promise<void> {
  await expectNoViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await faded(page)
  expect(await violations(page, COLOURS)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Colours that fade would be read half way. */
export async function faded(page: Page): Promise<void> {
  await page.evaluate(() => {
    const over = Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    return Promise.race([over.then(() => undefined), new Promise<void>((resolve) => setTimeout(resolve, 500))])
  })
}

/** How many pixels the page is wider than the screen. */
export function wider(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
