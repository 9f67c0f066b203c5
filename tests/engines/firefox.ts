import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, type Engine, eventually, sessionOf } from './engine.ts'
import { programOf } from './programs.ts'

const QUIET = {
  // Any free one; Firefox then writes which.
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
}

const path = programOf('firefox-esr', 'firefox')

export const firefox: Engine = {
  name: 'Firefox',
  ...(!path && { missing: 'apt-get install firefox-esr' }),
  async open() {
    const profile = mkdtempSync(join(tmpdir(), 'tagdrill-firefox-'))
    const settings = Object.entries(QUIET).map(([name, value]) => `user_pref("${name}", ${value});`)
    writeFileSync(join(profile, 'user.js'), settings.join('\n'))
    const browser = spawn(path ?? '', ['--headless', '--marionette', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
    })
    const ended = new Promise((done) => browser.once('exit', done))
    const port = await eventually(
      async () => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
      60_000,
    )
    const { command, hangUp } = await marionette(port)
    await command('NewSession', { capabilities: { alwaysMatch: {} } })
    return sessionOf(command, async () => {
      hangUp()
      browser.kill('SIGKILL')
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    })
  },
}

/** Marionette's messages are JSON behind their length in bytes: `[0, id, command, body]` and `[1, id, fault, result]`. */
async function marionette(port: number): Promise<{ readonly command: Command; readonly hangUp: () => void }> {
  const socket = await connected(port)
  const waiting = new Map<number, (answer: readonly [fault: { message: string } | null, result: unknown]) => void>()
  let heard: Buffer = Buffer.alloc(0)
  socket.on('data', (bytes: Buffer) => {
    heard = Buffer.concat([heard, bytes])
    for (;;) {
      const colon = heard.indexOf(':')
      const length = Number(heard.subarray(0, colon).toString())
      if (colon < 0 || heard.length < colon + 1 + length) return
      const message: unknown = JSON.parse(heard.subarray(colon + 1, colon + 1 + length).toString())
      heard = heard.subarray(colon + 1 + length)
      // The first is a greeting.
      if (Array.isArray(message)) waiting.get(message[1])?.([message[2], message[3]])
    }
  })
  let last = 0
  return {
    hangUp: () => socket.destroy(),
    async command(name, body = {}) {
      last += 1
      // Scripts share one room beside the page's own, where what one has noted the next may read.
      const text = JSON.stringify([0, last, `WebDriver:${name}`, { ...body, newSandbox: false }])
      const answer = new Promise<readonly [{ message: string } | null, unknown]>((done) => waiting.set(last, done))
      socket.write(`${Buffer.byteLength(text)}:${text}`)
      const [fault, result] = await answer
      if (fault) throw new Error(fault.message)
      return typeof result === 'object' && result !== null && 'value' in result ? result.value : result
    },
  }
}

function connected(port: number): Promise<Socket> {
  return eventually(
    () =>
      new Promise((done, failed) => {
        const socket = createConnection(port, '127.0.0.1', () => done(socket))
        socket.once('error', failed)
      }),
  )
}
