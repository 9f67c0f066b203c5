/** By so much nearer to 0, and never past it: what an absolute penalty does to a value. */
export function drawnTowardsZero(value: number, by: number): number {
  if (value > by) return value - by
  return value < -by ? value + by : 0
}
