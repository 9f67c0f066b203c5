import { describe, expect, it } from 'vitest'
import { engineOf } from '#pwa/surroundings.ts'

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X)'
const KIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('the engine', () => {
  it.each([
    ['Safari on a Mac', `${MAC} ${KIT} Version/18.2 Safari/605.1.15`, 'safari'],
    ['Safari on an iPhone', `${PHONE} ${KIT} Version/18.2 Mobile/15E148 Safari/604.1`, 'safari'],
    ['Chrome on an iPhone, by Apple’s rules', `${PHONE} ${KIT} CriOS/131.0 Mobile/15E148 Safari/604.1`, 'safari'],
    ['Firefox on an iPhone, by Apple’s rules', `${PHONE} ${KIT} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`, 'safari'],
    ['Chrome', `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36`, 'chromium'],
    ['Firefox', 'Mozilla/5.0 (Android 15; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0', 'firefox'],
    ['WebKit on Linux', `Mozilla/5.0 (X11; Linux x86_64) ${KIT} Version/18.0 Safari/605.1.15`, 'other'],
    ['anything else', 'curl/8', 'other'],
  ])('is known of %s', (_, userAgent, engine) => {
    expect(engineOf(userAgent)).toBe(engine)
  })
})
