import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Locator, Page } from 'playwright'
import type { DrawnConfigure, DrawnMatching, DrawnOrdering } from '#core/scenario/drawn.ts'
import { type Hands, movesTo, type Of, placesOf, settingsOf } from './answering.ts'

/** A finger on a phone: taps, and drags where `isDragging`. */
export async function createFinger(page: Page): Promise<Hands & { isDragging: boolean }> {
  const touch = await page.context().newCDPSession(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const press = (name: string) => button(name).tap()

  async function order(question: DrawnOrdering, { steps }: Of<'ordering'>) {
    const moves = movesTo(question, steps)
    if (moves.length === 0) await press('This order is right')
    for (const { from, to } of moves) {
      if (finger.isDragging) {
        const places = button(/^Place \d+: /)
        await centred(places.first().locator('xpath=ancestor::ol'))
        // Where it stands now: it moves aside for what is dragged.
        const place = await middleOf(places.nth(to))
        await drag(touch, places.nth(from), async () => place)
      } else {
        for (let place = from; place > to; place -= 1)
          await button(/^Move up: /)
            .nth(place)
            .tap()
      }
    }
  }

  async function match(question: DrawnMatching, { matches }: Of<'matching'>) {
    const chips = page.getByRole('list', { name: 'Answers' }).getByRole('button')
    for (const [place, prompt] of question.prompts.entries()) {
      const chip = chips.nth(question.options.findIndex(({ id }) => id === matches[prompt.id]))
      const card = page.getByRole('combobox').nth(place)
      if (finger.isDragging) {
        await centred(chip)
        await drag(touch, chip.locator('[data-grip]'), () => middleOf(card))
      } else {
        await chip.tap()
        await button(/^Put .* here$/)
          .nth(place)
          .tap()
      }
    }
  }

  async function configure(question: DrawnConfigure, { algorithm, values }: Of<'configure'>) {
    if (question.algorithms.length > 1) {
      const place = question.algorithms.findIndex(({ id }) => id === algorithm)
      await page.getByRole('group', { name: 'Algorithm' }).getByRole('radio').nth(place).tap()
    }
    for (const setting of settingsOf(question, algorithm)) {
      const value = values[setting.name] ?? setting.start
      if (value === setting.start) continue
      if (setting.kind === 'number') {
        // A step by thumb, then the number itself: both ways are gone.
        await button(`More: ${setting.name}`).tap()
        await page.getByRole('textbox', { name: setting.name, exact: true }).fill(String(value))
      } else if (setting.values.length > 3) {
        await page.getByRole('combobox', { name: setting.name, exact: true }).selectOption(String(value))
      } else {
        const group = page.getByRole('radiogroup', { name: setting.name, exact: true })
        await group.getByRole('radio', { name: String(value), exact: true }).tap()
      }
    }
  }

  const finger: Hands & { isDragging: boolean } = {
    isDragging: false,
    press,
    goOn: press,
    commit: press,
    async give(question, answer) {
      switch (question.type) {
        case 'choice':
        case 'response': {
          const options = page.getByRole(question.type === 'choice' ? 'radio' : 'checkbox')
          for (const place of placesOf(question, answer)) await options.nth(place).tap()
          return
        }
        case 'ordering':
          return order(question, answer as Of<'ordering'>)
        case 'matching':
          return match(question, answer as Of<'matching'>)
        case 'configure':
          return configure(question, answer as Of<'configure'>)
        case 'numeric': {
          const pad = page.getByRole('group', { name: 'Keypad' })
          for (const sign of String((answer as Of<'numeric'>).value)) {
            const name = { '-': 'Minus', '.': 'Point' }[sign] ?? sign
            await pad.getByRole('button', { name, exact: true }).tap()
          }
        }
      }
    },
  }
  return finger
}

function centred(target: Locator): Promise<void> {
  return target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

type Point = { readonly x: number; readonly y: number }

/**
 * A finger that carries something to a place, as the browser itself feels it. A place beyond the screen comes nearer
 * while the finger waits at its edge.
 */
async function drag(touch: CDPSession, what: Locator, place: () => Promise<Point>): Promise<void> {
  const height = await what.evaluate(() => window.innerHeight)
  const from = await middleOf(what)
  let finger = from
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] })
  const moveBy = async (x: number, y: number) => {
    finger = { x: finger.x + x, y: finger.y + y }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [finger] })
  }
  for (let step = 8; step > 0; ) {
    const to = await place()
    const isInReach = to.y > BARS_PX && to.y < height - BARS_PX
    const y = isInReach ? to.y : to.y <= BARS_PX ? 1 : height - 1
    await moveBy((to.x - finger.x) / step, (y - finger.y) / step)
    if (isInReach) step -= 1
  }
  // It rests before it lifts: after a flick the browser takes the next tap for the end of it.
  await sleep(150)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** As much of the screen as the bar at its top or bottom lies over, and what scrolls there besides. */
const BARS_PX = 100

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (!box) throw new Error('cannot be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
