import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weaknessesIn } from '#content/quality/weakness.ts'
import { run } from '#content/weakest-command.ts'
import type { Card } from '#core/deck.ts'
import { makeCard, makeDeck, paragraph } from '../../makers.ts'
import { scratchFolder } from '../scratch-folder.ts'

const CHECKED = '2026-11-21'
const SOURCES = [{ id: 'page', title: 'Page', address: 'https://example.org', checkedOn: CHECKED } as const]

const card = (more: Partial<Card>) => makeCard('a', { checkedOn: CHECKED, ...more })
const weaknessesOf = (...cards: readonly Card[]) => weaknessesIn(makeDeck(cards, { sources: SOURCES }))
const answering = (text: string) => card({ back: [paragraph(text)] })
const list = (points: number): Card =>
  card({
    back: [
      {
        kind: 'list',
        ordered: false,
        items: Array.from({ length: points }, (_, index) => ({ blocks: [paragraph(`Point ${index}`)] })),
      },
    ],
  })

describe('a card', () => {
  it('with a short question and a short answer has no weakness', () => expect(weaknessesOf(card({}))).toEqual([]))

  it.each([
    ['a long answer', answering('x'.repeat(180)), '180 characters to recall'],
    ['many points', list(6), '6 points to recall'],
    ['many facts', answering('One; two; three; four'), '4 facts in one answer'],
    ['a long question', card({ front: [paragraph('so '.repeat(50))] }), 'a question of 150 characters'],
    ['a bare yes', answering('Yes'), 'a bare yes or no, which is guessed half the time'],
    ['an old check', card({ checkedOn: '2026-01-21' }), 'checked 304 days before the newest'],
    ['no check', makeCard('a'), 'does not say when it was checked'],
  ])('with %s is listed with the reason', (_, weak, reason) => {
    expect(weaknessesOf(weak)).toMatchObject([{ id: 'a', reasons: [reason] }])
  })

  it('is the weaker, the longer its answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 121, max: 240 }), fc.integer({ min: 121, max: 240 }), (one, other) => {
        const [a, b] = [one, other].map((length) => weaknessesOf(answering('x'.repeat(length)))[0]?.score ?? 0)
        expect(Math.sign((a ?? 0) - (b ?? 0))).toBe(Math.sign(one - other))
      }),
    )
  })
})

describe('npm run check:content', () => {
  const ran = (...argv: string[]) => {
    const said: string[] = []
    const complaints: string[] = []
    const code = run(argv, { say: (text) => said.push(text), complain: (text) => complaints.push(text) })
    return { code, said, complaints: complaints.join('\n') }
  }
  const NOTE = `# Notes\n\nWhy? :: ${'long '.repeat(40)}\n\nIs it? :: Yes\n`

  it('lists what is weakest first, with file, line and reason', () => {
    const folder = scratchFolder({ 'notes.md': NOTE })
    const { code, said } = ran(folder)
    expect(code).toBe(0)
    expect(said).toEqual([
      expect.stringMatching(`^${join(folder, 'notes.md')}:3:1: notes/why \\(.*\\): 199 characters to recall`),
      expect.stringMatching(`^${join(folder, 'notes.md')}:5:1: notes/is-it \\(.*a bare yes or no`),
    ])
  })

  it('lists twenty at most', () => {
    const many = Array.from({ length: 30 }, (_, index) => `Is it ${index}? :: Yes`).join('\n\n')
    expect(ran(scratchFolder({ 'notes.md': many })).said).toHaveLength(20)
  })

  it('prints one JSON value with --json', () => {
    const { said } = ran(scratchFolder({ 'notes.md': NOTE }), '--json')
    expect(JSON.parse(said.join(''))).toMatchObject([
      { file: 'notes.md', line: 3 },
      { file: 'notes.md', line: 5 },
    ])
  })

  it('says what is wrong with the command', () => {
    expect(ran('/no/such/folder')).toMatchObject({ code: 2, complaints: expect.stringContaining('is not a folder') })
    expect(ran('a', 'b')).toMatchObject({ code: 2 })
    expect(ran('--what')).toMatchObject({ code: 2 })
  })
})
