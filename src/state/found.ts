import { ofExam } from '#core/query/of-exam.ts'
import type { Query } from '#core/query/shape.ts'
import { testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import type { Library } from './library-store.ts'
import { subjectsIn } from './selectors.ts'

type Desk = Pick<Library, 'deck' | 'progress' | 'today'>

/** The cards of a query. Today needs no query language: it comes with the screens that do. */
export function found(desk: Desk, query: Query): readonly Subject[] {
  const subjects = subjectsIn(desk)
  if (query.kind === 'all') return subjects
  return subjects.filter(testFor(ofExam(query, desk.progress.plan?.exam), desk.today))
}
