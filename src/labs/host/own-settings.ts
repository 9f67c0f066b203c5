import type { LabSettings, LabValue } from '#core/lab.ts'
import type { LabOffer } from '#labs/lab-model.ts'

/** `eta:0.1~num_round:150`, as the address has it. */
export function printOwn(own: LabSettings | undefined): string {
  return Object.entries(own ?? {})
    .map(([setting, value]) => `${setting}:${value}`)
    .join('~')
}

/** Undefined where it names anything that is not offered. */
export function readOwnSettings(text: string, offers: readonly LabOffer[]): LabSettings | undefined {
  const read: Record<string, LabValue> = {}
  for (const part of text.split('~')) {
    const [setting = '', said] = part.split(':')
    const value = offers.find((one) => one.setting === setting)?.values.find((one) => String(one) === said)
    if (value === undefined) return undefined
    read[setting] = value
  }
  return read
}
