import { describe, expect, it } from 'vitest'
import { fittingIn, planDay } from '#core/day-plan.ts'
import type { Card } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { scenarioCard } from './mock/exams.ts'

const facts = (count: number) => Array.from({ length: count }, (_, place) => makeCard(`fact${place}`))
const scenarios = (count: number) => Array.from({ length: count }, (_, place) => scenarioCard(`scenario${place}`, [1]))

/** Answered so many days before or after the first. */
function answered(card: Card, days = 0, grade: Grade = 'good'): LogEvent {
  return makeEvent({ type: 'answered', card: card.id, grade, tookMs: 9_000, sitting: 's', counts: true }, { days })
}

function planOf(cards: readonly Card[], log: readonly LogEvent[] = [], days = 0) {
  const progress = replay(log)
  return planDay(subjectsOf({ cards }, progress), progress, addDays(FIRST_DAY, days), 1)
}

const isScenario = (id: string) => id.startsWith('scenario')

describe('the plan of a day', () => {
  it('brings twenty new cards and three new scenarios, the scenarios last', () => {
    const { cards, ...figures } = planOf([...scenarios(10), ...facts(50)])
    expect(figures).toMatchObject({ due: 0, new: 23, scenarios: 3 })
    expect(cards.map(isScenario)).toEqual([...Array(20).fill(false), ...Array(3).fill(true)])
  })

  it('brings due scenarios too, after the facts', () => {
    const [first, second] = scenarios(2)
    const cards = [...scenarios(2), ...facts(2)]
    const plan = planOf(cards, first && second ? [answered(first), answered(second)] : [], 60)
    expect(plan).toMatchObject({ due: 2, new: 2, scenarios: 2 })
    expect(plan.cards.map(isScenario)).toEqual([false, false, true, true])
  })

  it('counts new cards and new scenarios apart, in what is left of the day too', () => {
    const cards = [...facts(50), ...scenarios(10)]
    const met = [...facts(20), ...scenarios(1)].map((card) => answered(card))
    expect(planOf(cards, met)).toMatchObject({ new: 2, scenarios: 2 })
    const situations = scenarios(10).map((card) => answered(card))
    expect(planOf(cards, situations)).toMatchObject({ new: 20, scenarios: 0 })
    expect(planOf(cards, met, 1).cards.filter(isScenario)).toHaveLength(3)
  })

  it('follows the limits that the learner sets', () => {
    const set = [
      makeEvent({ type: 'setting-changed', name: 'newPerDay', value: 2 }),
      makeEvent({ type: 'setting-changed', name: 'newScenariosPerDay', value: 5 }),
    ]
    expect(planOf([...facts(50), ...scenarios(10)], set)).toMatchObject({ new: 7, scenarios: 5 })
  })

  it('shares one limit of reviews, facts before scenarios', () => {
    const cards = [...facts(3), ...scenarios(3)]
    const log = [
      makeEvent({ type: 'setting-changed', name: 'reviewsPerDay', value: 4 }),
      ...cards.map((card) => answered(card)),
    ]
    expect(planOf(cards, log, 60)).toMatchObject({ due: 4, scenarios: 1 })
    const [one, two] = cards
    const later = one && two ? [...log, answered(one, 60), answered(two, 60)] : log
    expect(planOf(cards, later, 60)).toMatchObject({ due: 2, scenarios: 1 })
  })

  it('allows a scenario the time of a scenario', () => {
    expect(planOf(facts(1)).minutes).toBe(1)
    expect(planOf(scenarios(3)).minutes).toBe(4)
  })

  it('takes as much as fits into some minutes, and one card at least', () => {
    const cards = [...facts(3), ...scenarios(3)]
    const progress = replay([])
    const subjects = subjectsOf({ cards }, progress)
    const plan = planDay(subjects, progress, FIRST_DAY, 1)
    const fitting = (minutes: number) => fittingIn(minutes, plan, subjects, progress.habits)
    // Three facts are less than a minute; a scenario takes more.
    expect(fitting(1)).toMatchObject({ new: 3, scenarios: 0, minutes: 1 })
    expect(fitting(3)).toMatchObject({ new: 4, scenarios: 1, minutes: 3 })
    expect(fitting(0.1).cards).toHaveLength(1)
    expect(fitting(60).cards).toEqual(plan.cards)
  })
})
