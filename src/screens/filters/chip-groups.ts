import type { Exam } from '#core/deck.ts'
import { textOf } from '#core/query/completion.ts'
import type { Known, Vocabulary } from '#core/query/vocabulary.ts'

/** Chips that are alternatives to each other, under one button. */
export type ChipGroup = {
  readonly kind: (typeof KINDS)[number]
  readonly title: string
  readonly chips: readonly OfferedChip[]
}

export type OfferedChip = {
  /** As a query says it. */
  readonly text: string
  readonly label: string
  /** What the label leaves unsaid. */
  readonly detail?: string
  /** Chips of one group that stand together. */
  readonly under?: string
}

const KINDS = ['tag', 'is', 'domain', 'topic', 'service', 'card', 'algorithm'] as const

const TITLES: Readonly<Record<(typeof KINDS)[number], string>> = {
  tag: 'Tags',
  is: 'State',
  domain: 'Domain',
  topic: 'Topic',
  service: 'Service',
  card: 'Kind',
  algorithm: 'Algorithm',
}

/** What a deck offers for thumbs; groups of which it has nothing are left out. */
export function chipGroups(vocabulary: Vocabulary, exams: readonly Exam[]): readonly ChipGroup[] {
  return KINDS.map((kind) => ({
    kind,
    title: TITLES[kind],
    chips: vocabulary[kind].map((one) => ({ text: textOf(kind, one.value), ...wordsFor(kind, one, exams) })),
  })).filter(({ chips }) => chips.length > 0)
}

function wordsFor(kind: ChipGroup['kind'], known: Known, exams: readonly Exam[]): Omit<OfferedChip, 'text'> {
  switch (kind) {
    case 'tag':
      return { label: `#${known.name}` }
    case 'is':
      return { label: known.name }
    case 'card':
      return { label: `${known.name} card` }
    case 'topic':
      return { label: known.hint ?? known.name.replaceAll('-', ' ') }
    case 'domain':
      return domainWords(known, exams)
    default:
      return { label: known.name }
  }
}

function domainWords({ name, hint, cards }: Known, exams: readonly Exam[]): Omit<OfferedChip, 'text'> {
  const [id = '', number] = name.split('/')
  if (number === undefined) {
    // Counted are those of the planned exam alone.
    const ofPlan = cards !== undefined
    return {
      label: `Domain ${name}`,
      under: ofPlan ? 'Your exam' : 'Any exam',
      ...(ofPlan && hint && { detail: hint }),
    }
  }
  const code = exams.find((exam) => exam.id === id)?.code ?? id
  return { label: `${code} ${number}`, under: code, ...(hint !== undefined && { detail: hint }) }
}
