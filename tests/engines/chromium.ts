import { forgetProfile, launchApp } from '../journeys/browser.ts'
import type { Engine } from './engine.ts'

export const chromium: Engine = {
  name: 'Chromium',
  async open() {
    const { page, context, profile } = await launchApp({ url: 'http://localhost/', blank: true })
    return {
      async go(address) {
        await page.goto(address)
      },
      run: (what, ...given) =>
        page.evaluate(`(${what})(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<typeof what>>>,
      press: (selector) => page.click(selector),
      // A file is chosen, and not typed.
      type: async (selector, text) =>
        (await page.getAttribute(selector, 'type')) === 'file'
          ? page.setInputFiles(selector, text)
          : page.locator(selector).pressSequentially(text),
      async close() {
        await context.close()
        forgetProfile(profile)
      },
    }
  },
}
