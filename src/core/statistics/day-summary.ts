import { type Answered, isRight } from './history.ts'

/** What was answered: scenarios apart, whatever became of them, and cards by how far they had come. */
export const KINDS = ['new', 'learning', 'review', 'scenario', 'cram'] as const
export type Kind = (typeof KINDS)[number]

export type Tally = { readonly answers: number; readonly right: number }

export type DaySummary = Tally & { readonly tookMs: number; readonly byKind: Readonly<Record<Kind, Tally>> }

/** The answers of one day, as a day number. */
export function summaryOf(history: Iterable<Answered>, day: number): DaySummary {
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, { answers: 0, right: 0 }])) as Record<
    Kind,
    { answers: number; right: number }
  >
  let [answers, right, tookMs] = [0, 0, 0]
  for (const answer of history) {
    if (answer.day !== day) continue
    const one = isRight(answer) ? 1 : 0
    const kind = byKind[kindOf(answer)]
    kind.answers += 1
    kind.right += one
    answers += 1
    right += one
    tookMs += answer.tookMs
  }
  return { answers, right, tookMs, byKind }
}

function kindOf({ isScenario, stage }: Answered): Kind {
  if (stage === 'cram') return 'cram'
  if (isScenario) return 'scenario'
  return stage === 'young' || stage === 'mature' ? 'review' : stage
}
