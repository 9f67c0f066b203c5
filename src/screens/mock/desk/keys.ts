import type { KeyHint } from '#screens/review/keys.tsx'

export const MOCK_KEYS: readonly KeyHint[] = [
  [['1', 'a'], 'Choose the first option; 2 or b the second, and so on'],
  [['n', '→'], 'Next, or skip'],
  [['p', '←'], 'Previous'],
  [['f'], 'Flag, or take the flag off'],
  [['r'], 'Review all questions'],
  [['t'], 'Hide the time left, or show it'],
  [['?'], 'These keys'],
  [['Escape'], 'Leave; the mock stays open and its clock goes on'],
]
