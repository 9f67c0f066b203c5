import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { findBrowser } from './find-browser.ts'

/** Off in every browser that Playwright starts; a list of one's own takes the place of all of it. */
const OFF_ANYWAY = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
]

/** Two pages behind the address bar, which nobody sees: each window loads them, and that takes as long as the app itself. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

export const QUIET = [
  `--disable-features=${[...OFF_ANYWAY, ...ADDRESS_BAR].join()}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What the app is looked at on unless a wider screen is asked for. */
export const PHONE = { width: 390, height: 844 }

export interface Opening {
  /** Where the app is. */
  readonly url: string
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

/** The app in a browser. */
export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** What no visit may bring: errors in the console, uncaught exceptions, broken policies, strangers asked. */
  readonly faults: string[]
  close(): Promise<void>
}

/** A browser of its own, which keeps on disk what it stores. */
export interface Launched extends Opened {
  /** The folder of all that, to launch a browser with again. */
  readonly profile: string
  /** Ends the browser as a crash or an empty battery does: SIGKILL, nothing written any more. */
  kill(): Promise<void>
}

let running: Promise<Browser> | undefined

/**
 * In a context of the one browser that this process has running. It is as fresh as a browser of its own, in less than
 * two thirds of the time; but all that it stores is in memory, and gone once it is closed. The browser ends with the
 * process, which does not end by itself any more: the test runner ends it.
 */
export async function openApp(opening: Opening): Promise<Opened> {
  running ??= startBrowser()
  return visit(await (await running).newContext(ways(opening)), opening)
}

async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch(program())
  // Whoever comes after a crash is given another.
  browser.on('disconnected', () => {
    running = undefined
  })
  return browser
}

/** In a browser of its own: for those who kill it, who open it again, and for whom it matters what is on the disk. */
export async function launchApp({
  profile = newProfile(),
  ...opening
}: Opening & { readonly profile?: string }): Promise<Launched> {
  const context = await chromium.launchPersistentContext(profile, { ...program(), ...ways(opening) })
  const kill = async () => {
    killTree(profile)
    await sleep(200)
    await context.close().catch(() => undefined)
  }
  return { ...(await visit(context, opening)), profile, kill }
}

function ways(opening: Opening) {
  return {
    viewport: opening.viewport ?? PHONE,
    colorScheme: opening.colorScheme ?? 'light',
    reducedMotion: opening.reducedMotion ?? 'no-preference',
    hasTouch: opening.hasTouch ?? false,
    isMobile: opening.hasTouch ?? false,
    deviceScaleFactor: opening.scale ?? 1,
    serviceWorkers: opening.withoutWorker ? 'block' : 'allow',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  } as const
}

function program() {
  // What a browser does not do by default yet, such as keeping databases in SQLite.
  const more = process.env.TAGDRILL_BROWSER_ARGS?.split(' ').filter(Boolean) ?? []
  return { executablePath: process.env.TAGDRILL_BROWSER ?? findBrowser(), args: [...QUIET, ...more] }
}

async function visit(context: BrowserContext, { url, blank }: Opening): Promise<Opened> {
  context.setDefaultTimeout(15_000)
  const faults: string[] = []
  watch(context, new URL(url).origin, faults)
  const page = context.pages()[0] ?? (await context.newPage())
  if (!blank) await page.goto(url)
  return { page, context, faults, close: () => context.close() }
}

/** Takes faults that the journey itself has brought about off the list. */
export function forgive({ faults }: Opened, pattern: RegExp): void {
  const others = faults.filter((fault) => !pattern.test(fault))
  faults.splice(0, faults.length, ...others)
}

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'tagdrill-profile-'))
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
