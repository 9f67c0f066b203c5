import type { Locator, Page } from 'playwright'
import type { DrawnConfigure } from '#core/scenario/drawn.ts'
import { type Hands, movesTo, type Of, placesOf, settingsOf } from './answering.ts'

/** Keys alone: nothing here touches, clicks or points. */
export function createKeys(page: Page): Hands {
  const { keyboard } = page
  const letters = 'ABCDEFGH'

  async function press(name: string) {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await keyboard.press('Enter')
  }

  async function times(key: string, count: number) {
    for (let time = 0; time < count; time += 1) await keyboard.press(key)
  }

  /** From the option that stands there to another. */
  async function choose(list: Locator, place: number) {
    await tabTo(page, list)
    const standing = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex)
    await times(place > standing ? 'ArrowDown' : 'ArrowUp', Math.abs(place - standing))
  }

  async function configure(question: DrawnConfigure, { algorithm, values }: Of<'configure'>) {
    if (question.algorithms.length > 1) {
      const pills = page.getByRole('group', { name: 'Algorithm' }).getByRole('radio')
      await tabTo(page, pills.first())
      await keyboard.press('Space')
      await times(
        'ArrowRight',
        question.algorithms.findIndex(({ id }) => id === algorithm),
      )
    }
    for (const setting of settingsOf(question, algorithm)) {
      const value = values[setting.name] ?? setting.start
      if (value === setting.start) continue
      const { name } = setting
      if (setting.kind === 'number') {
        await tabTo(page, page.getByRole('textbox', { name, exact: true }))
        await keyboard.press('ArrowUp')
        await keyboard.press('Control+A')
        await keyboard.type(String(value))
        continue
      }
      const place = setting.values.indexOf(String(value))
      if (setting.values.length > 3) {
        await choose(page.getByRole('combobox', { name, exact: true }), place)
      } else {
        const start = setting.values.indexOf(setting.start)
        const pills = page.getByRole('radiogroup', { name, exact: true }).getByRole('radio')
        await tabTo(page, pills.nth(start))
        await times(place > start ? 'ArrowRight' : 'ArrowLeft', Math.abs(place - start))
      }
    }
  }

  return {
    press,
    async goOn(name) {
      // Enter goes on from anywhere but a button, which it would press.
      const isOnButton = await page.evaluate(() => document.activeElement?.matches('button') ?? false)
      if (isOnButton) await press(name)
      else await keyboard.press('Enter')
    },
    commit: (how) => keyboard.press({ Unsure: '1', Fairly: '2', Sure: '3' }[how]),
    async give(question, answer) {
      switch (question.type) {
        case 'choice':
        case 'response':
          for (const place of placesOf(question, answer)) await keyboard.press(letters[place] ?? '')
          return
        case 'ordering': {
          const moves = movesTo(question, (answer as Of<'ordering'>).steps)
          for (const { from, to } of moves) {
            await tabTo(page, page.getByRole('button', { name: /^Place \d+: / }).nth(from))
            await times('ArrowUp', from - to)
          }
          if (moves.length === 0) await press('This order is right')
          return
        }
        case 'matching': {
          const { matches } = answer as Of<'matching'>
          for (const [place, prompt] of question.prompts.entries()) {
            const option = question.options.findIndex(({ id }) => id === matches[prompt.id])
            await choose(page.getByRole('combobox').nth(place), option + 1)
          }
          return
        }
        case 'configure':
          return configure(question, answer as Of<'configure'>)
        case 'numeric':
          await tabTo(page, page.getByRole('textbox', { name: 'Your answer' }))
          await keyboard.type(String((answer as Of<'numeric'>).value))
      }
    },
  }
}

/** Goes on with Tab until it has the focus, and it can be seen that it has. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    const isSeen = await target.evaluate((element) => {
      if (element !== document.activeElement) return undefined
      // A control may be drawn by what is around it.
      const around = [element, element.parentElement, element.parentElement?.parentElement, element.closest('li')]
      return around.some((one) => one && getComputedStyle(one).outlineStyle !== 'none')
    })
    if (isSeen) return
    if (isSeen === false) throw new Error(`nobody sees that ${target} has the focus`)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${target}`)
}
