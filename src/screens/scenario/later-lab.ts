import { later } from '#screens/later.ts'

/** Fetched by a question that can be run, before somebody asks for that. */
export const questionLab = later(async () => (await import('#labs/trial/question-lab.tsx')).QuestionLab)
