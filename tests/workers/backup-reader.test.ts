import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { readBackup } from '#storage/backup/read-backup.ts'
import { writeBackup } from '#storage/backup/write-backup.ts'
import { type BackupReaderPort, type BackupReaderReply, createBackupReader } from '#workers/backup-reader.ts'
import { makeEvent, NOON } from '../makers.ts'
import { answered } from '../storage/repository-contract.ts'

const EVENTS = Array.from({ length: 2_500 }, (_, ms) => makeEvent(answered('a'), { ms }))
const FILE = await writeBackup(EVENTS, { app: '1', device: 'laptop', at: NOON, packed: true })
const CUT = FILE.slice(0, FILE.size - 50)
const HEADER = '{"format":"tagdrill-log","version":1,"events":1000000}\n'
const packed = (bytes: number, text: string) =>
  new Blob([gzipSync(Buffer.concat([Buffer.from(HEADER), Buffer.alloc(bytes, text)]))])
const BOMB = packed(30_000_000, `${JSON.stringify(EVENTS[0])}\n`)
const HUGE_LINE = packed(5_000_000, '[')

afterEach(() => vi.useRealTimers())
// Not after each: what was stopped has no worker here that really ends.
afterAll(() => vi.unstubAllGlobals())

/** A worker that runs the worker's own file, message by message. */
async function ownWorker(): Promise<BackupReaderPort> {
  let listener: (event: { data: Blob }) => void = () => {}
  vi.stubGlobal('addEventListener', (_: 'message', added: typeof listener) => {
    listener = added
  })
  vi.resetModules()
  await import('#workers/backup-reader-worker.ts')
  const port: BackupReaderPort = {
    postMessage: (data) => listener({ data }),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
  }
  vi.stubGlobal('postMessage', (data: BackupReaderReply) =>
    port.onmessage?.({ data: structuredClone(data) } as MessageEvent<BackupReaderReply>),
  )
  return port
}

function noWorker(): never {
  throw new Error('No worker here.')
}

/** A worker that answers when it is told to. */
function idlePort() {
  const port: BackupReaderPort = { postMessage: vi.fn(), terminate: vi.fn(), onmessage: null, onerror: null }
  const says = (data: BackupReaderReply) => port.onmessage?.({ data } as MessageEvent<BackupReaderReply>)
  const breaks = (message: string) => port.onerror?.({ message } as ErrorEvent)
  return { port, says, breaks }
}

describe.each([
  ['in a worker', async () => createBackupReader({ startWorker: await ownWorker().then((port) => () => port) })],
  ['on the page', async () => createBackupReader({ startWorker: noWorker })],
])('reading a backup %s', (_, create) => {
  it('gives what the file has, and tells how far it is', async () => {
    const read = await create()
    const shares: number[] = []
    expect(await read(FILE, { tell: (done) => shares.push(done) })).toEqual(await readBackup(FILE))
    expect(shares.length).toBeGreaterThan(2)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
    expect(shares.at(-1)).toBe(1)
  })

  it.each([
    ['cut', CUT, /cut short/],
    ['foreign', new Blob(['# XGBoost']), /not a backup/],
    ['one that unpacks to far more', BOMB, /unpacks to far more than a log can be/],
    ['one endless line', HUGE_LINE, /unpacks to far more than a log can be/],
  ])('refuses a file by the same rules: %s', async (_name, file, words) => {
    const read = await create()
    const reading = await read(file)
    expect(reading).toEqual(await readBackup(file))
    expect(reading.ok ? '' : reading.problem.message).toMatch(words)
  })

  it('rejects at once when it is stopped', async () => {
    const read = await create()
    const stopping = new AbortController()
    const result = read(FILE, { signal: stopping.signal })
    stopping.abort()
    await expect(result).rejects.toThrow(/abort/)
    await expect(read(FILE, { signal: stopping.signal })).rejects.toThrow(/abort/)
  })
})

describe('the worker that reads a backup', () => {
  it('is ended when it is done, when it is stopped, and when it breaks', async () => {
    for (const finish of ['read', 'stop', 'break'] as const) {
      const { port, says, breaks } = idlePort()
      const stopping = new AbortController()
      const result = createBackupReader({ startWorker: () => port })(FILE, { signal: stopping.signal })
      says({ kind: 'share', done: 0 })
      expect(port.terminate).not.toHaveBeenCalled()
      if (finish === 'read') says({ kind: 'refused', problem: { message: 'No.', line: 1 } })
      else if (finish === 'stop') stopping.abort()
      else breaks('out of memory')
      expect(port.terminate).toHaveBeenCalledOnce()
      if (finish === 'break') await expect(result).rejects.toThrow(/out of memory/)
      else await result.catch(() => undefined)
    }
  })

  it('is ended when it takes too long, and the learner is told', async () => {
    vi.useFakeTimers()
    const { port, says } = idlePort()
    const result = createBackupReader({ startWorker: () => port, limitMs: 180_000 })(FILE)
    const told = expect(result).rejects.toThrow(/given up after 180 seconds.*Choose another copy/)
    says({ kind: 'share', done: 0.4 })
    await vi.advanceTimersByTimeAsync(179_000)
    expect(port.terminate).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(port.terminate).toHaveBeenCalledOnce()
    await told
  })

  it('leaves it to the page where it never began', async () => {
    const { port, breaks } = idlePort()
    const result = createBackupReader({ startWorker: () => port })(FILE)
    breaks('The script could not be loaded.')
    expect(await result).toEqual(await readBackup(FILE))
  })
})
