import type { Problem } from '#content/problem.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { DeckCards } from '#core/deck.ts'
import { type Coverage, checkClaims, NO_CLAIMS } from './check-claims.ts'
import { checkTasks } from './check-tasks.ts'
import { COVERAGE_PATH, TASKS_PATH } from './format.ts'

/** Checks a deck against what it must carry, as far as the folder says so; nothing is asked of one without the files. */
export function checkCoverage(files: readonly SourceFile[], deck: DeckCards, problems: Problem[]): Coverage {
  const at = (path: string) => files.find((file) => file.path === path)
  const [claims, tasks] = [at(COVERAGE_PATH), at(TASKS_PATH)]
  if (tasks) checkTasks(tasks, deck, problems)
  return claims ? checkClaims(claims, deck.cards, problems) : NO_CLAIMS
}
