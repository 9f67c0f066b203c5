import { expect } from 'vitest'
import { expectNoViolations, wider } from './accessibility.ts'
import { rightTo } from './answering.ts'
import { picture, settled } from './browser.ts'
import { deckOf } from './bundled-deck.ts'
import { createFinger } from './by-touch.ts'
import { drawnNow } from './drawn-now.ts'
import { journey } from './journey.ts'
import { logOnDisk } from './log-on-disk.ts'
import { saved } from './studying.ts'

journey(
  'options are run before answering and after it, and where that counts a right answer is hard',
  async (travel) => {
    const { site, home } = travel
    const opened = await travel.open({ hasTouch: true })
    const { page } = opened
    await settled(page)
    const deck = await deckOf(site)
    await travel.goOffline(opened)
    await page.goto(`${home}drill?q=${encodeURIComponent('id:five-brakes-two-work')}`)
    const hands = await createFinger(page)
    await hands.press('Start')
    const drawn = await drawnNow(page, deck)
    const [question] = drawn.questions
    if (question?.type !== 'response') throw new Error('it asks something else')
    await hands.commit('Sure')

    const lab = page.getByRole('region', { name: 'Run it' })
    await lab.getByText(/^Whoever runs it first has looked/).waitFor()
    const [one, other] = [
      question.options.findIndex(({ right }) => right),
      question.options.findIndex(({ right }) => !right),
    ]
    for (const place of [one, other]) {
      const button = lab.getByRole('button', { name: `Run ${'ABCDE'[place]}`, exact: true })
      await button.tap()
      expect(await button.getAttribute('aria-pressed')).toBe('true')
    }
    await expect.poll(() => lab.getByRole('status').first().textContent()).toMatch(/^Run:/)
    await expect.poll(async () => (await logOnDisk(page)).log.filter(({ type }) => type === 'lab-run').length).toBe(2)
    await page.waitForTimeout(900)
    // The key is not given away before the answer.
    expect(await lab.getByRole('button', { name: /right one|cost/ }).count()).toBe(0)
    await picture(page, 'scenario experiment')
    await expectNoViolations(page)

    await hands.give(question, rightTo(question))
    await hands.goOn('Check answer')
    const outcome = page.getByRole('region', { name: 'Answer' })
    await outcome.getByRole('heading', { level: 2, name: 'Right' }).waitFor()
    await saved(page)
    const { log } = await logOnDisk(page)
    const runs = log.filter((event) => event.type === 'lab-run')
    expect(runs.map(({ card }) => card)).toEqual(['five-brakes-two-work', 'five-brakes-two-work'])
    const setOf = (place: number) =>
      question.lab?.arms.find(({ option }) => option === question.options[place]?.id)?.set
    expect(runs.map(({ set }) => set)).toEqual([setOf(one), setOf(other)])
    const answer = log.findLast((event) => event.type === 'answered')
    expect(answer).toMatchObject({ grade: 'hard', given: { ran: true, right: true, sure: 'sure' } })

    await outcome.getByRole('button', { name: 'Run it', exact: true }).tap()
    await outcome.getByRole('button', { name: /^(Show the right one|What did it cost\?)$/ }).tap()
    await outcome.getByRole('heading', { name: /what it cost/ }).waitFor()
    await page.waitForTimeout(900)
    await picture(page, 'scenario run')
    await expectNoViolations(page)
    expect(await wider(page)).toBe(0)
  },
)
