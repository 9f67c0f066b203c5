import { unreachable } from '#core/parsed.ts'
import { fBeta } from './confusion.ts'
import type { Scored } from './losses.ts'
import { cutsOf } from './ranking.ts'

/** Linear Learner's `binary_classifier_model_selection_criteria`, with the one target that each of them reads. */
export type Criterion =
  | { readonly kind: 'accuracy' }
  | { readonly kind: 'f_beta'; readonly beta: number }
  | { readonly kind: 'precision_at_target_recall'; readonly recall: number }
  | { readonly kind: 'recall_at_target_precision'; readonly precision: number }

/** Above every share: where no cut meets the target, nothing is called positive. */
const NOBODY = 1.5

/** The cut-off that serves the criterion best on these rows, half-way between two scores. */
export function chooseCutOff(scored: Scored, criterion: Criterion): number {
  if (criterion.kind === 'accuracy') return 0.5
  const cuts = cutsOf(scored)
  const positives = cuts.at(-1)?.truePositives ?? 0
  let [best, tieBreak, cutOff] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, NOBODY]
  for (const { score, below, truePositives, falsePositives } of cuts) {
    const precision = truePositives / (truePositives + falsePositives)
    const recall = positives === 0 ? 0 : truePositives / positives
    const [worth, second] = worthOf(criterion, precision, recall)
    if (worth < best || (worth === best && second <= tieBreak)) continue
    best = worth
    tieBreak = second
    cutOff = worth === Number.NEGATIVE_INFINITY ? NOBODY : (score + Math.max(below, score - 1e-6)) / 2
  }
  return cutOff
}

/** What a cut is worth, and what decides between two that are worth the same. */
function worthOf(criterion: Exclude<Criterion, { kind: 'accuracy' }>, precision: number, recall: number) {
  const unmet = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY] as const
  switch (criterion.kind) {
    case 'f_beta':
      return [fBeta(precision, recall, criterion.beta), 0] as const
    case 'precision_at_target_recall':
      return recall >= criterion.recall ? ([precision, recall] as const) : unmet
    case 'recall_at_target_precision':
      return precision >= criterion.precision ? ([recall, precision] as const) : unmet
    default:
      return unreachable(criterion)
  }
}
