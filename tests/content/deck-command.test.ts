import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '#content/deck-command.ts'
import { checkDeck } from '#content/deck-schema.ts'
import { scratchFolder } from './scratch-folder.ts'

function ran(...argv: string[]) {
  const said: string[] = []
  const complaints: string[] = []
  const code = run(argv, { say: (text) => said.push(text), complain: (text) => complaints.push(text) })
  return { code, said: said.join('\n'), complaints: complaints.join('\n') }
}

const NOTE = '# XGBoost\n**Tags:** `#core`\n\n- **eta** - how much each tree counts `#gotcha`\n'

describe('npm run deck', () => {
  it('says what is in a folder of anybody’s notes', () => {
    const { code, said, complaints } = ran(scratchFolder({ 'xgboost.md': NOTE }))
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
    expect(said).toMatch(/notes +1/)
    expect(said).toMatch(/2 {2}#gotcha/)
  })

  it('prints one JSON object and nothing else with --json', () => {
    const { code, said } = ran(scratchFolder({ 'xgboost.md': NOTE }), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({
      notes: 1,
      cards: { total: 2, byTag: { core: 2, gotcha: 2 } },
      scenarios: { total: 0 },
      coverage: { claims: 0 },
      problems: [],
    })
  })

  it('writes a deck that the app accepts with --out', () => {
    const folder = scratchFolder({ 'xgboost.md': NOTE })
    const out = join(folder, 'out.json')
    expect(ran(folder, '--out', out).code).toBe(0)
    const read = checkDeck(JSON.parse(readFileSync(out, 'utf8')))
    expect(read).toMatchObject({ ok: true, value: { cards: [{ kind: 'basic' }, { kind: 'reverse' }] } })
  })

  it('names the place of an error, ends with 1 and counts the rest', () => {
    const folder = scratchFolder({ 'xgboost.md': NOTE, 'bad.md': Buffer.from([0x23, 0x20, 0xff]) })
    const { code, said } = ran(folder)
    expect(code).toBe(1)
    expect(said).toContain(`${join(folder, 'bad.md')}:1:3: error: `)
    expect(said).toMatch(/cards +2/)
  })

  it('names files as the folder does in JSON', () => {
    const folder = scratchFolder({ 'notes/bad.md': Buffer.from([0xff]) })
    const { code, said } = ran(folder, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(said).problems).toMatchObject([{ severity: 'error', file: 'notes/bad.md', line: 1, column: 1 }])
  })

  it('ends with 0 when all it has are warnings', () => {
    const { code, said } = ran(scratchFolder({ 'a.md': '# A\n\nsee [there](./nowhere.md)\n' }))
    expect(said).toMatch(/a\.md:3:\d+: warning: /)
    expect(code).toBe(0)
  })

  it('explains itself when asked', () => {
    expect(ran('--help')).toMatchObject({ code: 0, complaints: '', said: expect.stringContaining('--out FILE') })
  })

  it('ends with 2 when it was called wrongly, and says how', () => {
    const empty = scratchFolder({ 'readme.txt': '' })
    const folder = scratchFolder({ 'a.md': NOTE })
    const calls: [string[], string][] = [
      [[], 'Which folder?'],
      [[join(folder, 'gone')], 'There is no folder'],
      [[join(folder, 'a.md')], 'is not a folder'],
      [[empty], 'There is no note'],
      [[folder, folder], 'One folder at a time'],
      [[folder, '--fast'], '--fast'],
      [[folder, '--out'], '--out'],
      [[folder, '--out', join(folder, 'no', 'where.json')], 'cannot be written'],
    ]
    for (const [argv, complaint] of calls) {
      const { code, said, complaints } = ran(...argv)
      expect(complaints).toContain(complaint)
      expect({ code, said }).toEqual({ code: 2, said: '' })
    }
  })
})
