/**
 * The variance of the share that is right when an exam asks n of N items at random, each at most once, and each is
 * known or not by its own chance. One question alone has the variance p(1 − p), p the mean chance; two questions vary
 * against each other by −s²/(N − 1), s² the variance of the chances, because they are never the same item:
 *   p(1 − p)/n − (n − 1)/n·s²/(N − 1)
 * With n = N that is the Poisson-binomial's Σ pᵢ(1 − pᵢ)/N². A part of a question counts as one.
 */
export function drawVariance(items: number, mean: number, variance: number, questions: number): number {
  const apart = mean * (1 - mean)
  const asked = Math.max(1, questions)
  // More questions than items ask some items twice, and say no more than asking each once.
  if (asked >= items) return Math.max(0, apart - variance) / items
  return Math.max(0, apart / asked - (((asked - 1) / asked) * variance) / (items - 1))
}
