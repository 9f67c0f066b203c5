import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changesIn } from '#content/changes-plugin.ts'
import { plainText } from '#core/prose.ts'

describe('what changed', () => {
  it('is told without the title of its file', () => {
    expect(changesIn('# News\n\n- 2026-11-21: a **deck**')).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            blocks: [
              {
                kind: 'paragraph',
                content: [
                  { kind: 'text', text: '2026-11-21: a ' },
                  { kind: 'strong', content: [{ kind: 'text', text: 'deck' }] },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  it('has an entry with a date for every line that learners are told', () => {
    const lines = plainText(changesIn(readFileSync('data/changes.md', 'utf8'))).split('\n')
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\d: /)
  })
})
