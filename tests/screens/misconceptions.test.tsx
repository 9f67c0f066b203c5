// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Misconception } from '#core/scenario.ts'
import { line } from '../core/scenario/made-scenarios.ts'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

const DAY = 24 * 60 * 60_000

/** Each cue says which side it belongs to. */
function makeMisconception(id: string, more: Partial<Misconception> = {}): Misconception {
  const pair = [`left of ${id}`, `right of ${id}`] as const
  return {
    id,
    belief: line(`Belief ${id}.`),
    truth: line(`Truth ${id}.`),
    pair: [line(pair[0]), line(pair[1])],
    cues: ([0, 1, 0] as const).map((side, place) => ({
      text: line(`Cue ${place} for the ${pair[side]}`),
      side,
      why: line(`Because of ${place}.`),
    })),
    sources: [],
    ...more,
  }
}

const MISCONCEPTIONS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((id) =>
  makeMisconception(id, id === 'one' ? { note: 'xgboost', anchor: 'weights' } : {}),
)

async function visiting(at: string, ...raised: readonly string[]) {
  const app = await openApp([makeCard('a')], { at, scenarios: { misconceptions: MISCONCEPTIONS } })
  const { store } = app
  /** An answer gives each of them away. */
  const raise = (...ids: readonly string[]) =>
    act(() => {
      const given = { seed: 1, answers: [], right: false, misconceptions: ids }
      const { record } = store.getState()
      record({ type: 'answered', card: 'a', grade: 'again', tookMs: 9_000, sitting: 's', counts: true, given })
    })
  await raise(...raised)
  const sleep = () => {
    app.pass(DAY)
    act(() => store.getState().refreshDay())
  }
  return { ...app, raise, sleep, held: (id: string) => store.getState().progress.misconceptions.get(id) }
}

type App = Awaited<ReturnType<typeof visiting>>

const beliefs = () =>
  screen.queryAllByRole('listitem').filter(({ textContent }) => textContent?.includes('You may believe'))
const cue = () => screen.getByText(/^Cue \d for the /).textContent ?? ''
const pairUp = () => /of (\w+)$/.exec(cue())?.[1] ?? ''
/** The side that the cue belongs to, or the other. */
const side = (isRight: boolean) => {
  const right = /(left|right) of \w+$/.exec(cue())?.[0] ?? ''
  const other = right.startsWith('left') ? right.replace('left', 'right') : right.replace('right', 'left')
  return screen.getByRole('button', { name: new RegExp(`^${isRight ? right : other}`) })
}

async function answerPair({ user }: App, ...answers: readonly boolean[]) {
  for (const isRight of answers) {
    await user.click(side(isRight))
    await user.click(screen.getByRole('button', { name: 'Next' }))
  }
}

const ALL_RIGHT = [true, true, true]

describe('the misconceptions', () => {
  it('are none before an answer gave one away', async () => {
    await visiting('/misconceptions')
    expect(await screen.findByText('None are open')).toBeDefined()
    expect(beliefs()).toHaveLength(0)
    expect(screen.queryByRole('link', { name: 'Contrast drill' })).toBeNull()
  })

  it('are shown with what is so instead, the pair, and how often they were given away', async () => {
    const app = await visiting('/misconceptions', 'one')
    await app.raise('one', 'two')
    await screen.findByText('Belief one.')
    const [first, second] = beliefs()
    expect(first?.textContent).toContain('You may believe Belief one.')
    expect(first?.textContent).toContain('In fact Truth one.')
    expect(first?.textContent).toContain('left of oneorright of one')
    expect(first?.textContent).toContain('Given away 2 times, last on 21 Nov 2026 · beaten on 0 of 2 days')
    expect(second?.textContent).toContain('Given away 1 time')
    expect(
      within(first as HTMLElement)
        .getByRole('link', { name: 'Read its note' })
        .getAttribute('href'),
    ).toBe('/notes/xgboost#weights')
    expect(within(second as HTMLElement).queryByRole('link', { name: 'Read its note' })).toBeNull()
  })

  it('leave out those that the deck has no more', async () => {
    await visiting('/misconceptions', 'gone', 'one')
    await screen.findByText('Belief one.')
    expect(beliefs()).toHaveLength(1)
  })
})

