import type { Page } from 'playwright'
import { GRADES, type Grade } from '#core/grade.ts'
import type { Random } from '#core/random.ts'

/** A learner who answers as fast as the page goes. */

/** What the page has told so far: of how many answers in all, and of how many of those it has said that they are saved. */
export type Heard = { answered: number; saved: number }

/** Every card of the deck in one sitting: it takes a while to come to its end. */
const ALL_CARDS = 'review?q=-is%3Ascenario'

/** Goes to the open sitting, or starts one. */
export async function sitDown(page: Page, home: string): Promise<void> {
  await page.goto(`${home}review`)
  const show = page.getByRole('button', { name: 'Show answer' })
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  if (await page.getByRole('region', { name: 'Question' }).isVisible()) return
  await page.goto(home + ALL_CARDS)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await show.waitFor()
}

export function gradesOf(random: Random, count: number): Grade[] {
  return Array.from({ length: count }, () => GRADES[Math.floor(random() * GRADES.length)] ?? 'good')
}

/**
 * Answers once with each of these grades, inside the page, which tells its function `hear` how far it is. A burst does not wait for one
 * answer to be saved before it gives the next.
 */
export async function answerFast(
  page: Page,
  grades: readonly Grade[],
  { isBurst = false }: { readonly isBurst?: boolean } = {},
): Promise<void> {
  await page.evaluate(
    async ({ names, waits }) => {
      const button = (name: string) =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith(name))
      const isSaved = () => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Saved')
      const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
      const heard = { answered: 0, saved: 0 }
      const { hear } = window as { hear?: (heard: Heard) => void }
      const look = () => {
        // What the page shows now, it shows of all answers so far.
        if (isSaved() && heard.saved < heard.answered) {
          heard.saved = heard.answered
          hear?.({ ...heard })
        }
      }
      for (const name of names) {
        while (!button(name)) {
          button('Show answer')?.click()
          await turn()
          look()
        }
        button(name)?.click()
        heard.answered += 1
        // The page shows what a press has done before the next turn.
        await turn()
        look()
        while (waits && heard.saved < heard.answered) {
          await turn()
          look()
        }
      }
      while (heard.saved < heard.answered) {
        await turn()
        look()
      }
    },
    { names: grades.map((grade) => grade[0]?.toUpperCase() + grade.slice(1)), waits: !isBurst },
  )
}
