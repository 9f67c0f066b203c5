import { askedDomains, statusOf } from '#core/freshness.ts'
import { unreachable } from '#core/parsed.ts'
import { folded, type Test, wholeTest } from './pattern.ts'
import type { Field, Predicate } from './shape.ts'

/** Whether a name that a card has, or is in, is the one of a query. */
export function fieldTest(field: Field, value: string): Predicate {
  const test = wholeTest(value)
  const isOne = byName(test)
  switch (field) {
    case 'tag':
      return tagTest(value)
    case 'domain': {
      const ofAnyExam = value.includes('/') ? undefined : wholeTest(`*/${value}`)
      const isDomain = byName((one) => test(one) || (ofAnyExam?.(one) ?? false))
      return ({ card }) => askedDomains(card).some(isDomain)
    }
    case 'exam': {
      const isOfExam = byName((domain) => test(domain.split('/')[0] ?? ''))
      return ({ card }) => askedDomains(card).some(isOfExam)
    }
    case 'algorithm': {
      const isNamed = byName((tag) => {
        const name = /^algorithm\/(.+)/s.exec(tag)?.[1]
        return name !== undefined && test(name)
      })
      return ({ card }) => (card.scenario?.algorithms.some(isOne) ?? false) || card.tags.some(isNamed)
    }
    case 'service':
      return ({ card }) =>
        (card.scenario?.services.some(isOne) ?? false) || (card.services?.some(({ name }) => isOne(name)) ?? false)
    case 'source':
      return ({ card }) => card.sources.some(isOne)
    case 'status':
      return ({ card }) => isOne(statusOf(card) ?? 'current')
    case 'note':
      return ({ card }) => card.note !== undefined && isOne(card.note)
    case 'topic':
      return ({ card }) => isOne(card.topic)
    case 'card':
      return ({ card }) => isOne(card.kind)
    case 'deck':
      return ({ deck }) => deck !== undefined && isOne(deck)
    case 'id':
      return ({ card }) => test(folded(card.id))
    default:
      return unreachable(field)
  }
}

/** Many cards share a name: each is folded and tested once. */
function byName(test: Test): Test {
  const known = new Map<string, boolean>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const is = test(folded(name))
    known.set(name, is)
    return is
  }
}

/** The tag or one below it; the deck's and the learner's own. */
function tagTest(value: string): Predicate {
  const tests: readonly Test[] = [wholeTest(value), wholeTest(`${value}/*`)]
  const isOne = byName((tag) => tests.some((test) => test(tag)))
  return ({ card, progress }) => card.tags.some(isOne) || (progress.myTags?.some(isOne) ?? false)
}
