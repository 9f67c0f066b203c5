import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { LogEvent } from '#core/event.ts'
import { writeLogFile } from '#storage/log-file.ts'

/** The evening of the day on which a simulated course stands. */
export const TODAY = '2026-11-21'
export const EVENING = Date.parse('2026-11-21T22:30:00Z')

/** The widths and colours in which a screen of figures is read. */
export const LOOKS = [
  [320, 'light'],
  [1280, 'light'],
  [390, 'dark'],
  [390, 'light'],
] as const

/** A log of another device, taken in by the app itself. */
export async function takeIn(page: Page, home: string, log: readonly LogEvent[]): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'tagdrill-course-')), 'course.jsonl')
  writeFileSync(file, writeLogFile(log, { device: 'course', at: EVENING }))
  await page.goto(`${home}data`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(`${log.length.toLocaleString('en-GB')} new events imported`).waitFor({ timeout: 60_000 })
}

/** Words in pictures that are cut off, too small, or written over each other. */
export async function badWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bad: string[] = []
    for (const svg of document.querySelectorAll('figure svg')) {
      const boxes: [string, DOMRect][] = []
      for (const text of svg.querySelectorAll('text')) {
        const box = text.getBoundingClientRect()
        const words = text.textContent ?? ''
        const drawn = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1)
        if (box.left < -0.5 || box.right > innerWidth + 0.5) bad.push(`${words} is cut off`)
        if (drawn < 10.9) bad.push(`${words} is ${drawn.toFixed(1)} px`)
        for (const [other, its] of boxes) {
          const apart =
            box.left > its.right || its.left > box.right || box.top + 2 > its.bottom || its.top + 2 > box.bottom
          if (!apart) bad.push(`${words} is written over ${other}`)
        }
        boxes.push([words, box])
      }
    }
    return bad
  })
}
