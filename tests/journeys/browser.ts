import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { findBrowser } from './find-browser.ts'

export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Opening {
  /** Where the app is. */
  readonly url: string
  /** A profile folder to open again; without one the browser is fresh. */
  readonly profile?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** A phone: fingers, a viewport that obeys its meta, scrollbars that take no room. */
  readonly hasTouch?: boolean
  readonly scale?: number
  /** Nothing is put by for offline: quicker, for a journey that never leaves the network. */
  readonly withoutWorker?: boolean
  /** Stay on a blank page, for those who prepare something before the first visit. */
  readonly blank?: boolean
}

/** A browser with the app in it. */
export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  readonly profile: string
  /** What no visit may bring: errors in the console, uncaught exceptions, broken policies, strangers asked. */
  readonly faults: string[]
  close(): Promise<void>
  /** Ends the browser as a crash or an empty battery does: SIGKILL, nothing written any more. */
  kill(): Promise<void>
}

export async function openApp(opening: Opening): Promise<Opened> {
  const profile = opening.profile ?? mkdtempSync(join(tmpdir(), 'tagdrill-profile-'))
  // What a browser does not do by default yet, such as keeping databases in SQLite.
  const more = process.env.TAGDRILL_BROWSER_ARGS?.split(' ').filter(Boolean) ?? []
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.TAGDRILL_BROWSER ?? findBrowser(),
    args: [...QUIET, ...more],
    viewport: opening.viewport ?? { width: 390, height: 844 },
    colorScheme: opening.colorScheme ?? 'light',
    reducedMotion: opening.reducedMotion ?? 'no-preference',
    hasTouch: opening.hasTouch ?? false,
    isMobile: opening.hasTouch ?? false,
    deviceScaleFactor: opening.scale ?? 1,
    serviceWorkers: opening.withoutWorker ? 'block' : 'allow',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  })
  context.setDefaultTimeout(15_000)
  const faults: string[] = []
  watch(context, new URL(opening.url).origin, faults)
  const page = context.pages()[0] ?? (await context.newPage())
  if (!opening.blank) await page.goto(opening.url)
  return {
    page,
    context,
    profile,
    faults,
    close: () => context.close(),
    kill: async () => {
      killTree(profile)
      await sleep(200)
      await context.close().catch(() => undefined)
    },
  }
}

/** Takes faults that the journey itself has brought about off the list. */
export function forgive({ faults }: Opened, pattern: RegExp): void {
  const others = faults.filter((fault) => !pattern.test(fault))
  faults.splice(0, faults.length, ...others)
}

export function forgetProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

function watch(context: BrowserContext, origin: string, faults: string[]): void {
  const asked = (address: string) => {
    const { protocol, origin: where } = new URL(address)
    if (/^(http|ws)s?:$/.test(protocol) && where !== origin) faults.push(`asked a stranger: ${address}`)
  }
  const follow = (page: Page) => {
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      const where = message.location().url
      if (message.type() === 'error') faults.push(`console: ${message.text()} (${where})`)
    })
    page.on('websocket', (socket) => asked(socket.url()))
  }
  context.pages().forEach(follow)
  context.on('page', follow)
  // Those of workers and service workers too.
  context.on('request', (request) => asked(request.url()))
}

/** Only processes of this one profile are ended: its main process, found by the folder, and what that started. */
function killTree(profile: string): void {
  const all = processes()
  const doomed = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id))
  for (let before = -1; before !== doomed.size; ) {
    before = doomed.size
    for (const { id, parent } of all) if (doomed.has(parent)) doomed.add(id)
  }
  for (const id of doomed) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // Gone with its parent already.
    }
  }
}

function processes(): { id: number; parent: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
        return [{ id: Number(name), parent, command }]
      } catch {
        return []
      }
    })
}

/** Resolves when the app would work without a network: its worker is in control, everything is cached. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker?.controller?.state === 'activated', undefined, {
    timeout: 30_000,
  })
}

/** A picture of what the learner sees, in a folder that is not committed unless TAGDRILL_PICTURES says otherwise. */
export async function picture(page: Page, name: string): Promise<string> {
  const folder = process.env.TAGDRILL_PICTURES ?? '.pictures'
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  return path
}
