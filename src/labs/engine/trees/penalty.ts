import { drawnTowardsZero } from '#labs/engine/arithmetic/soft-threshold.ts'

/**
 * What XGBoost calls a gain and a weight, from the sums of gradients G and of second derivatives H of a node:
 *
 *   score  = T(G)² / (H + lambda)        gain = score(left) + score(right) − score(both)
 *   weight = −T(G) / (H + lambda)        T(G) = G, drawn towards 0 by alpha
 */
export type Penalty = { readonly lambda: number; readonly alpha: number; readonly min_child_weight: number }

/** In 32 bits, as XGBoost keeps it: with more, ties would be broken that XGBoost does not see. */
export function score(gradient: number, hessian: number, { lambda, alpha }: Penalty): number {
  const drawn = alpha === 0 ? gradient : drawnTowardsZero(gradient, alpha)
  return Math.fround((drawn * drawn) / (hessian + lambda))
}

export function weight(gradient: number, hessian: number, { lambda, alpha, min_child_weight }: Penalty): number {
  if (hessian < min_child_weight || hessian <= 0) return 0
  return Math.fround(-drawnTowardsZero(gradient, alpha) / (hessian + lambda))
}
