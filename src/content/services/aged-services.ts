import { textsOf } from '#content/quality/card-texts.ts'
import type { AgedService, Card } from '#core/deck.ts'
import type { WrittenService } from './format.ts'

/** Marks a card with the services that it names, or whose topic it is of. */
export function withServices(services: readonly WrittenService[]): (card: Card) => Card {
  const finders = services.map((service) => ({ service, isNamed: namedIn(service) }))
  // The words of thousands of gaps in one text take their time, and most folders list no service.
  if (finders.length === 0) return (card) => card
  return (card) => {
    const { question, answer } = textsOf(card)
    const aged = finders.flatMap(({ service, isNamed }): AgedService[] => {
      const isInAnswer = isNamed(answer)
      // Asked the other way round, a service is the answer.
      const isAsked = isNamed(question) || (card.kind === 'reverse' && isInAnswer)
      const isAbout = isAsked || isTopicOf(card, service) || (card.scenario?.services.some(isNamed) ?? false)
      return isAbout || isInAnswer ? [agedOf(service, isAbout)] : []
    })
    return aged.length === 0 ? card : { ...card, services: aged }
  }
}

/** Whether a text names a service, by any of its names. */
export function namedIn({ name, also = [] }: Pick<WrittenService, 'name' | 'also'>): (text: string) => boolean {
  const names = [name, ...also].map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // Great letters count: to clarify is not Clarify.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'u')
  return (text) => pattern.test(text)
}

function isTopicOf({ topic }: Card, { topics = [] }: WrittenService): boolean {
  return topics.includes(topic)
}

function agedOf({ name, status, since, leftBy = [] }: WrittenService, isAbout: boolean): AgedService {
  return { name, status, ...(since && { since }), leftBy: isAbout ? leftBy : [] }
}
