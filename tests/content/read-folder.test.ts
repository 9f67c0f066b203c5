import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder } from '#content/read-folder.ts'
import { LONGEST_NOTE_BYTES } from '#content/source-file.ts'
import { scratchFolder } from './scratch-folder.ts'

const paths = (folder: string) => readFolder(folder).files.map(({ path }) => path)

/** "Grün", then "é" as Latin-1 writes it: a byte that UTF-8 does not know. */
const LATIN_1 = Buffer.concat([Buffer.from('# Title\n\nGrün: caf'), Buffer.from([0xe9, 0x0a])])

describe('reading a folder', () => {
  it('finds Markdown and JSON however deep, sorted, and nothing else', () => {
    const folder = scratchFolder({
      'notes/b.md': '',
      'notes/a/deep/c.markdown': '',
      'deck.json': '{}',
      'notes/LOUD.MD': '',
      'picture.png': '',
      'notes.txt': '',
    })
    expect(paths(folder)).toEqual(['deck.json', 'notes/LOUD.MD', 'notes/a/deep/c.markdown', 'notes/b.md'])
  })

  it('leaves hidden files and node_modules to other programs', () => {
    const folder = scratchFolder({ 'a.md': '', '.obsidian/b.md': '', '.c.md': '', 'node_modules/d/README.md': '' })
    expect(paths(folder)).toEqual(['a.md'])
  })

  it('takes off a byte-order mark', () => {
    expect(readFolder(scratchFolder({ 'a.md': '\uFEFF# A' })).files).toEqual([{ path: 'a.md', text: '# A' }])
  })

  it('says where a file stops being UTF-8, and reads the others', () => {
    const { files, problems } = readFolder(scratchFolder({ 'a.md': LATIN_1, 'b.md': '# B' }))
    expect(files.map(({ path }) => path)).toEqual(['b.md'])
    expect(problems).toEqual([
      { severity: 'error', file: 'a.md', line: 3, column: 10, message: expect.stringContaining('UTF-8') },
    ])
  })

  it('finds a character that the end of the file cuts in half', () => {
    const { problems } = readFolder(scratchFolder({ 'a.md': Buffer.from('ok €').subarray(0, -1) }))
    expect(problems).toMatchObject([{ line: 1, column: 4 }])
  })

  it('keeps a replacement character that the author really wrote', () => {
    expect(readFolder(scratchFolder({ 'a.md': '\uFFFD' })).problems).toEqual([])
  })

  it('does not read a note that is too long, and says how to mend it', () => {
    const long = 'x'.repeat(LONGEST_NOTE_BYTES)
    const { files, problems } = readFolder(scratchFolder({ 'a.md': `${long}x`, 'b.md': long, 'c.json': `"${long}"` }))
    expect(files.map(({ path }) => path)).toEqual(['b.md', 'c.json'])
    expect(problems).toMatchObject([{ severity: 'error', file: 'a.md', message: expect.stringMatching(/MB.*split/) }])
  })

  it('is not led round in circles by links, and names one that leads nowhere', () => {
    const folder = scratchFolder({ 'a.md': '' })
    symlinkSync(folder, join(folder, 'again'))
    symlinkSync(folder, join(folder, 'again.md'))
    symlinkSync(join(folder, 'a.md'), join(folder, 'b.md'))
    symlinkSync(join(folder, 'gone'), join(folder, 'c.md'))
    const { files, problems } = readFolder(folder)
    expect(files.map(({ path }) => path)).toEqual(['a.md', 'b.md'])
    expect(problems).toMatchObject([{ file: 'c.md', message: expect.stringContaining('cannot be read') }])
  })
})
