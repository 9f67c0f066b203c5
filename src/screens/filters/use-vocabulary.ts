import { useMemo } from 'react'
import { type Vocabulary, vocabularyOf } from '#core/query/vocabulary.ts'
import { useLibrary } from '#screens/edges.ts'
import { subjectsIn } from '#state/selectors.ts'

/** The names that a filter may use here. */
export function useVocabulary(): Vocabulary {
  const deck = useLibrary((library) => library.deck)
  const subjects = useLibrary(subjectsIn)
  const exam = useLibrary(({ progress }) => progress.plan?.exam)
  return useMemo(() => vocabularyOf(deck, subjects, exam), [deck, subjects, exam])
}
