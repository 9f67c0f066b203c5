import { describe, expect, it } from 'vitest'
import type { News } from '#storage/repository.ts'
import { createTabNews, type NewsChannel } from '#storage/tab-news.ts'
import { makeEvent } from '../makers.ts'
import { answered } from './repository-contract.ts'

function createChannel() {
  const said: unknown[] = []
  const channel: NewsChannel = { postMessage: (data) => said.push(data), onmessage: null, close: () => {} }
  const receive = (data: unknown) => channel.onmessage?.call(channel as BroadcastChannel, { data } as MessageEvent)
  return { channel, said, receive }
}

const event = makeEvent(answered('a'))
const tick = () => new Promise<void>((resolve) => queueMicrotask(resolve))

describe('news between tabs', () => {
  it.each([
    ['something else', 'hello'],
    ['nothing', undefined],
    ['another kind', { kind: 'renamed' }],
    ['no events', { kind: 'appended' }],
    ['an event that this version does not know', { kind: 'appended', events: [event, { ...event, type: 'danced' }] }],
  ])('that bring %s are a reason to look again', (_, data) => {
    const { channel, receive } = createChannel()
    const heard: News[] = []
    createTabNews(channel).watch((news) => heard.push(news))
    receive(data)
    expect(heard).toEqual([{ kind: 'changed' }])
  })

  it('that came before anybody listened are told to the first who does', async () => {
    const { channel, receive } = createChannel()
    const tab = createTabNews(channel)
    receive({ kind: 'appended', events: [event] })
    const heard: News[] = []
    tab.watch((news) => heard.push(news))
    tab.watch((news) => heard.push(news))
    await tick()
    expect(heard).toEqual([{ kind: 'changed' }])
  })

  it('that came before the disk was read are in what was read', async () => {
    const { channel, receive } = createChannel()
    const tab = createTabNews(channel)
    receive({ kind: 'appended', events: [event] })
    tab.startOver()
    const heard: News[] = []
    tab.watch((news) => heard.push(news))
    await tick()
    expect(heard).toEqual([])
  })

  it('of a newer app are not forgotten', async () => {
    const tab = createTabNews(undefined)
    tab.hear({ kind: 'superseded' })
    tab.startOver()
    const heard: News[] = []
    tab.watch((news) => heard.push(news))
    await tick()
    expect(heard).toEqual([{ kind: 'superseded' }])
  })

  it('end when the tab is closed', () => {
    const { channel, said, receive } = createChannel()
    const tab = createTabNews(channel)
    const heard: News[] = []
    tab.watch((news) => heard.push(news))
    tab.close()
    tab.tell({ kind: 'changed' })
    receive({ kind: 'changed' })
    expect([said, heard]).toEqual([[], []])
  })
})
