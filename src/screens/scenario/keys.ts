import { DESK_KEYS } from '#screens/review/desk-action.ts'
import type { KeyHint } from '#screens/review/keys.tsx'

export const SCENARIO_KEYS: readonly KeyHint[] = [
  [['1', '2', '3'], 'How sure you are: unsure, fairly, sure'],
  [['A', 'B', '…'], 'Choose an option, by its letter or number'],
  [['Enter'], 'Check the answer, then go on'],
  [['d'], 'I disagree, or no longer'],
  ...DESK_KEYS,
]
