import type { Day } from '#core/time.ts'

/**
 * What there is to learn beside the cards, in the order in which it is best learnt. A topic is done once its theory is
 * studied, its hands-on proof is built and each of its subtopics is ticked.
 */
export type LearningPath = {
  /** How long it takes as it is meant; it is fitted to the weeks that a learner has. */
  readonly weeks: number
  readonly areas: readonly PathArea[]
  readonly milestones: readonly Milestone[]
}

export type PathArea = {
  readonly id: string
  readonly title: string
  /** What one is able to do after it. */
  readonly goal: string
  /** The first and the last, counted from 1. */
  readonly weeks: readonly [from: number, to: number]
  readonly topics: readonly PathTopic[]
}

export type PathTopic = LeadingOn & {
  readonly id: string
  readonly title: string
  /** What there is to read. */
  readonly theory: string
  /** What to build, as a proof to oneself. */
  readonly handsOn: string
  /** What a learner of today must know of it first: closed, renamed, retired. */
  readonly remark?: string
  readonly subtopics: readonly Subtopic[]
}

export type Subtopic = LeadingOn & { readonly id: string; readonly title: string }

/** Where something on the path is learnt. */
export type LeadingOn = {
  /** `note` or `note#anchor`; where there are none, the places of its cards. */
  readonly notes: readonly string[]
  /** Queries. */
  readonly cards?: string
  readonly scenarios?: string
  readonly labs: readonly string[]
}

export type Milestone = {
  readonly id: string
  readonly title: string
  /** The topic by whose end it should be reached. */
  readonly topic: string
}

/** What can be ticked of every topic, beside its subtopics. */
export const THEORY = 'theory'
export const HANDS_ON = 'hands-on'

/** A thing that can be ticked, by its name in the log's meaning. */
export function tickOf(topic: string, part: string): string {
  return `${topic}/${part}`
}

/** Everything of a topic that can be ticked, in order. */
export function partsOf({ subtopics }: PathTopic): readonly string[] {
  return [THEORY, ...subtopics.map(({ id }) => id), HANDS_ON]
}

export function topicsOf({ areas }: Pick<LearningPath, 'areas'>): readonly PathTopic[] {
  return areas.flatMap(({ topics }) => topics)
}

type Ticks = ReadonlyMap<string, Day>

/** How much of it there is to tick, and how much is ticked. What is no longer on the path does not count. */
export type Ticked = { readonly done: number; readonly all: number }

export function tickedOf(topics: readonly PathTopic[], ticks: Ticks): Ticked {
  let done = 0
  let all = 0
  for (const topic of topics) {
    for (const part of partsOf(topic)) {
      all += 1
      if (ticks.has(tickOf(topic.id, part))) done += 1
    }
  }
  return { done, all }
}

export type Step = { readonly topic: PathTopic; readonly part: string }

/**
 * Where to go on: in the topic ticked last, as long as something is left there; then in the next unfinished one after
 * it, and from the beginning where there is none. Undefined at the end of the path.
 */
export function nextStep(path: Pick<LearningPath, 'areas'>, ticks: Ticks): Step | undefined {
  const topics = topicsOf(path)
  const [last] = [...ticks.keys()].map((tick) => tick.split('/')[0]).slice(-1)
  const place = Math.max(
    0,
    topics.findIndex(({ id }) => id === last),
  )
  for (const topic of [...topics.slice(place), ...topics.slice(0, place)]) {
    const part = partsOf(topic).find((one) => !ticks.has(tickOf(topic.id, one)))
    if (part !== undefined) return { topic, part }
  }
  return undefined
}
