import type { DeckCards } from '#core/deck.ts'
import type { ExamPlan, ExamTaken } from '#core/exam-plan.ts'
import { reviewsOf } from '#core/memory/log-reviews.ts'
import { canBeSat, type SittableExam } from '#core/mock/composing.ts'
import { type Progress, replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import type { Answered } from '#core/readiness/calibration.ts'
import type { Estimate } from '#core/readiness/readiness.ts'
import { domainOf } from '#core/rehearsal/asked.ts'
import { foretoldAnswers } from '#core/rehearsal/evidence.ts'
import { type Asked, expectedOn, rehearsalOf } from '#core/rehearsal/question.ts'
import { type Day, daysBetween } from '#core/time.ts'
import { changeMany } from './browsing.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { subjectsIn } from './selectors.ts'

export type PlannableExam = { readonly exam: SittableExam /** Of the deck, that it asks. */; readonly cards: number }

/**
 * The exams that can be planned for: those that say what is asked and what passes. The one that the deck has most cards
 * for comes first, and those that ended come last.
 */
export function plannableExams({ exams, cards }: Pick<DeckCards, 'exams' | 'cards'>): readonly PlannableExam[] {
  return exams
    .filter(canBeSat)
    .map((exam) => {
      // What the deck lets sleep until it is asked for is no sign of what it is for.
      const asked = cards.filter((card) => !card.startsSuspended && domainOf(card, exam) !== undefined)
      return { exam, cards: asked.length }
    })
    .sort((a, b) => Number(hasEnded(a.exam)) - Number(hasEnded(b.exam)) || b.cards - a.cards)
}

/** A blueprint says so in the words of its status. */
export function hasEnded({ status }: Pick<SittableExam, 'status'>): boolean {
  return /\b(ended|retired)\b/i.test(status)
}

/** Sets the plan, with days off that are over left out. Returns the event to undo. */
export function setPlan(store: LibraryStore, plan: ExamPlan): string | undefined {
  const { today } = store.getState()
  const daysOff = [...new Set(plan.daysOff)].filter((day) => day >= today && day < plan.date).sort()
  return changeMany(store, { type: 'plan-set', ...plan, daysOff })
}

export function dropPlan(store: LibraryStore): string | undefined {
  return changeMany(store, { type: 'plan-dropped' })
}

/** The exam of the plan is over. Returns the event to undo, which brings the plan back. */
export function takeExam(store: LibraryStore, taken: ExamTaken): string | undefined {
  return changeMany(store, { type: 'exam-taken', ...taken })
}

const evidence = new WeakMap<Progress['cards'], Promise<readonly Answered[]>>()

/** What the log says about the memory model; read once for each state of the cards. */
export function answersForetold({ progress, readLog }: Library): Promise<readonly Answered[]> {
  const known = evidence.get(progress.cards)
  if (known) return known
  const { parameters } = progress.settings.memory
  const read = readLog().then((log) => foretoldAnswers(reviewsOf(log), parameters))
  evidence.set(progress.cards, read)
  read.catch(() => evidence.delete(progress.cards))
  return read
}

/** A plan as a rehearsal takes it, whether it is set or only thought of. */
export function rehearsalFor(
  library: Pick<Library, 'deck' | 'progress' | 'today'>,
  exam: SittableExam,
  plan: ExamPlan,
  answers: readonly Answered[],
): Asked {
  const { deck, progress, today } = library
  return rehearsalOf({ deck, subjects: subjectsIn(library), progress, answers, exam, plan, today })
}

/** What was to be expected of an exam on its eve, from what had been answered before the day; undefined of nothing. */
export async function predictedOnEve(
  { deck, readLog }: Pick<Library, 'deck' | 'readLog'>,
  exam: SittableExam,
  date: Day,
): Promise<Estimate | undefined> {
  const before = (await readLog()).filter(({ day }) => daysBetween(day, date) > 0)
  const progress = replay(before)
  const answers = foretoldAnswers(reviewsOf(before), progress.settings.memory.parameters)
  const expected = expectedOn(date, { subjects: subjectsOf(deck, progress), answers, exam })
  const isKnown = [...progress.cards.values()].some(({ memory }) => memory)
  return isKnown ? expected : undefined
}
