/** `window.trustedTypes`, missing in older engines, which then do without. */
interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory
  }
}

/**
 * The page's policy demands Trusted Types: no text becomes HTML or a script, and an address becomes a worker only
 * here. The rule is the default one, which the browser asks by itself: for our service worker and our own chunks.
 */
export function trustOwnScripts({
  trustedTypes,
  origin,
  base,
}: {
  readonly trustedTypes: PolicyFactory | undefined
  readonly origin: string
  /** The path that the app lives under, with a slash at its end. */
  readonly base: string
}): void {
  trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const url = new URL(address, origin)
      const isOurs = url.pathname === `${base}service-worker.js` || url.pathname.startsWith(`${base}assets/`)
      if (url.origin === origin && isOurs) return address
      throw new TypeError(`${address} is no script of this app.`)
    },
  })
}
