import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '#core/grade.ts'
import { replay } from '#core/progress.ts'
import { type Subject, subjectsOf } from '#core/queue.ts'
import { addedIn } from '#core/statistics/added.ts'
import { answersOverTime } from '#core/statistics/answers-over-time.ts'
import { binsAhead, binsBack, dayNumber, isWithin, RANGES } from '#core/statistics/bins.ts'
import { buttonsOf } from '#core/statistics/buttons.ts'
import { calendarOf } from '#core/statistics/calendar.ts'
import { KINDS, summaryOf } from '#core/statistics/day-summary.ts'
import { futureDue } from '#core/statistics/future-due.ts'
import { histogramOf, memoryHistograms } from '#core/statistics/histogram.ts'
import { type Answered, historyOf, STAGES } from '#core/statistics/history.ts'
import { hoursOf } from '#core/statistics/hours.ts'
import { trueRetention } from '#core/statistics/true-retention.ts'
import { statisticsOf } from '#core/statistics.ts'
import { addDays } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeCard } from '../../makers.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const anyRange = fc.constantFrom(...RANGES)
const anyToday = fc.integer({ min: -5, max: 60 }).map((days) => addDays(FIRST_DAY, days))
const anyHistory = anyLog(60).map(historyOf)
const within = (history: readonly Answered[], bins: Parameters<typeof isWithin>[0]) =>
  history.filter(({ day }) => isWithin(bins, day))

/** The cards of any log, with a new one that it does not know. */
const anySubjects = anyLog(60).map((log): readonly Subject[] =>
  subjectsOf({ id: 'deck', cards: ['a', 'b', 'c', 'd', 'e', 'unmet'].map((id) => makeCard(id)) }, replay(log)),
)

describe('the parts add up to the whole', () => {
  it('over time: every answer of the range is in one piece, under one grade', () => {
    fc.assert(
      fc.property(anyHistory, anyToday, anyRange, (history, today, range) => {
        const bins = binsBack(today, range, history[0]?.day)
        const rows = answersOverTime(history, bins)
        const some = within(history, bins)
        expect(sum(rows.flatMap((row) => GRADES.map((grade) => row[grade])))).toBe(some.length)
        expect(sum(rows.map(({ tookMs }) => tookMs))).toBe(sum(some.map(({ tookMs }) => tookMs)))
        for (const grade of GRADES) {
          expect(sum(rows.map((row) => row[grade]))).toBe(some.filter((one) => one.grade === grade).length)
        }
      }),
    )
  })

  it('by button and by hour', () => {
    fc.assert(
      fc.property(anyHistory, anyToday, anyRange, fc.nat(12), (history, today, range, dayStartHour) => {
        const bins = binsBack(today, range, history[0]?.day)
        const some = within(history, bins)
        const buttons = buttonsOf(history, bins)
        expect(sum(STAGES.flatMap((stage) => GRADES.map((grade) => buttons[stage][grade])))).toBe(some.length)
        const hours = hoursOf(history, bins, { hourOf: (at) => Math.floor(at / 3_600_000) % 24, dayStartHour })
        expect(sum(hours.map(({ answers }) => answers))).toBe(some.length)
        expect(sum(hours.map(({ right }) => right))).toBe(some.filter(({ grade }) => grade !== 'again').length)
        expect(hours[0]?.hour).toBe(dayStartHour)
      }),
    )
  })

  it('on a day, by kind', () => {
    fc.assert(
      fc.property(anyHistory, anyToday, (history, today) => {
        const some = history.filter(({ day }) => day === dayNumber(today))
        const { answers, right, tookMs, byKind } = summaryOf(history, dayNumber(today))
        expect(answers).toBe(some.length)
        expect(tookMs).toBe(sum(some.map((one) => one.tookMs)))
        expect(sum(KINDS.map((kind) => byKind[kind].answers))).toBe(answers)
        expect(sum(KINDS.map((kind) => byKind[kind].right))).toBe(right)
      }),
    )
  })

  it('in the calendar, which ends today', () => {
    fc.assert(
      fc.property(anyHistory, anyToday, (history, today) => {
        const { first, days } = calendarOf(history, today)
        expect(first + days.length - 1).toBe(dayNumber(today))
        expect(sum(days)).toBe(history.filter(({ day }) => day >= first && day <= dayNumber(today)).length)
      }),
    )
  })

  it('in true retention: young and mature make the total, and longer periods hold the shorter', () => {
    fc.assert(
      fc.property(anyHistory, anyToday, (history, today) => {
        const rows = trueRetention(history, today)
        for (const { young, mature, total } of rows) {
          expect(total).toEqual({
            answered: young.answered + mature.answered,
            passed: young.passed + mature.passed,
          })
        }
        const [day, yesterday, week, month, year, all] = rows.map(({ total }) => total.answered) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ]
        expect([week >= day + yesterday, month >= week, year >= month, all >= year]).toEqual([true, true, true, true])
        expect(all).toBe(history.filter(({ stage }) => stage === 'young' || stage === 'mature').length)
      }),
    )
  })

  it('among the cards: due some time, added some time, and remembered somehow', () => {
    fc.assert(
      fc.property(anySubjects, anyToday, anyRange, (subjects, today, range) => {
        const { new: fresh, learn, review } = statisticsOf(subjects, today)
        const { overdue, inBins, later } = futureDue(subjects, binsAhead(today, range))
        expect(overdue + sum(inBins) + later).toBe(learn + review)
        const added = addedIn(subjects, binsBack(today, range))
        expect(sum(added.inBins) + added.before + added.unknown).toBe(subjects.length)
        for (const { counts } of Object.values(memoryHistograms(subjects, today))) {
          expect(sum(counts) + fresh).toBe(learn + review + fresh)
        }
      }),
    )
  })

  it('in any histogram, even of values beyond its edges', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 20, noNaN: true })), (values) => {
        const { counts } = histogramOf(values, [0, 1, 2, 5, 10])
        expect(sum(counts)).toBe(values.length)
        expect(counts[1]).toBe(values.filter((value) => value >= 1 && value < 2).length)
      }),
    )
  })
})
