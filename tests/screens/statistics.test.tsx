// @vitest-environment happy-dom
import { configure, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Happening } from '#core/event.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { openApp } from './open-app.tsx'

// A dozen plots with their tables take their time where there is no browser.
configure({ asyncUtilTimeout: 5_000 })

const cards = [makeCard('a', { tags: ['gotcha'] }), makeCard('b', { tags: ['gotcha'] }), makeCard('c')]
const figure = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent
const answer = (card: string, grade: 'again' | 'good'): Happening => ({
  type: 'answered',
  card,
  grade,
  tookMs: 6_000,
  sitting: 's',
  counts: true,
})
const PLAN: Happening = {
  type: 'plan-set',
  exam: 'mla-c02',
  date: addDays(FIRST_DAY, 10),
  weekdayMinutes: [20, 20, 20, 20, 20, 20, 20],
  daysOff: [],
}

/** The section under a heading. */
async function section(title: string) {
  const heading = await screen.findByRole('heading', { level: 2, name: title })
  return within(heading.parentElement as HTMLElement)
}

const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)

describe('Statistics', () => {
  it('say how all cards stand, and then those of a filter', async () => {
    const { user, address } = await openApp(cards, { at: '/statistics' })
    expect([figure('Cards'), figure('New')]).toEqual(['3', '3'])
    await user.type(screen.getByRole('combobox', { name: 'Filter' }), '#gotcha')
    expect([figure('Cards'), figure('New')]).toEqual(['2', '2'])
    expect(address()).toBe('/statistics?q=%23gotcha')
  })

  it('keep what was found while a filter cannot be read, and say what is wrong', async () => {
    const { user } = await openApp(cards, { at: '/statistics?q=%23gotcha' })
    await user.type(screen.getByRole('combobox', { name: 'Filter' }), ' (')
    expect(figure('Cards')).toBe('2')
    expect(screen.getByRole('combobox', { name: 'Filter' }).getAttribute('aria-invalid')).toBe('true')
  })

  it('say so in a sentence, and draw nothing, where nothing is found or nothing was answered', async () => {
    const { user } = await openApp(cards, { at: '/statistics?q=%23nothing' })
    screen.getByText('No card is found.')
    expect(document.querySelector('figure')).toBeNull()
    await user.clear(screen.getByRole('combobox', { name: 'Filter' }))
    await screen.findByText('None of these cards was answered yet.')
    expect(document.querySelector('figure')).toBeNull()
  })

  it('count the answers to these cards alone, and what falls due', async () => {
    const { store } = await openApp(cards, { at: '/statistics?q=%23gotcha' })
    store.getState().record(answer('a', 'good'), answer('b', 'again'), answer('c', 'good'))
    const answers = await section('Answers, last 30 days')
    answers.getByText('2 answers, 50 % of them right.')
    expect(figure('Due')).toBe('1')
    expect(figure('In review')).toBe('1')
    expect(answers.getAllByRole('row', { hidden: true })).toHaveLength(31)
    ;(await section('Today')).getByText('2 answers, 50 % of them right, in 12 s.')
    ;(await section('The year')).getByText('1 day with answers. 1 day on end now, at most 1.')
    ;(await section('Due, next 30 days')).getByText('2 cards due.')
    expect(titles()).not.toContain('The memory of this card')
  })

  it('forget an answer that was taken back', async () => {
    const { store } = await openApp(cards, { at: '/statistics' })
    store.getState().record(answer('a', 'good'), answer('b', 'again'))
    await (await section('Today')).findByText('2 answers, 50 % of them right, in 12 s.')
    store.getState().undo(store.getState().progress.newest?.id ?? '')
    await screen.findByText('1 answer, 100 % of them right, in 6 s.')
  })

  it('look back as far as is asked, which the address keeps', async () => {
    const { store, user, address } = await openApp(cards, { at: '/statistics?q=%23gotcha' })
    await store.getState().mergeLog([makeEvent(answer('a', 'good'), { days: -60 })])
    ;(await section('Answers, last 30 days')).getByText('No answers in the last 30 days.')
    await user.click(screen.getByRole('radio', { name: '3 months' }))
    ;(await section('Answers, last 13 weeks')).getByText('1 answer, 100 % of them right.')
    expect(address()).toBe('/statistics?q=%23gotcha&range=quarter')
    ;(await section('Due, next 13 weeks')).getByText('1 overdue.')
  })

  it('show hours in the order of the learner’s own day, and true retention by age', async () => {
    const { store } = await openApp(cards, { at: '/statistics' })
    const events = [makeEvent(answer('a', 'good'), { days: -9 }), makeEvent(answer('a', 'good'), { days: -1 })]
    await store.getState().mergeLog(events)
    const hours = (await section('Hours, last 30 days')).getAllByRole('rowheader', { hidden: true })
    expect([hours[0]?.textContent, hours.at(-1)?.textContent]).toEqual(['04:00', '03:00'])
    const retention = await section('True retention')
    expect(retention.getByRole('row', { name: /^Yesterday/ }).textContent).toBe('Yesterday100 %\n1/1–100 %\n1/1')
    expect(retention.getByRole('row', { name: /^Today/ }).textContent).toBe('Today–––')
  })

  it('follow the memory of a single card, to the exam if there is one', async () => {
    const { store } = await openApp(cards, { at: '/statistics?q=id:a' })
    store.getState().record(answer('a', 'good'))
    ;(await section('The memory of this card')).getByText(/^1 answer; recall is 100 % today and \d+ % on 21 Dec 2026/)
    store.getState().record(PLAN)
    await screen.findByText(/^1 answer; recall is 100 % today and \d+ % on the exam day, 1 Dec 2026/)
    expect(titles()).not.toContain('Known until the exam')
  })

  it('foretell what would be known on the exam day, where there is one', async () => {
    const { store } = await openApp(cards, { at: '/statistics?q=%23gotcha' })
    store.getState().record(answer('a', 'good'))
    await section('Recall today')
    expect(titles()).not.toContain('Known until the exam')
    store.getState().record(PLAN)
    const known = await section('Known until the exam')
    known.getByText(
      /^Of 2 cards you would recall about 1 today, and 1 on the exam day, 1 Dec 2026, if you studied nothing more: \d to 1/,
    )
    expect(known.getAllByRole('row', { hidden: true })).toHaveLength(12)
  })
})
