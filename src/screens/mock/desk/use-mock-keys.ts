import type { Mock } from '#core/mock/mock.ts'
import type { DrawnQuestion } from '#core/scenario/drawn.ts'
import type { Answer } from '#core/scenario.ts'
import { answerByKey } from '#parts/question/choice/by-key.ts'
import { isTyping, useKeys } from '#screens/use-keys.ts'
import type { MockActions } from '#state/mocks.ts'
import type { OpenDialog } from './desk-dialogs.tsx'
import type { Shown } from './standing.ts'

type Hands = {
  /** False while a dialog has the keys. */
  readonly isActive: boolean
  readonly mock: Mock
  /** What is up, if it is a question. */
  readonly shown: Shown | undefined
  readonly desk: MockActions
  readonly open: (dialog: OpenDialog) => void
  readonly toggleTime: () => void
  readonly leave: () => void
}

/** Keys work wherever the focus is, but never take one from a field that means it. */
export function useMockKeys(hands: Hands): void {
  useKeys((event) => actionOf(event, hands), hands.isActive)
}

function actionOf({ key, target }: KeyboardEvent, hands: Hands): (() => void) | undefined {
  const { mock, shown, desk } = hands
  if (key === 'Escape') return hands.leave
  if (key === '?') return () => hands.open('keys')
  if (mock.pausedAt !== undefined || isTyping(target)) return undefined
  const { up } = mock
  if (key === 't') return hands.toggleTime
  if (up === undefined) return undefined
  if (isArrow(key) && isElsewhere(target, shown?.question)) return undefined
  switch (key) {
    case 'n':
    case 'ArrowRight':
      return () => desk.moveTo(up + 1 < mock.items.length ? up + 1 : undefined)
    case 'p':
    case 'ArrowLeft':
      return () => desk.moveTo(Math.max(0, up - 1))
    case 'f':
      return () => desk.toggleFlag(up)
    case 'r':
      return () => desk.moveTo()
    default: {
      const answer = shown && answerByKey(shown.question, mock.work[up]?.answer, key)
      return answer && (() => desk.answer(up, isEmpty(answer) ? undefined : answer))
    }
  }
}

const isArrow = (key: string) => key === 'ArrowLeft' || key === 'ArrowRight'

/**
 * Where arrows sideways mean something of their own: in the controls of any question but a choice. There, up and down
 * go through the options, and a stray arrow to the right must not change the answer.
 */
function isElsewhere(target: EventTarget | null, question: DrawnQuestion | undefined): boolean {
  if (question?.type === 'choice' || question?.type === 'response') return false
  return target instanceof Element && target.closest('input, button, [tabindex="0"]') !== null
}

function isEmpty(answer: Answer): boolean {
  return answer.type === 'response' && answer.options.length === 0
}
