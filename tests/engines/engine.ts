import { setTimeout as sleep } from 'node:timers/promises'

/**
 * As much of a browser as a journey through any engine needs. Three thin drivers provide it: Chromium's inspector,
 * Firefox's Marionette and WebKit's WebDriver. The last two speak WebDriver's own commands.
 */
export interface Engine {
  readonly name: string
  /** What to do where it is not installed. */
  readonly missing?: string
  open(): Promise<Session>
}

export interface Session {
  go(address: string): Promise<void>
  /** Runs a function in the page, with arguments and a result that JSON can hold. */
  run<Given extends readonly unknown[], Result>(
    what: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>
  /** Presses what can be pressed as a learner would: what the browser deems out of reach cannot be. */
  press(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  close(): Promise<void>
}

/** WebDriver's commands by their names, such as `Navigate`. */
export type Command = (name: string, body?: object) => Promise<unknown>

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

export function sessionOf(command: Command, close: () => Promise<void>): Session {
  const find = (selector: string) => command('FindElement', { using: 'css selector', value: selector }).then(idOf)
  return {
    async go(address) {
      await command('Navigate', { url: address })
    },
    async run<Given extends readonly unknown[], Result>(
      what: (...given: Given) => Result | Promise<Result>,
      ...given: Given
    ) {
      return (await command('ExecuteScript', { script: `return (${what})(...arguments)`, args: given })) as Result
    },
    async press(selector) {
      await command('ElementClick', { id: await find(selector) })
    },
    async type(selector, text) {
      await command('ElementSendKeys', { id: await find(selector), text })
    },
    close,
  }
}

function idOf(found: unknown): string {
  const id = (found as Readonly<Record<string, string>>)[ELEMENT]
  if (!id) throw new Error(`This is no element: ${JSON.stringify(found)}`)
  return id
}

/** Tries until it works, or throws what was thrown last. */
export async function eventually<T>(attempt: () => Promise<T>, withinMs = 20_000): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    try {
      return await attempt()
    } catch (problem) {
      if (Date.now() > end) throw problem
      await sleep(100)
    }
  }
}
