import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { createCourse, goThrough } from '#core/rehearsal/course.ts'
import { datesFor, rehearse } from '#core/rehearsal.ts'
import { anyTask, days, makeDeck, makeTask } from './plan/tasks.ts'
import { allNews, finalCourse, makeQuestion, outcomesOf } from './rehearsal/rehearsals.ts'

const DECK = makeDeck(200, 60)
const TASK = makeTask(DECK, days(20, 8))

describe('a rehearsal', () => {
  it('has the same answers for the same question', () => {
    const variants = [{ id: 'more', secondsPerDay: days(20, 12) }]
    expect(allNews(makeQuestion(TASK, variants))).toEqual(allNews(makeQuestion(TASK, variants)))
  })

  it('tells a first picture early and a better one later', () => {
    const courses = allNews(makeQuestion(TASK)).flatMap((news) => (news.kind === 'course' ? [news.course] : []))
    expect(courses.map(({ isFinal }) => isFinal)).toEqual([false, true])
    expect(courses[0]?.courses).toBeLessThan(courses[1]?.courses ?? 0)
  })

  it('says on every date what to expect, between the ends of its interval', () => {
    const dates = finalCourse(allNews(makeQuestion(TASK)))?.dates ?? []
    expect(dates.map(({ day }) => day)).toEqual(datesFor(20))
    for (const { score, low, high, passChance, met, minutes } of dates) {
      expect(low).toBeLessThan(score)
      expect(score).toBeLessThan(high)
      for (const share of [low, high, passChance, met]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      // The last answer may run over.
      expect(minutes).toBeLessThanOrEqual(162)
    }
  })

  it('rises with study, and knows of study when it was done', () => {
    const dates = finalCourse(allNews(makeQuestion(TASK)))?.dates ?? []
    expect(dates.at(-1)?.score).toBeGreaterThan((dates[0]?.score ?? 1) + 0.1)
    for (const [place, date] of dates.entries()) {
      expect(date.minutes).toBeGreaterThanOrEqual(dates[place - 1]?.minutes ?? 0)
      expect(date.met).toBeGreaterThanOrEqual(dates[place - 1]?.met ?? 0)
    }
  })

  it('expects more of more minutes, and less of a later start', () => {
    const outcomes = outcomesOf(
      allNews(
        makeQuestion(TASK, [
          { id: '4', secondsPerDay: days(20, 4) },
          { id: '8', secondsPerDay: days(20, 8) },
          { id: '16', secondsPerDay: days(20, 16) },
          { id: 'wait', secondsPerDay: days(20, 8).map((seconds, day) => (day < 8 ? 0 : seconds)) },
        ]),
      ),
    )
    const score = (id: string) => outcomes.get(id)?.score ?? Number.NaN
    expect(score('4')).toBeLessThan(score('8'))
    expect(score('8')).toBeLessThan(score('16'))
    expect(score('wait')).toBeLessThan(score('8'))
  })

  it('finds of the plan’s own circumstances what it found of the plan', () => {
    const news = allNews(makeQuestion(TASK, [{ id: 'same', secondsPerDay: TASK.secondsPerDay }]))
    const own = finalCourse(news)?.dates.at(-1)?.score ?? 0
    expect(Math.abs((outcomesOf(news).get('same')?.score ?? 0) - own)).toBeLessThan(0.01)
  })

  it('leaves out what is only asked of a plan that is likely to fail', () => {
    const variants = [{ id: 'later', secondsPerDay: days(27, 8), unlessPassing: 0 }]
    expect(outcomesOf(allNews(makeQuestion(TASK, variants))).size).toBe(0)
    const asked = variants.map((one) => ({ ...one, unlessPassing: 1.1 }))
    expect(outcomesOf(allNews(makeQuestion(TASK, asked))).size).toBe(1)
  })

  it('can be stopped at any of its pieces, the first of which come soon', () => {
    const work = rehearse(makeQuestion(TASK))
    expect(work.next().value).toMatchObject({ kind: 'progress' })
    expect(work.return(undefined as never).done).toBe(true)
  })

  it('has nothing to tell of a deck that the exam does not ask', () => {
    const news = allNews(makeQuestion(makeTask([], days(5, 10)), [{ id: 'x', secondsPerDay: days(5, 20) }]))
    expect(news.every(({ kind }) => kind === 'progress')).toBe(true)
  })

  it('goes through any task without a number that is none', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const course = finalCourse(allNews(makeQuestion(task)))
        for (const date of course?.dates ?? []) for (const value of Object.values(date)) expect(value).not.toBeNaN()
      }),
      { numRuns: 40 },
    )
  })
})

describe('a course', () => {
  it('uses the time of each day, and lends no more than the last answer', () => {
    const course = createCourse(TASK, solvePlan(TASK))
    const longest = Math.max(...Object.values(TASK.habits).flatMap(({ secondsByGrade }) => [...secondsByGrade]), 60 * 2)
    const spent: number[] = []
    goThrough(course, 3, [...Array(21).keys()], (_, { seconds }) => spent.push(seconds))
    for (const [day, seconds] of spent.entries()) {
      expect(seconds).toBeLessThanOrEqual(day * 480 + longest)
      expect(seconds).toBeGreaterThanOrEqual(Math.max(0, day * 480 - longest))
    }
  })

  it('studies nothing on days without time', () => {
    const task = makeTask(DECK, [0, 0, 600, 0])
    const spent: number[] = []
    goThrough(createCourse(task, solvePlan(task)), 1, [0, 1, 2, 3, 4], (_, { seconds }) => spent.push(seconds))
    expect(spent.slice(0, 3)).toEqual([0, 0, 0])
    expect(spent[3]).toBeGreaterThan(0)
    expect(spent[4]).toBe(spent[3])
  })
})

describe('the dates that are looked at', () => {
  it('rise from today to the exam, each once, and are not too many', () => {
    fc.assert(
      fc.property(fc.nat(800), (count) => {
        const dates = datesFor(count)
        expect(dates[0]).toBe(0)
        expect(dates.at(-1)).toBe(count)
        expect(dates.length).toBeLessThanOrEqual(31)
        expect(new Set(dates).size).toBe(dates.length)
      }),
    )
  })
})
