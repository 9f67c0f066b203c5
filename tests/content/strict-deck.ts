/** What a strict deck has besides its notes: the least that is in order. */

export const MANIFEST = {
  id: 'd',
  title: 'D',
  strict: true,
  areas: [{ id: 'algorithms', title: 'Algorithms' }],
  tags: [{ name: 'exam-tip', meaning: 'Worth knowing' }],
}

export const SOURCE = { id: 'page', title: 'Page', address: 'https://example.org/page', checkedOn: '2026-11-21' }

export const EXAM = {
  id: 'mla',
  code: 'MLA',
  name: 'An exam',
  status: 'current',
  checkedOn: '2026-11-21',
  domains: [{ number: 2, name: 'Modelling', weightPercent: 100 }],
}
