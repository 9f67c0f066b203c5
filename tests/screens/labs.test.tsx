// @vitest-environment happy-dom
import { configure, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LabQuestion } from '#core/lab.ts'
import { preloadScreen } from '#screens/later-screens.ts'
import { scenarioDesk } from '#screens/scenario/later-desk.ts'
import { questionLab } from '#screens/scenario/later-lab.ts'
import { makeExam, makeScenario, scenarioCard } from '../core/mock/exams.ts'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

beforeAll(() => Promise.all([scenarioDesk.fetch(), questionLab.fetch(), preloadScreen('labs')]))

// Everything is trained on the page here, on a machine that may be busy.
configure({ asyncUtilTimeout: 15_000 })

const EXAMS = [makeExam({ weights: [28, 24, 24, 24] })]
const button = (name: string | RegExp) => screen.findByRole('button', { name })

async function visiting(at: string) {
  const app = await openApp([makeCard('a')], { at, exams: EXAMS })
  const log = async (type: string) =>
    (await app.store.getState().readLog()).filter((event) => event.type === type).map(({ id: _, ...event }) => event)
  return { ...app, log }
}

describe('the labs screen', () => {
  it('lists them by exam domain, with minutes, and none as done', async () => {
    await visiting('/labs')
    await screen.findByRole('heading', { level: 1, name: 'Labs' })
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(4)
    const fraud = screen.getByRole('link', { name: /^Catch the fraud/ })
    within(fraud).getByText('not yet')
    within(fraud).getByText('4 min')
    screen.getByText(/^0 of 14 done/)
  })

  it('is led to from Today and from Drill', async () => {
    const { user, address } = await visiting('/')
    await user.click(screen.getByRole('link', { name: /^Labs/ }))
    expect(address()).toBe('/labs')
  })
})

describe('a lab', () => {
  it('asks to commit, runs that, shows the right one beside it, and what it cost', async () => {
    const { user, address, log } = await visiting('/labs/drift-alarm')
    expect((await button('Run it')).hasAttribute('disabled')).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'PSI above 2' }))
    await user.click(await button('Run it'))
    expect(address()).toBe('/labs/drift-alarm?pick=loose')
    screen.getByRole('heading', { name: 'Your run' })
    await waitFor(async () => expect((await button('Show the right one')).hasAttribute('disabled')).toBe(false))
    await user.click(await button('Show the right one'))
    expect(address()).toBe('/labs/drift-alarm?pick=loose&told=1')
    await screen.findByRole('heading', { name: 'Wrong' })
    const cost = (await screen.findByRole('heading', { name: /what it cost/ })).closest('section') as HTMLElement
    expect(within(cost).getByRole('columnheader', { name: 'Right: 0.2' })).toBeDefined()
    expect(within(cost).getByRole('columnheader', { name: 'Yours' })).toBeDefined()
    expect(await log('lab-run')).toMatchObject([{ lab: 'drift-alarm', set: { threshold: 2 }, seed: 1, won: false }])
  })

  it('writes down that the right one won, and not that a link was followed', async () => {
    const { user, log } = await visiting('/labs/hear-the-season?pick=nothing&told=1')
    await screen.findByRole('heading', { name: 'Wrong' })
    await screen.findByText(/^It won on 1 of 1 seed/)
    expect(await log('lab-run')).toEqual([])
    await user.click(await button('Choose again'))
    await user.click(screen.getByRole('radio', { name: /Take out the straight trend/ }))
    await user.click(await button('Run it'))
    await waitFor(async () => expect(await log('lab-run')).toMatchObject([{ won: true }]))
    await waitFor(async () => expect((await button('What did it cost?')).hasAttribute('disabled')).toBe(false))
    await user.click(await button('What did it cost?'))
    await screen.findByRole('heading', { name: 'Right' })
  })

  it('shows that it is no luck, seed by seed', async () => {
    const { user, address } = await visiting('/labs/drift-alarm?pick=loose&told=1')
    await screen.findByText(/^It won on 1 of 1 seed/)
    await user.click(await button('Re-roll'))
    expect(address()).toContain('seed=2')
    await screen.findByText('Not luck: it won on 2 of 2 seeds.')
    await user.click(await button('Ten more seeds'))
    await screen.findByText(/it won on \d+ of 12 seeds\.$/i)
  })

  it('makes the data harder, and says so in the address', async () => {
    const { user, address } = await visiting('/labs/drift-alarm?pick=usual&told=1')
    await user.click(await screen.findByRole('radio', { name: '0.3, 200 rows' }))
    expect(address()).toContain('level=1')
    await screen.findByText(/^It won on [01] of 1 seed/)
  })

  it('tries values of the learner’s own beside', async () => {
    const { user, address } = await visiting('/labs/drift-alarm?pick=usual&told=1')
    await user.click(await screen.findByText('Try values of your own'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'threshold' }), '0.1')
    await user.click(await button('Run it'))
    expect(decodeURIComponent(address())).toContain('set=threshold:0.1')
    expect(await screen.findByRole('columnheader', { name: 'Your try' })).toBeDefined()
  })

  it('keeps a conclusion, shows it in the list, and takes it back', async () => {
    const { user, log } = await visiting('/labs/drift-alarm?pick=usual&told=1')
    await user.type(await screen.findByLabelText('Your conclusion, in one line'), 'Chance alone makes some.')
    await user.click(await button('Keep'))
    expect(await log('lab-concluded')).toMatchObject([{ lab: 'drift-alarm', text: 'Chance alone makes some.' }])
    await user.click(await button('Undo'))
    expect((screen.getByLabelText('Your conclusion, in one line') as HTMLInputElement).value).toBe('')
  })

  it('says what is wrong with an address, and falls back', async () => {
    await visiting('/labs/drift-alarm?pick=never&seed=0')
    await screen.findByText(/pick must be one of usual, tight, loose, not “never”/)
    screen.getByText(/seed must be a whole number/)
    await button('Run it')
  })

  it('is not found where there is none', async () => {
    await visiting('/labs/no-such-lab')
    await screen.findByRole('heading', { level: 1, name: 'Not found' })
  })

  it('grades nothing where nothing can be graded, and shows all side by side', async () => {
    await visiting('/labs/tune-the-tuner?pick=grid')
    expect(await button('Show the others')).toBeDefined()
  })
})

