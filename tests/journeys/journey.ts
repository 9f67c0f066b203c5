import { expect, test } from 'vitest'
import { forgetProfile, type Launched, launchApp, type Opened, type Opening, openApp, picture } from './browser.ts'
import { type Site, serveSite } from './site.ts'

type Way = Omit<Opening, 'url'> & { readonly path?: string }

/** What a journey is given: the built app on a host of its own, and browsers to visit it with. */
export interface Travel {
  readonly site: Site
  /** The app's first address, base path included. */
  readonly home: string
  /** Opens the app, or a `path` in it such as `tags`, as in a fresh browser. */
  open(how?: Way): Promise<Opened>
  /** The same in a browser of its own, that can be killed, and launched again with its profile. */
  launch(how?: Way & { readonly profile?: string }): Promise<Launched>
  /** No network for the browser, and no host to reach either. `comeBack` undoes both. */
  goOffline(opened: Opened): Promise<void>
  comeBack(opened: Opened): Promise<void>
}

export interface Ground {
  readonly folder?: string
  readonly base?: string
  /** That the host sends with every answer. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A test in a real browser on the built app. It fails on any fault in any browser it opened. */
export function journey(
  name: string,
  go: (travel: Travel) => Promise<void>,
  { folder = 'dist', base = '/', headers = {} }: Ground = {},
): void {
  test(name, async () => {
    const site = await serveSite({ folder, base, headers })
    const opened: Opened[] = []
    const profiles = new Set<string>()
    const home = `${site.origin}${base}`

    try {
      await go({
        site,
        home,
        async open({ path = '', ...how } = {}) {
          const one = await openApp({ ...how, url: `${home}${path}` })
          opened.push(one)
          return one
        },
        async launch({ path = '', ...how } = {}) {
          const one = await launchApp({ ...how, url: `${home}${path}` })
          opened.push(one)
          profiles.add(one.profile)
          return one
        },
        async goOffline({ context }) {
          await context.setOffline(true)
          await site.stop()
        },
        async comeBack({ context }) {
          await site.start()
          await context.setOffline(false)
        },
      })
      expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    } catch (problem) {
      for (const [index, { page }] of opened.entries())
        await picture(page, `failed ${name} ${index}`.replaceAll(/\W+/g, '-')).catch(() => undefined)
      throw problem
    } finally {
      await Promise.all(opened.map((one) => one.close().catch(() => undefined)))
      profiles.forEach(forgetProfile)
      await site.stop()
    }
  })
}
