import type { SittableExam } from './composing.ts'
import type { Change, Marking } from './marking.ts'
import type { Marks, Mock } from './mock.ts'

/** So many right of so many. */
export type Share = { readonly right: number; readonly count: number }

export type Score = {
  /** On the exam's scale. */
  readonly scaled: number
  readonly passed: boolean
  /** Of the items that count. */
  readonly scored: Share
  /** Of all items, those too that do not. */
  readonly all: Share
  /** Of all items of each domain; `share` is the domain's part of the items, 0 to 1. */
  readonly domains: readonly (Share & { readonly number: number; readonly name: string; readonly share: number })[]
}

/**
 * What a finished mock comes to. AWS does not publish how it turns right answers into its scale, and different
 * editions of an exam are put on it differently; so the scaled score is a linear estimate: the least of the scale,
 * plus the rest of it times the share of the scored items that are right. One that was not graded counts for nothing.
 */
export function scoreMock(mock: Mock, exam: SittableExam, right: Marks): Score {
  const { scale, passScore } = exam.blueprint
  const graded = mock.items.flatMap(({ domain, scored }, place) => {
    const isRight = right[place]
    return typeof isRight === 'boolean' ? [{ domain, scored, isRight }] : []
  })
  const scored = shareOf(graded.filter((item) => item.scored))
  const scaled = Math.round(scale.least + ((scale.most - scale.least) * scored.right) / Math.max(1, scored.count))
  return {
    scaled,
    passed: scaled >= passScore.value,
    scored,
    all: shareOf(graded),
    domains: exam.domains.map(({ number, name }) => {
      const own = shareOf(graded.filter(({ domain }) => domain === number))
      return { number, name, ...own, share: own.count / Math.max(1, graded.length) }
    }),
  }
}

function shareOf(items: readonly { readonly isRight: boolean }[]): Share {
  return { right: items.filter(({ isRight }) => isRight).length, count: items.length }
}

/** What there is to learn from how it went. Numbers are places among the items, from 0. */
export type LookBack = {
  readonly unanswered: readonly number[]
  /** Five at most, slowest first. */
  readonly slowest: readonly number[]
  readonly flaggedAndRight: readonly number[]
  readonly changed: readonly { readonly item: number; readonly change: Change }[]
  /** Half of the items that were seen took less. */
  readonly medianMs: number
}

export function lookBack(mock: Mock, markings: readonly (Marking | undefined)[]): LookBack {
  const { work } = mock
  const places = work.map((_, place) => place)
  const spentOn = (place: number) => work[place]?.spentMs ?? 0
  const seen = places.filter((place) => spentOn(place) > 0).sort((a, b) => spentOn(b) - spentOn(a))
  return {
    unanswered: places.filter((place) => !work[place]?.answer),
    slowest: seen.slice(0, 5),
    flaggedAndRight: places.filter((place) => work[place]?.flagged && mock.finished?.right[place] === true),
    changed: markings.flatMap((marking, item) => (marking?.change ? [{ item, change: marking.change }] : [])),
    medianMs: spentOn(seen[Math.floor(seen.length / 2)] ?? -1),
  }
}
