import type { ScenarioType } from '#core/scenario.ts'

/** What a question of a type wants of the learner. */
export const TYPE_WORDS: Readonly<Record<ScenarioType, string>> = {
  choice: 'multiple choice',
  response: 'multiple response',
  ordering: 'ordering',
  matching: 'matching',
  configure: 'configuration',
  numeric: 'a number',
  case: 'case study',
}
