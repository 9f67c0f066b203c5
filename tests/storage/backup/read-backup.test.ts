import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, type LogEvent } from '#core/event.ts'
import { writeManifest } from '#storage/backup/manifest.ts'
import { readBackup } from '#storage/backup/read-backup.ts'
import { type BackupOptions, writeBackup } from '#storage/backup/write-backup.ts'
import { writeLogFile } from '#storage/log-file.ts'
import { sha256 } from '#storage/sha256.ts'
import { anyLog, makeEvent, NOON } from '../../makers.ts'

const written: BackupOptions = { device: 'phone', at: NOON, app: '1.2.3', packed: false }
const skip = (card: string) => makeEvent({ type: 'skipped', card, sitting: 's' })
const log = ['a', 'b', 'c'].map(skip)
const sealed = await (await writeBackup(log, written)).text()
const plain = writeLogFile(log, written)
const SEALS = { app: '9', progress: { tally: 1, sha256: '0'.repeat(64) } }
const [header = '', ...lines] = plain.trimEnd().split('\n')

async function refusalOf(content: BlobPart) {
  const file = await readBackup(new Blob([content]))
  return file.ok ? undefined : file.problem
}

async function eventsIn(file: Blob): Promise<readonly LogEvent[] | undefined> {
  const reading = await readBackup(file)
  return reading.ok ? reading.value.events : undefined
}

describe('a backup', () => {
  it('reads back as what was written, in log order and each event once, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(), fc.boolean(), async (events, packed) => {
        const file = await writeBackup([...events, ...events], { ...written, packed })
        expect(await eventsIn(file)).toEqual(inOrder(events))
      }),
    )
  })

  it('is packed to a fraction of its text', async () => {
    const many = Array.from({ length: 2_500 }, (_, card) => skip(`card-${card}`))
    const packed = await writeBackup(many, { ...written, packed: true })
    expect(packed.size * 5).toBeLessThan((await writeBackup(many, written)).size)
    expect(await eventsIn(packed)).toEqual(inOrder(many))
  })

  it('says in its first line what it is, with a hash of every thousand events, then has an event a line', async () => {
    const many = Array.from({ length: 1_001 }, (_, card) => skip(`card-${card}`))
    const [first = '', ...rest] = (await (await writeBackup(many, written)).text()).trimEnd().split('\n')
    expect(JSON.parse(first)).toMatchObject({
      format: 'tagdrill-log',
      version: 2,
      device: 'phone',
      at: NOON,
      events: 1_001,
      app: '1.2.3',
      parts: [{ events: 1_000 }, { events: 1, sha256: await sha256(`${rest.at(-1)}\n`) }],
    })
    expect(rest.map((line) => JSON.parse(line))).toEqual(inOrder(many))
  })

  it('of nothing is a backup as well', async () => {
    expect(await eventsIn(await writeBackup([], { ...written, packed: true }))).toEqual([])
  })
})

describe('a file', () => {
  it.each([
    ['without seals, as the first versions wrote it', plain],
    ['with other line ends', sealed.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${sealed}`],
    ['without its last line end', sealed.trimEnd()],
    ['with blank lines at its end', `${sealed}\n\n`],
  ])('is read %s', async (_, text) => {
    expect(await eventsIn(new Blob([text]))).toEqual(log)
  })

  it.each([
    ['empty', '', 1, 'empty'],
    ['blank', '\n\n', 1, 'empty'],
    ['a note', '# XGBoost\n', 1, 'not a backup'],
    ['another app’s', '{"format":"anki"}\n', 1, 'not a backup'],
    ['null', 'null\n', 1, 'not a backup'],
    ['of a newer version', '{"format":"tagdrill-log","version":3,"events":0}\n', 1, 'newer version of the app'],
    ['without its count', '{"format":"tagdrill-log","version":1}\n', 1, 'first line'],
    ['sealed without seals', '{"format":"tagdrill-log","version":2,"events":0}\n', 1, 'first line'],
    ['said to be older than its seals', sealed.replace('"version":2', '"version":1'), 1, 'first line'],
    ['changed in its first line', sealed.replace('"phone"', '"phono"'), 1, 'first line'],
    ['short of a line', [header, ...lines.slice(0, 2), ''].join('\n'), 3, 'cut short'],
    ['cut in a line', plain.slice(0, plain.length - 60), 4, 'Line 4 is damaged: the file was cut short here'],
    ['cut in an earlier line', plain.slice(0, plain.length - 230), 3, 'cut short here'],
    ['longer than it says', `${plain}${lines[0]}\n`, 5, 'but has more'],
    ['damaged', [header, lines[0], '{"id":', lines[2], ''].join('\n'), 3, 'Line 3 is damaged: it is not JSON'],
    ['with a hole', [header, lines[0], '', lines[2], ''].join('\n'), 3, 'Line 3 is damaged'],
    ['with a wrong event', plain.replace('"skipped"', '"danced"'), 2, '"danced" is not a type of event'],
    ['sealed and edited', sealed.replace('"card":"b"', '"card":"x"'), 2, 'Lines 2 to 4 are not as they were written'],
    ['sealed and in another order', reordered(sealed), 2, 'Lines 2 to 4'],
    ['not text', new Uint8Array([0xff, 0xfe, 0xfd]), 1, 'not text'],
    ['packed and cut short', gzipSync(sealed).subarray(0, -9), 5, 'cut short or changed'],
    ['packed and followed by more', Buffer.concat([gzipSync(sealed), Buffer.from('x')]), 5, 'cut short or changed'],
    ['half a packed file', gzipSync(sealed).subarray(0, 3), 1, 'cut short or changed'],
    ['packed to harm', gzipSync(Buffer.alloc(30_000_000, 'a')), 1, 'unpacks to far more'],
    ['one endless line', 'x'.repeat(5_000_000), 1, 'far more than a log can be'],
  ])('is refused, all of it and with the place, when it is %s', async (_, content, line, words) => {
    expect(await refusalOf(content)).toEqual({ line, message: expect.stringContaining(words) })
  })

  it('of a newer app that kept the format is told from a damaged one', async () => {
    const text = lines.map((line) => `${line}\n`.replace('"skipped"', '"danced"')).join('')
    const seals = { ...SEALS, parts: [{ events: 3, sha256: await sha256(text) }] }
    const manifest = { format: 'tagdrill-log', version: 2, device: 'phone', at: NOON, events: 3, seals } as const
    expect(await refusalOf(`${await writeManifest(manifest)}\n${text}`)).toEqual({
      line: 2,
      message: expect.stringContaining('newer version of the app: "danced" is not a type'),
    })
  })

  it('is never read in part, wherever it was cut', async () => {
    for (let length = 0; length < sealed.length - 1; length += 7) {
      expect(await refusalOf(sealed.slice(0, length))).toBeDefined()
    }
  })
})

function reordered(text: string): string {
  const [first, second, third, ...rest] = text.split('\n')
  return [first, third, second, ...rest].join('\n')
}
