import nodeIcal, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import type { StudyCalendar } from '#core/study-calendar.ts'
import { writeCalendar } from '#exchange/calendar.ts'
import { NOON } from '../makers.ts'

const CALENDAR: StudyCalendar = {
  exam: { id: 'mla-c02', title: 'MLA-C02', day: '2027-01-20' },
  days: [
    { day: '2026-12-30', minutes: 25 },
    { day: '2026-12-31', minutes: 90 },
  ],
  time: '19:30',
  dayStartHour: 4,
}
const ADDRESS = 'https://example.org/drill/'

function written(calendar: StudyCalendar = CALENDAR, now = NOON) {
  const text = writeCalendar(calendar, ADDRESS, now)
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT')
  return { text, events: events as VEvent[] }
}

describe('the calendar of a plan', () => {
  it('is read by a parser: an event for each study day, and the exam', () => {
    const { events } = written()
    expect(events.map(({ summary }) => String(summary))).toEqual([
      'Study 25 min for MLA-C02',
      'Study 90 min for MLA-C02',
      'Exam: MLA-C02',
    ])
    expect(events.map(({ start, end }) => (end?.getTime() ?? 0) - start.getTime())).toEqual([
      25 * 60_000,
      90 * 60_000,
      86_400_000,
    ])
  })

  it('has times that are the same wherever the learner is', () => {
    const { text } = written()
    expect(text).toContain('DTSTART:20261230T193000\r\n')
    expect(text).not.toContain('TZID')
    expect(text).toContain('DTSTART;VALUE=DATE:20270120\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20270121\r\n')
  })

  it('puts what is studied after midnight into the night that it belongs to', () => {
    expect(written({ ...CALENDAR, time: '01:15' }).text).toContain('DTSTART:20270101T011500\r\n')
    expect(written({ ...CALENDAR, time: '04:00' }).text).toContain('DTSTART:20261231T040000\r\n')
  })

  it('names each event after its day, so that a later file takes the place of an earlier one', () => {
    const sequenceOf = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
    const before = written()
    const after = written({ ...CALENDAR, exam: { ...CALENDAR.exam, day: '2027-02-01' }, time: '07:00' }, NOON + 5_000)
    expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
    expect(sequenceOf(after.text)).toBeGreaterThan(sequenceOf(before.text))
  })

  it('keeps to the lines of the format, whatever an exam is called', () => {
    const title = `Prüfung; with, commas\\ and a very long name ${'that goes on '.repeat(20)}`
    const { text, events } = written({ ...CALENDAR, exam: { ...CALENDAR.exam, title } })
    expect(String(events[0]?.summary)).toBe(`Study 25 min for ${title}`)
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is a calendar without study days too', () => {
    expect(written({ ...CALENDAR, days: [] }).events).toHaveLength(1)
  })
})
