/** What decides what a browser may do to the data of a page. */
type Surroundings = { readonly engine: Engine; readonly isInstalled: boolean }

export function surroundingsOf(window: Window): Surroundings {
  return { engine: engineOf(window.navigator.userAgent), isInstalled: isInstalled(window) }
}

/** `safari`: every browser of Apple's engine on Apple's devices, for the same rules hold in all of them. */
type Engine = 'chromium' | 'firefox' | 'safari' | 'other'

export function engineOf(userAgent: string): Engine {
  // On an iPhone Chrome and Firefox say CriOS and FxiOS: what they look like is not what they are.
  if (/ (Chrome|Chromium)\/|HeadlessChrome\//.test(userAgent)) return 'chromium'
  if (/ Firefox\//.test(userAgent)) return 'firefox'
  return /AppleWebKit/.test(userAgent) && /Mac OS X|iPhone|iPad/.test(userAgent) ? 'safari' : 'other'
}

/** Whether the app runs from the home screen or the dock, in a window of its own. */
function isInstalled(window: Window): boolean {
  const { standalone } = window.navigator as { standalone?: boolean }
  return standalone === true || window.matchMedia('(display-mode: standalone)').matches
}
