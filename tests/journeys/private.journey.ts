import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
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
    expect(asked).toEqual(expect.arrayContaining(Object.keys(WAYS).map((way) => `/${way}`)))
    faults.length = 0
    stranger.closeAllConnections()
    stranger.close()
  },
  { folder },
)
