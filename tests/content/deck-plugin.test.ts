import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer, type InlineConfig, type Rolldown } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { deckPlugin } from '#content/deck-plugin.ts'
import { scratchFolder } from './scratch-folder.ts'

const NOTE = '# XGBoost\n\n- **eta** - how much each tree counts ^eta\n'
const FILES = {
  'main.js': "import { decks } from 'virtual:decks'\nglobalThis.decks = decks\n",
  'data/mine/deck.json': '{ "id": "mine", "title": "My deck" }',
  'data/mine/notes/algorithms/xgboost.md': NOTE,
  'data/not-a-deck/readme.md': '# Nothing',
}

const settings = (root: string): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [deckPlugin({ folder: 'data' })],
})

async function built(root: string) {
  const input = join(root, 'main.js')
  const result = await build({ ...settings(root), build: { write: false, rolldownOptions: { input } } })
  return (result as Rolldown.RolldownOutput).output
}

describe('the plugin in a build', () => {
  it('gives out each deck under its version, and tells the app where it lies', async () => {
    const output = await built(scratchFolder(FILES))
    const decks = output.filter(({ fileName }) => fileName.startsWith('decks/'))
    const index = decks.find(({ fileName }) => fileName.endsWith('.json'))
    const value = JSON.parse(index?.type === 'asset' ? String(index.source) : '')
    expect(value).toMatchObject({ id: 'mine', title: 'My deck', cards: { id: ['eta', 'eta~reverse'] } })
    const name = `decks/mine.${value.version}`
    expect(decks.map(({ fileName }) => fileName).toSorted()).toEqual([
      `${name}.book.bin`,
      `${name}.json`,
      `${name}.scenarios.bin`,
      `${name}.texts.bin`,
    ])
    const code = output.map((one) => (one.type === 'chunk' ? one.code : '')).join('')
    for (const { fileName } of decks) expect(code).toContain(fileName)
  })

  it('keeps what cards and notes say out of the first file', async () => {
    const output = await built(scratchFolder(FILES))
    const file = output.find(({ fileName }) => fileName.startsWith('decks/') && fileName.endsWith('.json'))
    expect(file?.type === 'asset' && String(file.source)).not.toContain('how much each tree counts')
  })

  it('gives out a learning path, where there is one, in a file of its own', async () => {
    const topic = { id: 't', title: 'T', theory: 'Read', handsOn: 'Do', subtopics: [{ id: 's', title: 'S' }] }
    const area = { id: 'a', title: 'A', goal: 'G', weeks: [1, 1], topics: [topic] }
    const text = JSON.stringify({ weeks: 1, areas: [area], milestones: [] })
    const output = await built(scratchFolder({ ...FILES, 'data/mine/path.json': text }))
    const path = output.find(({ fileName }) => fileName.endsWith('.path.bin'))
    expect(path).toBeDefined()
    expect(output.map((one) => (one.type === 'chunk' ? one.code : '')).join('')).toContain(path?.fileName)
  })

  it('ends with the places of the errors', async () => {
    const root = scratchFolder({ ...FILES, 'data/mine/notes/bad.md': Buffer.from([0x23, 0x20, 0xff]) })
    await expect(built(root)).rejects.toThrow('data/mine/notes/bad.md:1:3: ')
  })
})

describe('the plugin while developing', () => {
  it('serves decks from memory, takes in a change, and keeps the last good deck through an error', async () => {
    const root = scratchFolder(FILES)
    const note = join(root, 'data/mine/notes/algorithms/xgboost.md')
    const server = await createServer({ ...settings(root), base: '/sub/', server: { port: 0, host: '127.0.0.1' } })
    onTestFinished(() => server.close())
    await server.listen()
    const sent = vi.spyOn(server.ws, 'send')
    const isSent = (type: string) => sent.mock.calls.flat().some((one) => typeof one === 'object' && one.type === type)
    // Written again and again: the watcher misses what happens while it looks at the files for the first time.
    const write = (text: string | Uint8Array, expected: string) =>
      vi.waitFor(
        () => {
          if (!isSent(expected)) writeFileSync(note, text)
          expect(isSent(expected)).toBe(true)
        },
        { timeout: 10_000, interval: 250 },
      )
    const first = await onlyDeck()
    expect(first.cards.id).toHaveLength(2)

    await write(`${NOTE}- **gamma** - the least gain of a split ^gamma\n`, 'full-reload')
    const second = await onlyDeck()
    expect(second.cards.id).toHaveLength(4)

    await write(Buffer.from([0xff]), 'error')
    expect(await onlyDeck()).toEqual(second)

    async function onlyDeck() {
      const code = (await server.transformRequest('virtual:decks'))?.code ?? ''
      const address = /decks\/[^"']+\.json/.exec(code)?.[0]
      return (await fetch(`${server.resolvedUrls?.local[0]}${address}`)).json()
    }
  }, 25_000)
})
