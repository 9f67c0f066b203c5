import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '#core/event.ts'
import { readLogFile, writeLogFile } from '#storage/log-file.ts'
import { anyLog, makeEvent, NOON } from '../makers.ts'

const written = { device: 'phone', at: NOON }
const skip = (card: string) => makeEvent({ type: 'skipped', card, sitting: 's' })
const three = writeLogFile([skip('a'), skip('b'), skip('c')], written)
const [header = '', ...lines] = three.trimEnd().split('\n')

function refusalOf(text: string) {
  const file = readLogFile(text)
  return file.ok ? undefined : file.problem
}

describe('a log as a file', () => {
  it('reads back as what was written, in log order and each event once', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        expect(readLogFile(writeLogFile([...log, ...log], written))).toEqual({ ok: true, value: inOrder(log) })
      }),
    )
  })

  it('says in its first line what it is', () => {
    expect(JSON.parse(header)).toEqual({
      format: 'tagdrill-log',
      version: 1,
      device: 'phone',
      at: NOON,
      events: 3,
    })
    expect(lines).toHaveLength(3)
    expect(three.endsWith('\n')).toBe(true)
  })

  it('survives an editor that writes other line ends, a byte order mark or no last line end', () => {
    expect(readLogFile(three.replaceAll('\n', '\r\n')).ok).toBe(true)
    expect(readLogFile(`\uFEFF${three}`).ok).toBe(true)
    expect(readLogFile(three.trimEnd()).ok).toBe(true)
  })

  it.each([
    ['empty', '', 1, 'empty'],
    ['blank', '\n\n', 1, 'empty'],
    ['a note', '# XGBoost\n', 1, 'not an exported log'],
    ['another app’s', '{"format":"anki"}\n', 1, 'not an exported log'],
    ['null', 'null\n', 1, 'not an exported log'],
    ['of a newer version', '{"format":"tagdrill-log","version":2,"events":0}\n', 1, 'newer version of the app'],
    ['without its count', '{"format":"tagdrill-log","version":1}\n', 1, 'first line'],
    ['short of a line', [header, ...lines.slice(0, 2), ''].join('\n'), 3, 'cut short'],
    ['cut in a line', three.slice(0, three.length - 60), 4, 'Line 4 is damaged'],
    ['cut in an earlier line', three.slice(0, three.length - 230), 3, 'cut short here'],
    ['longer than it says', `${three}${lines[0]}\n`, 5, 'changed after it was exported'],
    ['damaged', [header, lines[0], '{"id":', lines[2], ''].join('\n'), 3, 'Line 3 is damaged: it is not JSON'],
    ['with a hole', [header, lines[0], '', lines[2], ''].join('\n'), 3, 'Line 3 is damaged'],
    ['with a wrong event', three.replace('"skipped"', '"danced"'), 2, '"danced" is not a type of event'],
  ])('is refused, all of it, when it is %s', (_, text, line, words) => {
    expect(refusalOf(text)).toEqual({ line, message: expect.stringContaining(words) })
  })

  it('never throws, and never reads a part, wherever it was cut', () => {
    for (let length = 0; length < three.length - 1; length += 1) {
      expect(readLogFile(three.slice(0, length)).ok).toBe(false)
    }
  })
})