describe('the endpoint lab', () => {
  it('works out what is right from the day that the learner drew', async () => {
    const { user, address } = await visiting('/labs/which-endpoint')
    await user.clear(await screen.findByLabelText(/^A caller may wait/))
    await user.type(screen.getByLabelText(/^A caller may wait/), '100000')
    await user.tab()
    expect(decodeURIComponent(address())).toContain('own=~latencyLimitSeconds:100000')
    await user.click(screen.getByRole('radio', { name: /^Serverless/ }))
    await user.click(await button('Run it'))
    await waitFor(async () => expect((await button(/right one|cost/)).hasAttribute('disabled')).toBe(false))
    await user.click(await button(/right one|cost/))
    await screen.findByRole('heading', { name: /Right|Wrong/ })
  })

  it('is drawn with the arrow keys', async () => {
    const { user, address } = await visiting('/labs/which-endpoint')
    const nine = await screen.findByRole('slider', { name: '9 to 10 o’clock' })
    nine.focus()
    await user.keyboard('{ArrowUp}{ArrowLeft}{PageDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('8 to 9 o’clock')
    expect(new URLSearchParams(address().split('?')[1]).get('own')?.split('.').slice(8, 10)).toEqual(['40', '130'])
  })
})

describe('the step-size lab', () => {
  it('moves houses by keys, and the line follows', async () => {
    const { user, address } = await visiting('/labs/step-size')
    const house = await screen.findByRole('slider', { name: 'House 6' })
    const before = screen.getByText(/^Price = /).textContent
    house.focus()
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}')
    expect(house.getAttribute('aria-valuetext')).toBe('185 m², 430 thousand')
    expect(screen.getByText(/^Price = /).textContent).not.toBe(before)
    expect(decodeURIComponent(address())).toContain('185:430')
    await user.click(screen.getByRole('radio', { name: 'Two' }))
    await screen.findByText(/^Price = .*age/)
    await user.click(screen.getByRole('radio', { name: 'Ten' }))
    await screen.findByRole('rowheader', { name: 'busy road' })
  })
})

