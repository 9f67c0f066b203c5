import { inAddress } from '#screens/in-address.ts'

export function topicAddress(topic: string): string {
  return `/path/${inAddress(topic)}`
}
