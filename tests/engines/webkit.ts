import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Command, type Engine, eventually, sessionOf } from './engine.ts'
import { programOf } from './programs.ts'

/** WebKitGTK's own small browser: the engine of Safari, and not iOS. */
const driver = programOf('WebKitWebDriver')
const screen = programOf('Xvfb')
const browser = ['/usr/lib', '/usr/libexec']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
  .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')))
  .find((path) => existsSync(path))

// Without this list there is no navigator.storage.
const FEATURES = '--features=StorageAPI,StorageAPIEstimate,FileSystem'

export const webkit: Engine = {
  name: 'WebKit',
  ...((!driver || !screen || !browser) && { missing: 'apt-get install webkit2gtk-driver xvfb xauth' }),
  async open() {
    const display = `:${90 + Math.floor(Math.random() * 900)}`
    const shown = spawn(screen ?? '', [display, '-screen', '0', '1024x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' })
    const port = await freePort()
    const served = spawn(driver ?? '', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display },
    })
    const home = `http://127.0.0.1:${port}`
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation', FEATURES] },
    }
    const begun = await eventually(() => asked(`${home}/session`, 'POST', { capabilities: { alwaysMatch } }))
    const session = `${home}/session/${(begun as { sessionId: string }).sessionId}`
    return sessionOf(commandsOf(session), async () => {
      await asked(session, 'DELETE').catch(() => undefined)
      await Promise.all([ended(served), ended(shown)])
    })
  },
}

/** Where WebDriver has its commands. */
function commandsOf(session: string): Command {
  return (name, body = {}) => {
    const { id, ...rest } = body as { readonly id?: string }
    switch (name) {
      case 'Navigate':
        return asked(`${session}/url`, 'POST', rest)
      case 'ExecuteScript':
        return asked(`${session}/execute/sync`, 'POST', rest)
      case 'FindElement':
        return asked(`${session}/element`, 'POST', rest)
      case 'ElementClick':
        return asked(`${session}/element/${id}/click`, 'POST', rest)
      case 'ElementSendKeys':
        return asked(`${session}/element/${id}/value`, 'POST', rest)
      default:
        throw new Error(`There is no command ${name}.`)
    }
  }
}

async function asked(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: { message?: string } | null }
  if (!response.ok) throw new Error(value?.message ?? `${address}: ${response.status}`)
  return value
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

function ended(child: ChildProcess): Promise<unknown> {
  const end = new Promise((done) => child.once('exit', done))
  child.kill()
  return end
}
