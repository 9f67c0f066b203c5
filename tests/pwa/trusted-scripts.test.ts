import { describe, expect, it } from 'vitest'
import { trustOwnScripts } from '#pwa/trusted-scripts.ts'

/** The rule that the app gives the browser for addresses of scripts. */
function ruleUnder(base: string): (address: string) => string {
  let rule: ((address: string) => string) | undefined
  trustOwnScripts({
    trustedTypes: {
      createPolicy(name, { createScriptURL }) {
        expect(name).toBe('default')
        rule = createScriptURL
      },
    },
    origin: 'https://example.org',
    base,
  })
  return (address) => rule?.(address) ?? ''
}

describe('an address of a script', () => {
  it.each(['/app/service-worker.js', '/app/assets/worker-1.js', 'https://example.org/app/assets/worker-1.js'])(
    'is trusted where it is our own: %s',
    (address) => expect(ruleUnder('/app/')(address)).toBe(address),
  )

  it.each([
    'https://elsewhere.org/app/assets/worker-1.js',
    '//elsewhere.org/app/assets/worker-1.js',
    '/assets/worker-1.js',
    '/app/assets/../evil.js',
    '/app/withdraw/service-worker.js',
    'data:text/javascript,0',
    'blob:https://example.org/1',
    'javascript:0',
    '',
  ])('is refused otherwise: %s', (address) =>
    expect(() => ruleUnder('/app/')(address)).toThrow('no script of this app'),
  )
})

it('nothing is asked of a browser that knows no Trusted Types', () => {
  expect(() => trustOwnScripts({ trustedTypes: undefined, origin: 'https://example.org', base: '/' })).not.toThrow()
})
