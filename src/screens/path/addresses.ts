export function topicAddress(topic: string): string {
  return `/path/${encodeURIComponent(topic)}`
}
