import type { Page } from 'playwright'
import { createRandom } from '#core/random.ts'
import { prepare } from '../bench/load.ts'
import { forgetProfile, launchApp } from '../journeys/browser.ts'
import { answersIn, logOnDisk } from '../journeys/log-on-disk.ts'
import { answerFast, gradesOf, sitDown } from './answering-fast.ts'

export type TabFigures = {
  /** Answers given in all tabs together, answers in the log, and different ones among those. */
  readonly given: number
  readonly logged: number
  readonly different: number
  /** From the last answer until both tabs showed the same place in the sitting. */
  readonly agreedMs: number
  /** Whether both tabs show of every tag, and of all answers, what a tab shows that was opened afterwards. */
  readonly same: boolean
  readonly seconds: number
  readonly faults: readonly string[]
}

/** Two tabs answer at the same time, as fast as they can, in the same sitting. */
export async function twoTabs(
  home: string,
  { answers, seed }: { readonly answers: number; readonly seed: number },
): Promise<TabFigures> {
  const random = createRandom(seed)
  const opened = await launchApp({ url: home, viewport: { width: 1280, height: 800 } })
  await prepare(opened)
  const one = opened.page
  try {
    await sitDown(one, home)
    const two = await opened.context.newPage()
    await sitDown(two, home)
    const began = performance.now()
    const answering = (page: Page) => answerFast(page, gradesOf(random, answers), { isBurst: true })
    await Promise.all([one, two].map(answering))
    const answered = performance.now()
    await agreed(one, two)
    const agreedMs = Math.round(performance.now() - answered)
    const { log } = await logOnDisk(one)
    const three = await opened.context.newPage()
    await three.goto(`${home}tags`)
    const shown = await Promise.all([one, two, three].map(figuresOn))
    const logged = answersIn(log)
    return {
      given: 2 * answers,
      logged: logged.length,
      different: new Set(logged.map(({ id }) => id)).size,
      agreedMs,
      same: new Set(shown).size === 1 && shown[0] !== '',
      seconds: Math.round((answered - began) / 1000),
      faults: opened.faults,
    }
  } finally {
    await opened.close()
    forgetProfile(opened.profile)
  }
}

/** Resolves once both show the same place in the sitting. */
async function agreed(one: Page, two: Page): Promise<void> {
  const place = (page: Page) => page.evaluate(() => /\d+ of \d+/.exec(document.body.textContent ?? '')?.[0])
  for (;;) {
    const [here, there] = await Promise.all([place(one), place(two)])
    if (here && here === there) return
  }
}

/** What a tab shows of every tag and of all answers, without having been opened anew. */
async function figuresOn(page: Page): Promise<string> {
  const texts: string[] = []
  for (const path of ['tags', 'statistics']) {
    await page.evaluate((there) => {
      history.pushState({}, '', new URL(`../${there}`, `${location.origin}${location.pathname}/`))
      dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    }, path)
    await page.getByRole('heading', { level: 1, name: new RegExp(path, 'i') }).waitFor()
    texts.push(await steadyText(page))
  }
  return texts.join('\n')
}

async function steadyText(page: Page): Promise<string> {
  for (let before = ''; ; await page.waitForTimeout(300)) {
    const text = (await page.getByRole('main').textContent()) ?? ''
    if (text === before) return text
    before = text
  }
}