describe('a contrast drill', () => {
  it('asks of each cue which of the two it is, and says why', async () => {
    const { user } = await visiting('/misconceptions', 'one')
    await user.click(await screen.findByRole('link', { name: 'Contrast this pair' }))
    expect(screen.getByText(/Pair 1 of 1/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull()
    const first = cue()
    await user.click(side(true))
    const place = /^Cue (\d)/.exec(first)?.[1]
    expect(screen.getByRole('status').textContent).toContain(`RightBecause of ${place}.`)
    expect(cue()).toBe(first)
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(cue()).not.toBe(first)
    await user.click(side(false))
    expect(screen.getByRole('status').textContent).toContain('No, the other one')
    // What was chosen and what was right is said, not only coloured.
    expect(side(true).textContent).toContain('right')
    expect(side(false).textContent).toContain('your choice')
    // A second choice changes nothing.
    await user.click(side(true))
    expect(screen.getByRole('status').textContent).toContain('No, the other one')
  })

  it('is beaten once every cue was put on its side', async () => {
    const app = await visiting('/misconceptions/one', 'one')
    await screen.findByText(/^Cue/)
    app.pass(12_000)
    await answerPair(app, ...ALL_RIGHT)
    expect(screen.getByText(/^1 of 1 pair beaten/)).toBeDefined()
    expect(app.held('one')?.beatenOn).toEqual(['2026-11-21'])
    expect((await app.store.getState().readLog()).at(-1)).toMatchObject({
      type: 'contrasted',
      misconception: 'one',
      beaten: true,
      tookMs: 12_000,
    })
  })

  it('is not beaten by all but one', async () => {
    const app = await visiting('/misconceptions/one', 'one')
    await screen.findByText(/^Cue/)
    await answerPair(app, true, false, true)
    expect(screen.getByText(/^0 of 1 pair beaten/)).toBeDefined()
    expect(app.held('one')?.beatenOn).toEqual([])
    await app.user.click(screen.getByRole('link', { name: 'Done' }))
    expect(screen.getByRole('link', { name: 'Contrast this pair' })).toBeDefined()
  })

  it('closes a misconception once it is beaten on two days, not twice on one', async () => {
    const app = await visiting('/misconceptions/one', 'one')
    await screen.findByText(/^Cue/)
    await answerPair(app, ...ALL_RIGHT)
    await app.user.click(screen.getByRole('link', { name: 'Done' }))
    expect(beliefs()[0]?.textContent).toContain('beaten on 1 of 2 days')
    expect(screen.getByText('All are beaten for today. Come back another day.')).toBeDefined()
    expect(screen.queryByRole('link', { name: /^Contrast/ })).toBeNull()

    app.sleep()
    await app.user.click(screen.getByRole('link', { name: 'Contrast drill' }))
    await answerPair(app, ...ALL_RIGHT)
    await app.user.click(screen.getByRole('link', { name: 'Done' }))
    expect(screen.getByText('None are open')).toBeDefined()
    expect(screen.getByText(/You have beaten 1 belief/)).toBeDefined()
    await app.user.click(screen.getByText('Beaten: 1'))
    expect(beliefs()[0]?.textContent).toContain('beaten on 2 of 2 days')

    // Given away again, it starts over.
    await app.raise('one')
    expect(beliefs()[0]?.textContent).toContain('Given away 2 times')
    expect(beliefs()[0]?.textContent).toContain('beaten on 0 of 2 days')
  })

  it('goes by keys alone', async () => {
    const { user, held } = await visiting('/misconceptions/one', 'one')
    await screen.findByText(/^Cue/)
    for (const [left, right] of [
      ['{ArrowLeft}', '{ArrowRight}'],
      ['1', '2'],
      ['1', '2'],
    ] as const) {
      expect(document.activeElement?.textContent).toBe(cue())
      const isLeft = screen.getAllByRole('button')[0] === side(true)
      await user.keyboard(isLeft ? left : right)
      expect(screen.getByRole('status').textContent).toContain('Right')
      await user.keyboard('{Enter}')
    }
    expect(held('one')?.beatenOn).toHaveLength(1)
    expect(document.activeElement?.textContent).toContain('1 of 1 pair beaten')
  })

  it('takes the pairs that were given away most often, five at the most, one after the other', async () => {
    const app = await visiting('/misconceptions', ...MISCONCEPTIONS.map(({ id }) => id))
    await app.raise('seven', 'six')
    await app.raise('seven')
    await app.user.click(await screen.findByRole('link', { name: 'Contrast drill' }))
    const pairs: string[] = []
    for (let pair = 0; pair < 5; pair += 1) {
      expect(screen.getByText(`Pair ${pair + 1} of 5 · which of the two?`)).toBeDefined()
      pairs.push(pairUp())
      await answerPair(app, ...ALL_RIGHT)
    }
    expect(pairs.slice(0, 2)).toEqual(['seven', 'six'])
    expect(new Set(pairs).size).toBe(5)
    expect(screen.getByText(/^5 of 5 pairs beaten/)).toBeDefined()
    await app.user.click(screen.getByRole('link', { name: 'Done' }))
    await app.user.click(screen.getByRole('link', { name: 'Contrast drill' }))
    expect(screen.getByText('Pair 1 of 2 · which of the two?')).toBeDefined()
  })

  it('brings another order of its cues each time', async () => {
    const orders = new Set<string>()
    const app = await visiting('/misconceptions', 'one')
    for (let times = 0; times < 6; times += 1) {
      await app.user.click(await screen.findByRole('link', { name: 'Contrast this pair' }))
      const cues: string[] = []
      for (const isRight of [false, true, true]) {
        cues.push(cue())
        await answerPair(app, isRight)
      }
      orders.add(String(cues))
      await app.user.click(screen.getByRole('link', { name: 'Done' }))
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  it('has nothing to contrast where nothing was given away', async () => {
    for (const which of ['all', 'one', 'nonsense']) {
      const { view } = await visiting(`/misconceptions/${which}`)
      expect(await screen.findByText('There is nothing to contrast here.')).toBeDefined()
      view.unmount()
    }
  })
})
