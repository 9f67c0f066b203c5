import { HANDS_ON, type PathTopic, THEORY } from '#core/path/learning-path.ts'
import type { Timeline } from '#core/path/timeline.ts'
import { addDays, type Day, daysBetween } from '#core/time.ts'
import { counted, shortDay } from '#parts/durations.ts'

export function partWords(topic: PathTopic, part: string): string {
  if (part === THEORY) return 'Theory'
  if (part === HANDS_ON) return 'Hands-on proof'
  return topic.subtopics.find(({ id }) => id === part)?.title ?? part
}

/** 5 – 18 Dec 2026: from the first day to the last. */
export function stretchWords(from: Day, until: Day): string {
  const last = daysBetween(from, until) > 0 ? addDays(until, -1) : from
  if (last === from) return shortDay(from)
  const [first, end] = [shortDay(from).split(' '), shortDay(last).split(' ')]
  // What both days share is said once.
  while (first.length > 1 && first.at(-1) === end[first.length - 1]) first.pop()
  return `${first.join(' ')} – ${end.join(' ')}`
}

/** 3 days · 2 weeks · 4 months */
export function spanWords(days: number): string {
  if (days < 14) return counted(days, 'day')
  if (days < 60) return counted(Math.round(days / 7), 'week')
  return counted(Math.round(days / 30.44), 'month')
}

/** How the learner stands against the timeline: said so that one likes to go on. */
export function standingWords({ start, end }: Timeline, ahead: number, today: Day, isDone: boolean): string {
  if (isDone) return 'You have walked the whole path.'
  if (today < start) return `It begins on ${shortDay(start)}. Nothing keeps you from beginning now.`
  if (today >= end) return 'The timeline has ended; the path stays open. What is left can be read and ticked as before.'
  // A long path has wider steps.
  const slack = Math.max(2, Math.round(daysBetween(start, end) / 50))
  if (Math.abs(ahead) <= slack) return 'You are on course.'
  if (ahead > 0) return `About ${spanWords(ahead)} ahead. Time to review, or to go on as you like.`
  return `About ${spanWords(-ahead)} behind the timeline. No harm done: take the next step, or move the dates.`
}
