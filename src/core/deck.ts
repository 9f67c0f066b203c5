import type { Comparison } from '#core/book/comparison.ts'
import type { GlossaryTerm } from '#core/book/glossary.ts'
import type { LearningPath } from '#core/path/learning-path.ts'
import type { Block } from './prose.ts'
import type { Misconception, Scenario, ScenarioType } from './scenario.ts'
import type { Day } from './time.ts'

/** A folder of content, compiled. It travels in parts: what every sitting needs, and what only some screens do. */
export type Deck = DeckCards & DeckScenarios & DeckPath & DeckBook

/** Fetched once a scenario is up: a good part of a deck's text, and no sitting of plain cards needs it. */
export type DeckScenarios = {
  /** By their cards' ids: each has a card in `cards` of kind `scenario`. */
  readonly scenarios: readonly Scenario[]
  readonly misconceptions: readonly Misconception[]
}

/** Fetched by the screen of the learning path; a deck need not have one. */
export type DeckPath = { readonly path?: LearningPath }

/** Fetched where notes are read. */
export type DeckBook = {
  readonly glossary: readonly GlossaryTerm[]
  readonly comparisons: readonly Comparison[]
}

/** What the app fetches and checks before anything is shown. */
export type DeckCards = {
  readonly format: 'tagdrill-deck'
  /** Of the format; a reader refuses a higher one. */
  readonly formatVersion: 1
  readonly id: string
  readonly title: string
  /** A hash of the content: another one means that something changed. */
  readonly version: string
  readonly language: string
  readonly licence?: string
  /** Chapters, in reading order. */
  readonly areas: readonly Area[]
  readonly tags: readonly Tag[]
  readonly sources: readonly Source[]
  readonly exams: readonly Exam[]
  readonly notes: readonly Note[]
  readonly cards: readonly Card[]
}

export type Area = { readonly id: string; readonly title: string }

/** `name` is written without `#` and may have parents: `exam-tip`, `algorithm/xgboost`. */
export type Tag = {
  readonly name: string
  readonly meaning?: string
  readonly role: TagRole
  /** How much a card with this tag matters against one without; 1 is neutral. */
  readonly weight: number
}

/** Which highlighter a tag is drawn with. */
export const TAG_ROLES = ['exam-tip', 'gotcha', 'important', 'core', 'hands-on', 'plain'] as const
export type TagRole = (typeof TAG_ROLES)[number]

/** A cited page. */
export type Source = {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly checkedOn: Day
}

/** What is asked, in outline; `id` is lower case: `mla-c02`. Weights add up to 100. */
export type Exam = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly status: string
  readonly checkedOn: Day
  readonly domains: readonly { readonly number: number; readonly name: string; readonly weightPercent: number }[]
  /** Only of an exam that can be sat as a mock. */
  readonly blueprint?: Blueprint
}

/** What a mock of an exam is made of. */
export type Blueprint = {
  readonly scored: Figure
  readonly unscored: Figure
  readonly minutes: Figure
  readonly passScore: Figure
  readonly scale: { readonly least: number; readonly most: number }
  readonly questionTypes: readonly ScenarioType[]
}

/** A number that may not be known for sure; then `note` says why. */
export type Figure = {
  readonly value: number
  readonly verified: boolean
  readonly note?: string
  /** The address of the page that states it. */
  readonly source?: string
}

/** A titled piece of text with tags, from which cards come. */
export type Note = {
  readonly id: string
  /** Where it stands in the folder, `notes/training/xgboost.md`. */
  readonly path: string
  readonly title: string
  readonly topic: string
  readonly area: string
  readonly tags: readonly string[]
  readonly blocks: readonly Block[]
}

export const CARD_KINDS = ['basic', 'reverse', 'cloze', 'attribute', 'cell', 'list', 'scenario'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** The smallest thing scheduled. */
export type Card = {
  /** Stable for as long as the card means the same; never a hash of its text. */
  readonly id: string
  readonly kind: CardKind
  /** The note it came from, or where a scenario's facts are explained; only a scenario may have none. */
  readonly note?: string
  /** The block of that note. */
  readonly anchor?: string
  /** The headings above it, outermost first, the note's title included. */
  readonly trail: readonly string[]
  /** Cards of one block share this, and are kept apart in a sitting. */
  readonly siblings: string
  /** With inherited ones, nearest last. */
  readonly tags: readonly string[]
  readonly front: readonly Block[]
  readonly back: readonly Block[]
  /** Which gap this card asks for; only on kind `cloze`, where `front` holds the whole text. */
  readonly cloze?: number
  readonly topic: string
  readonly area: string
  /** `mla-c02/2`: domain 2 of that exam. */
  readonly domains: readonly string[]
  /** Ids of the deck's sources. */
  readonly sources: readonly string[]
  readonly checkedOn?: Day
  /** The services it names that are not what they were; left out where all are. */
  readonly services?: readonly AgedService[]
  /** Not studied until the learner asks for it. */
  readonly startsSuspended?: true
  /** Only of a card that asks a scenario of the deck, the one with its id; its front is the scenario's title. */
  readonly scenario?: ScenarioOutline
}

/** A service that is closed, retired or legacy, or that exams have left behind. */
export type AgedService = {
  readonly name: string
  readonly status: ScenarioStatus | 'current'
  readonly since?: Day
  /** The exams that no longer ask for the card, as it is about this service. */
  readonly leftBy: readonly string[]
}

/** What is known of a scenario before its text is there. */
export type ScenarioOutline = {
  readonly type: ScenarioType
  /** How many questions it asks. */
  readonly questions: number
  readonly algorithms: readonly string[]
  readonly services: readonly string[]
  /** Left out where what it asks is current. */
  readonly status?: ScenarioStatus
}

export const SCENARIO_STATUSES = ['legacy', 'closed', 'retired'] as const
/** Of what a scenario asks about, or a card names: `closed` is to new customers. */
export type ScenarioStatus = (typeof SCENARIO_STATUSES)[number]
