import ICAL from 'ical.js'
import type { StudyCalendar } from '#core/study-calendar.ts'
import { addDays, type Day, type Instant } from '#core/time.ts'

/**
 * Study days and an exam as an iCalendar file (RFC 5545), to be taken into any calendar.
 *
 * Times are floating, without a zone: seven in the evening is seven wherever the learner is. Each event has a UID that
 * follows from what it is, the day or the exam, and a SEQUENCE that grows with time: a file that is taken in again
 * changes the events that are there instead of adding more. `address` is where the app is.
 */
export function writeCalendar(
  { exam, days, time, dayStartHour }: StudyCalendar,
  address: string,
  now: Instant,
): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('prodid', '-//Tagdrill//Study plan//EN')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('method', 'PUBLISH')
  calendar.updatePropertyWithValue('x-wr-calname', `Study for ${exam.title}`)
  const [hour = 19, minute = 0] = time.split(':').map(Number)
  for (const { day, minutes } of days) {
    const start = dayTime(hour < dayStartHour ? addDays(day, 1) : day)
    start.isDate = false
    start.hour = hour
    start.minute = minute
    const event = addEvent(calendar, `study-${day}@tagdrill`, now)
    event.updatePropertyWithValue('dtstart', start)
    event.updatePropertyWithValue('duration', ICAL.Duration.fromSeconds(minutes * 60))
    event.updatePropertyWithValue('summary', `Study ${minutes} min for ${exam.title}`)
    event.updatePropertyWithValue('url', address)
  }
  const event = addEvent(calendar, `exam-${exam.id}@tagdrill`, now)
  event.updatePropertyWithValue('dtstart', dayTime(exam.day))
  event.updatePropertyWithValue('dtend', dayTime(addDays(exam.day, 1)))
  event.updatePropertyWithValue('summary', `Exam: ${exam.title}`)
  event.updatePropertyWithValue('transp', 'OPAQUE')
  return `${calendar.toString()}\r\n`
}

// A folded line begins with a space, which the library does not count; with it the line may have 75 bytes.
ICAL.foldLength = 74

/** Seconds since 2020, which fit into what an iCalendar integer may be until 2088. */
const SEQUENCE_FROM = Date.UTC(2020, 0, 1)

function addEvent(calendar: ICAL.Component, uid: string, now: Instant): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.updatePropertyWithValue('uid', uid)
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(now), true))
  event.updatePropertyWithValue('sequence', Math.max(0, Math.floor((now - SEQUENCE_FROM) / 1_000)))
  calendar.addSubcomponent(event)
  return event
}

/** A whole day, in no zone. */
function dayTime(day: Day): ICAL.Time {
  return ICAL.Time.fromDateString(day)
}
