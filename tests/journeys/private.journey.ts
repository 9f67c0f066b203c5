import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { settled } from './browser.ts'
import { journey } from './journey.ts'

/**
 * No request leaves the origin: that is watched in every browser that any journey opens (`watch` in browser.ts), and
 * a journey fails on one that does. This proves the watch: a page without a policy asks a stranger in every way that
 * there is, and each is told.
 */
const WAYS = {
  fetch: 'fetch(stranger("fetch"), { mode: "no-cors" })',
  xhr: 'const x = new XMLHttpRequest(); x.open("GET", stranger("xhr")); x.send()',
  picture: 'new Image().src = stranger("picture")',
  script: 'document.head.append(Object.assign(document.createElement("script"), { src: stranger("script") }))',
  style:
    'document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: stranger("style") }))',
  prefetch:
    'document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: stranger("prefetch") }))',
  frame: 'document.body.append(Object.assign(document.createElement("iframe"), { src: stranger("frame") }))',
  beacon: 'navigator.sendBeacon(stranger("beacon"), "x")',
  events: 'new EventSource(stranger("events"))',
  socket: 'new WebSocket(stranger("socket").replace("http", "ws"))',
  worker: 'new Worker("worker.js?worker", { type: "module" })',
  'service worker': 'navigator.serviceWorker.register("worker.js?service%20worker")',
} as const

const folder = mkdtempSync(join(tmpdir(), 'tagdrill-telltale-'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title><body><script src="ask.js"></script>')
afterAll(() => rmSync(folder, { recursive: true }))

journey(
  'whoever asks a stranger, in whatever way, is told of',
  async ({ open, home }) => {
    const asked: string[] = []
    const stranger = createServer((request, response) => {
      asked.push(decodeURIComponent(request.url ?? ''))
      response.end()
    })
    stranger.on('upgrade', ({ url = '' }, socket) => {
      asked.push(url)
      socket.destroy()
    })
    await new Promise<void>((done) => stranger.listen(0, 'localhost', done))
    const port = (stranger.address() as { port: number }).port
    const helper = `const stranger = (way) => "http://localhost:${port}/" + encodeURIComponent(way)\n`
    const ways = Object.values(WAYS).map((way) => `{ ${way} }`)
    writeFileSync(join(folder, 'ask.js'), helper + ways.join('\n'))
    writeFileSync(
      join(folder, 'worker.js'),
      `${helper}fetch(stranger(decodeURIComponent(location.search.slice(1))), { mode: "no-cors" })`,
    )

    const { page, faults } = await open({ blank: true })
    await page.goto(home)
    const toldOf = () =>
      Object.keys(WAYS).filter((way) =>
        faults.some((one) => one.startsWith('asked a stranger') && one.endsWith(`/${encodeURIComponent(way)}`)),
      )
    await expect.poll(toldOf, { timeout: 10_000 }).toEqual(Object.keys(WAYS))
    await expect.poll(() => asked).toEqual(expect.arrayContaining(Object.keys(WAYS).map((way) => `/${way}`)))
    faults.length = 0
    stranger.closeAllConnections()
    stranger.close()
  },
  { folder },
)

/** What the threat model asks of a host that can send headers. */
const asked = /^Content-Security-Policy:(?:.+\n)+/m.exec(readFileSync('docs/threat-model.md', 'utf8'))?.[0] ?? ''
const headers = Object.fromEntries(
  Array.from(asked.matchAll(/^([\w-]+): (.+)$/gm), ([, name = '', value = '']) => [name, value]),
)

journey(
  'everything works under the headers that hosts are asked to send',
  async ({ open, home }) => {
    expect(Object.keys(headers)).toHaveLength(3)
    const { page } = await open()
    await settled(page)
    for (const screen of ['plan', 'statistics', 'memory', 'notes', 'labs/catch-the-fraud', 'data']) {
      await page.goto(home + screen)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    const line = '{"format":"tagdrill-log","version":1,"device":"laptop","at":0,"events":0}\n'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'log.jsonl', mimeType: 'text/plain', buffer: Buffer.from(line) })
    await page.getByText('0 new events imported; 0 were here already.').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up now' }).click(),
    ])
    expect(await download.failure()).toBeNull()
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('Ready for offline', { exact: true }).waitFor()
  },
  { headers },
)
