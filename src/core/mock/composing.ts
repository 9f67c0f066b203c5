import type { Blueprint, Exam } from '#core/deck.ts'
import { askedDomains, statusOf } from '#core/freshness.ts'
import { isSuspended, type Subject } from '#core/queue.ts'
import { createRandom, type Random, shuffled } from '#core/random.ts'
import { apportioned, apportionedWithin } from './largest-remainder.ts'
import type { Mock, MockItem } from './mock.ts'

/** An exam that says what a mock of it is made of. */
export type SittableExam = Exam & { readonly blueprint: Blueprint }

export function canBeSat(exam: Exam): exam is SittableExam {
  return exam.blueprint !== undefined
}

/** A mock as it would be asked, and how far it falls short of what the blueprint wants. */
export type Composition = {
  readonly exam: string
  readonly items: readonly MockItem[]
  /** Fewer than the blueprint's, in proportion, where there are fewer items. */
  readonly minutes: number
  /** How many items the blueprint wants. */
  readonly wanted: number
  /** How many of each domain it wants, and how many are asked: fewer where the deck has no more, or more instead. */
  readonly domains: readonly { readonly number: number; readonly wanted: number; readonly asked: number }[]
}

/**
 * Composes a mock: as many questions of each domain as its weight says, of the exam's own types, none of them
 * twice. Questions of the last two mocks of this exam come last, and before them the least recently answered come
 * first. The seed decides whatever is left open: the order, the variants, and which items do not count.
 */
export function composeMock(
  exam: SittableExam,
  subjects: readonly Subject[],
  mocks: Iterable<Mock>,
  seed: number,
): Composition {
  const random = createRandom(seed)
  const { scored, unscored, minutes } = exam.blueprint
  const wanted = scored.value + unscored.value
  const weights = exam.domains.map(({ weightPercent }) => weightPercent)
  const quotas = apportioned(wanted, weights)
  const groups = filled(ranked(candidatesFor(exam, subjects), exam, mocks, random), quotas, wanted)

  const rooms = groups.map(({ length }) => length)
  const count = rooms.reduce((sum, room) => sum + room, 0)
  const counting = apportionedWithin(Math.round((count * scored.value) / wanted), weights, rooms)
  const items = groups.flatMap((group, place) =>
    shuffled(group, random).map(
      ({ card }, index): MockItem => ({
        card,
        seed: Math.floor(random() * 2 ** 32),
        domain: exam.domains[place]?.number ?? 0,
        scored: index < (counting[place] ?? 0),
      }),
    ),
  )
  return {
    exam: exam.id,
    items: shuffled(items, random),
    minutes: count === wanted ? minutes.value : Math.max(1, Math.round((minutes.value * count) / wanted)),
    wanted,
    domains: exam.domains.map(({ number }, place) => ({
      number,
      wanted: quotas[place] ?? 0,
      asked: rooms[place] ?? 0,
    })),
  }
}

/** `domains` are places in the exam's list. */
type Candidate = { readonly card: string; readonly domains: readonly number[]; readonly last: string }

/** An item is one question: a case asks several, and no blueprint so far lists them. */
function candidatesFor(exam: SittableExam, subjects: readonly Subject[]): Candidate[] {
  return subjects.flatMap((subject) => {
    const { card, progress } = subject
    const outline = card.scenario
    if (outline?.questions !== 1 || statusOf(card) === 'retired' || isSuspended(subject)) return []
    if (!exam.blueprint.questionTypes.includes(outline.type)) return []
    const asking = askedDomains(card)
    const domains = exam.domains.flatMap(({ number }, place) =>
      asking.includes(`${exam.id}/${number}`) ? [place] : [],
    )
    return domains.length > 0 ? [{ card: card.id, domains, last: progress.last ?? '' }] : []
  })
}

function ranked(candidates: readonly Candidate[], exam: Exam, mocks: Iterable<Mock>, random: Random): Candidate[] {
  const earlier = [...mocks].filter((mock) => mock.exam === exam.id).sort((a, b) => b.startedAt - a.startedAt)
  const recent = new Set(earlier.slice(0, 2).flatMap(({ items }) => items.map(({ card }) => card)))
  return shuffled(candidates, random).sort((a, b) => {
    return Number(recent.has(a.card)) - Number(recent.has(b.card)) || (a.last < b.last ? -1 : a.last > b.last ? 1 : 0)
  })
}

/**
 * The candidates of each domain: as many as its quota, the first ones first; then whoever comes next, up to the
 * number wanted. One that fits several domains moves to another when that lets one more in (augmenting paths), so
 * that a domain runs short only where the deck does.
 */
function filled(candidates: readonly Candidate[], quotas: readonly number[], wanted: number): Candidate[][] {
  const groups: Candidate[][] = quotas.map(() => [])

  function seat(candidate: Candidate, tried: Set<number>): boolean {
    for (const place of candidate.domains) {
      const group = groups[place]
      if (!group || tried.has(place)) continue
      tried.add(place)
      if (group.length < (quotas[place] ?? 0)) {
        group.push(candidate)
        return true
      }
      const mover = group.findIndex((other) => seat(other, tried))
      if (mover >= 0) {
        group[mover] = candidate
        return true
      }
    }
    return false
  }

  const standing = candidates.filter((candidate) => !seat(candidate, new Set()))
  const missing = wanted - (candidates.length - standing.length)
  for (const candidate of standing.slice(0, missing)) groups[candidate.domains[0] ?? 0]?.push(candidate)
  return groups
}
