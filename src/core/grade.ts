/** Answers to "did you recall it", worst first. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const

export type Grade = (typeof GRADES)[number]

export function isGrade(value: unknown): value is Grade {
  return GRADES.includes(value as Grade)
}
