import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Plan, PlanTask } from '#core/plan/plan-task.ts'
import type { Progress } from '#core/progress.ts'
import type { Subject } from '#core/queue.ts'
import type { Settings } from '#core/settings.ts'
import type { Day } from '#core/time.ts'
import type { SolvedPlan, StudyOrder } from '#core/todays-study.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { subjectsIn, unfinishedSitting } from './selectors.ts'

/**
 * The plan of today. It is solved off the main thread, always afresh from what the log means at that moment, so that
 * every device with the same log has the same one: at the start, when the day turns, when the plan, the deck or a
 * setting changes, and after a sitting. Answers in between are read off the plan as it was solved.
 */
export type Planning = {
  /** Undefined until it is fetched, which is soon; nothing can be planned before. */
  readonly code: PlanningCode | undefined
  /** Undefined as long as the first one is being solved, and where that broke: then the paced queue stands in. */
  readonly solved: SolvedPlan | undefined
  /** How much of the next one is solved, 0 to 1. */
  readonly solving: number | undefined
  /** The code did not come. It is asked for again at the next occasion. */
  readonly isBroken: boolean
}

/** Most of planning is not needed to paint the first screen. */
export type PlanningCode = typeof import('#core/todays-study.ts')

export type PlanningStore = StoreApi<Planning>

export type PlanSolver = {
  /** Resolves to undefined when a newer question came, and rejects when it broke. */
  readonly solve: (
    task: PlanTask,
    options: { readonly onProgress: (done: number) => void },
  ) => Promise<Plan | undefined>
  readonly cancel: () => void
}

type Edges = {
  readonly fetchCode: () => Promise<PlanningCode>
  readonly solver: PlanSolver
  /** Resolves when the page has had its turn. */
  readonly giveWay: () => Promise<void>
}

/** Cards of which a plan is read between two turns of the page: some milliseconds. */
const SLICE = 50

/** Follows the library from the start; `close` ends that. */
export function createPlanning(
  library: LibraryStore,
  { fetchCode, solver, giveWay }: Edges,
): { readonly planning: PlanningStore; readonly close: () => void } {
  const planning = createStore<Planning>(() => ({
    code: undefined,
    solved: undefined,
    solving: undefined,
    isBroken: false,
  }))
  let occasion: Occasion | undefined

  async function look(): Promise<void> {
    const state = library.getState()
    const next = occasionIn(state)
    if (occasion && !isOther(occasion, next)) return
    occasion = next
    solver.cancel()
    if (!isAhead(state)) {
      planning.setState({ solved: undefined, solving: undefined })
      return
    }
    // What was solved for another exam or another date says nothing any more.
    const { solved } = planning.getState()
    planning.setState({ solving: 0, ...(JSON.stringify(solved?.plan) !== next.plan && { solved: undefined }) })
    const code = planning.getState().code ?? (await fetchCode().catch(() => undefined))
    if (!code) occasion = undefined
    planning.setState(code ? { code, isBroken: false } : { solving: undefined, isBroken: true })
    if (code && occasion === next) await solve(code, state, next)
  }

  async function solve(code: PlanningCode, state: Library, asked: Occasion): Promise<void> {
    const { deck, progress, today } = state
    const { plan } = progress
    if (!plan) return
    const study = code.studyFor({ deck, subjects: subjectsIn(state), progress, today }, plan)
    const solving = solver.solve(study.task, {
      onProgress: (done) => {
        if (occasion === asked) planning.setState({ solving: done })
      },
    })
    // Where it broke the paced queue, or the plan before, serves on.
    const found = await solving.catch(() => undefined)
    const solved = found && code.solvedPlan(study, found, plan, today)
    if (solved) await readAll(solved, subjectsIn(state), today, () => occasion === asked)
    if (occasion !== asked) return
    planning.setState({ solving: undefined, ...(solved && { solved }) })
  }

  /** Reads what the plan says of each card before anybody asks: all at once would hold up the page. */
  async function readAll(solved: SolvedPlan, subjects: readonly Subject[], day: Day, isWanted: () => boolean) {
    for (const [place, subject] of subjects.entries()) {
      if (place % SLICE === 0) await giveWay()
      if (!isWanted()) return
      solved.indexOf(subject, day)
    }
  }

  const stop = library.subscribe(() => void look())
  void look()
  return {
    planning,
    close() {
      stop()
      solver.cancel()
    },
  }
}

/** What a plan is solved from. Cards change with every answer: they count only between sittings. */
type Occasion = Pick<Library, 'deck' | 'today'> & {
  readonly plan: string | undefined
  readonly memory: Settings['memory']
  readonly cards: Progress['cards'] | undefined
}

function occasionIn(state: Library): Occasion {
  const { deck, today, progress } = state
  const { plan, settings, cards } = progress
  // Folding the log again makes another plan that says the same.
  const said = plan && JSON.stringify(plan)
  return { deck, today, plan: said, memory: settings.memory, cards: unfinishedSitting(state) ? undefined : cards }
}

function isOther(before: Occasion, { deck, today, plan, memory, cards }: Occasion): boolean {
  if (before.deck !== deck || before.today !== today || before.plan !== plan || before.memory !== memory) return true
  return cards !== undefined && !areSame(before.cards, cards)
}

/** Every event makes another map, of the same cards where it says nothing of them. */
function areSame(before: Progress['cards'] | undefined, now: Progress['cards']): boolean {
  if (before === undefined || before.size !== now.size) return false
  for (const [id, card] of now) if (before.get(id) !== card) return false
  return true
}

/** Whether there is an exam to come. */
function isAhead({ progress: { plan }, today }: Pick<Library, 'progress' | 'today'>): boolean {
  return plan !== undefined && today < plan.date
}

type Desk = Pick<Library, 'deck' | 'progress' | 'today'>

const known = new WeakMap<Progress, { readonly of: readonly unknown[]; readonly order: StudyOrder }>()

/** What to study today, best first; undefined without an exam to come, and until the code for it is there. */
export function studyOrderIn({ code, solved }: Planning, desk: Desk): StudyOrder | undefined {
  const { deck, progress, today } = desk
  if (!code || !progress.plan || !isAhead(desk)) return undefined
  const of = [deck, today, solved]
  const before = known.get(progress)
  if (before?.of.every((one, index) => one === of[index])) return before.order
  const order = code.studyOrder({ deck, subjects: subjectsIn(desk), progress, today }, progress.plan, solved)
  known.set(progress, { of, order })
  return order
}