const LAB: LabQuestion = {
  lab: { data: { recipe: 'readings', set: {} }, algorithm: 'drift-alarm', base: { threshold: 1 } },
  claim: { metric: 'right', better: 'higher', overBase: 1, overWrong: 1, guards: [], sideEffects: [] },
  arms: ['right', 'bad', 'worse', 'worst'].map((option, place) => ({
    option,
    isRight: place === 0,
    isAlsoRight: false,
    algorithm: 'drift-alarm',
    set: place === 3 ? { scale_pos_weight: 9 } : { threshold: [0.2, 0.001, 2][place] ?? 1 },
  })),
}

async function sitting(experiment?: LabQuestion['experiment']) {
  const { lab, claim, arms } = LAB
  const scenario = makeScenario('alarm')
  const plan = {
    data: lab.data,
    algorithm: lab.algorithm,
    base: lab.base,
    claim,
    arms,
    ...(experiment && { experiment }),
  }
  const questions = scenario.questions.map((question) =>
    question.type === 'choice' ? { ...question, lab: plan } : question,
  )
  const cards = [scenarioCard('alarm', [1], {})]
  const app = await openApp(cards, {
    at: '/drill',
    scenarios: { scenarios: [{ ...scenario, questions }] },
    exams: EXAMS,
  })
  await app.user.click(await button('Start'))
  await app.user.click(await button(/^Sure/))
  const log = async (type: string) => (await app.store.getState().readLog()).filter((event) => event.type === type)
  return { ...app, log }
}

describe('a scenario with a lab', () => {
  it('runs its own options after the answer: the learner’s first, then the key', async () => {
    const { user, log } = await sitting()
    expect(screen.queryByRole('region', { name: 'Run it' })).toBeNull()
    await user.click(screen.getByRole('radio', { name: /worse of alarm/ }))
    await user.click(await button('Check answer'))
    await user.click(await button('Run it'))
    const lab = await screen.findByRole('region', { name: 'Run it' })
    await waitFor(async () => expect((await button('Show the right one')).hasAttribute('disabled')).toBe(false))
    await user.click(await button('Show the right one'))
    await within(lab).findByRole('columnheader', { name: /^Right: [A-D]$/ })
    within(lab).getByRole('columnheader', { name: 'Yours' })
    expect(await log('lab-run')).toMatchObject([{ card: 'alarm', set: { threshold: 2 }, won: false }])
  })

  it('says of an option that would not start which name is not known', async () => {
    const { user } = await sitting()
    await user.click(screen.getByRole('radio', { name: /worst of alarm/ }))
    await user.click(await button('Check answer'))
    await user.click(await button('Run it'))
    await screen.findByText('scale_pos_weight')
    await screen.findByText(/the training job does not start/)
  })

  it('calls what is run before the answer by its letter, and nobody’s', async () => {
    const { user } = await sitting('free')
    await user.click(await button('Run B'))
    const lab = screen.getByRole('region', { name: 'Run it' })
    const drawn = () =>
      within(lab)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    await waitFor(() => expect(drawn()).toEqual(['Before', 'B']))
    await user.click(await button('Run A'))
    await waitFor(() => expect(drawn().toSorted()).toEqual(['A', 'B', 'Before']))
  })

  it('is run before the answer where it asks for that, and then counts as looked up', async () => {
    const { user, log } = await sitting('counts')
    await user.click(await button('Run A'))
    await waitFor(async () => expect(await log('lab-run')).toHaveLength(1))
    expect(screen.queryByRole('button', { name: 'Show the right one' })).toBeNull()
    await user.click(screen.getByRole('radio', { name: /right of alarm/ }))
    await user.click(await button('Check answer'))
    await screen.findByText(/you ran it before you answered/)
    expect(await log('answered')).toMatchObject([{ grade: 'hard', given: { ran: true, sure: 'sure', right: true } }])
  })
})
