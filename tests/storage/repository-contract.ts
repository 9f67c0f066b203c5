import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Happening, inOrder, type LogEvent } from '#core/event.ts'
import { advance, type Meaning, type Progress, replay } from '#core/progress.ts'
import type { News, Repository } from '#storage/repository.ts'
import { anyLog, isAboutOneOf, makeEvent } from '../makers.ts'

/** Something that repositories share, as tabs share a disk, and that outlasts them. */
export type Disk = { readonly open: () => Repository }

export const answered = (card: string, grade: 'again' | 'hard' | 'good' | 'easy' = 'good'): Happening => ({
  type: 'answered',
  card,
  grade,
  tookMs: 5_000,
  sitting: 's',
  counts: true,
})

/** What a log means, without how the meaning was reached. */
export function meaning(progress: Meaning) {
  const { ground: _, trail: __, behind: ___, newest: ____, ...meaning } = progress as Progress
  return meaning
}

/** Resolves when something has come true; what never does, fails by the test's own time limit. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 1))
}

type Step =
  | { readonly do: 'append' | 'merge'; readonly tab: number; readonly from: number; readonly to: number }
  | { readonly do: 'load' | 'reopen'; readonly tab: number }

const anyTab = fc.nat(1)
const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('append', 'merge'), tab: anyTab, from: fc.nat(60), to: fc.nat(60) }),
    fc.record({ do: fc.constantFrom('load', 'reopen'), tab: anyTab }),
  ),
  { maxLength: 14 },
)

/** What every repository promises. */
export function describeRepository(name: string, createDisk: () => Disk): void {
  describe(name, () => {
    it('starts with nothing', async () => {
      const repository = createDisk().open()
      expect(await repository.readLog()).toEqual([])
      expect(await repository.load()).toMatchObject({ unreadable: 0, progress: { behind: false } })
      await repository.close()
    })

    it('knows its device by the same id, whoever asks and whenever', async () => {
      const disk = createDisk()
      const [one, two] = [disk.open(), disk.open()]
      const ids = await Promise.all([one.device(), two.device()])
      await one.close()
      await two.close()
      const after = disk.open()
      expect(new Set([...ids, await after.device()]).size).toBe(1)
      await after.close()
    })

    it('has after a new start what was appended before', async () => {
      const disk = createDisk()
      const before = disk.open()
      const events = [makeEvent(answered('a')), makeEvent(answered('a', 'again'), { days: 3 })]
      for (const event of events) await before.append([event])
      await before.close()
      const after = disk.open()
      expect(await after.readLog()).toEqual(events)
      expect(meaning((await after.load()).progress)).toEqual(meaning(replay(events)))
      await after.close()
    })

    it('has what was appended even if the page went without a word', async () => {
      const disk = createDisk()
      const killed = disk.open()
      const event = makeEvent(answered('a'))
      await killed.append([event])
      const after = disk.open()
      expect(await after.readLog()).toEqual([event])
      await after.close()
      await killed.close()
    })

    it('keeps an event once, however often it is appended or merged', async () => {
      const repository = createDisk().open()
      const event = makeEvent(answered('a'))
      await repository.append([event])
      await repository.append([event, event])
      expect(await repository.merge([event])).toEqual({ added: 0 })
      expect(await repository.readLog()).toEqual([event])
      await repository.close()
    })

    it('adds of another log only what it lacks, and says how much', async () => {
      const repository = createDisk().open()
      const [first, ...others] = [1, 2, 3].map((days) => makeEvent(answered('a'), { days, device: 'laptop' }))
      if (first) await repository.append([first])
      expect(await repository.merge([...others, ...others.toReversed(), ...(first ? [first] : [])])).toEqual({
        added: 2,
      })
      expect((await repository.load()).progress.cards.get('a')?.reps).toBe(3)
      await repository.close()
    })

    it('can be tried out, which changes nothing', async () => {
      const repository = createDisk().open()
      const event = makeEvent(answered('a'))
      await repository.append([event])
      await repository.tryOut('mark')
      expect(await repository.readLog()).toEqual([event])
      expect(await repository.load()).toMatchObject({ unreadable: 0 })
      await repository.close()
    })

    it('accepts nothing as nothing', async () => {
      const repository = createDisk().open()
      await repository.append([])
      expect(await repository.merge([])).toEqual({ added: 0 })
      await repository.close()
    })

    it('shows no trace of an answer that was taken back, whenever that is', async () => {
      const disk = createDisk()
      const others = Array.from({ length: 40 }, (_, days) => makeEvent(answered('b'), { days }))
      const overdue = makeEvent(answered('a'), { days: 20, ms: 1 })
      let repository = disk.open()
      await repository.append([...others, overdue])
      await repository.close()
      repository = disk.open()
      await repository.load()
      await repository.append([makeEvent({ type: 'undone', event: overdue.id }, { days: 50 })])
      expect((await repository.load()).progress.cards).toEqual(replay(others).cards)
      await repository.close()
    })

    it('tells another tab what was appended, and itself nothing', async () => {
      const disk = createDisk()
      const [one, two] = [disk.open(), disk.open()]
      await Promise.all([one.load(), two.load()])
      const heard: { one: News[]; two: News[] } = { one: [], two: [] }
      one.watch((news) => heard.one.push(news))
      const stop = two.watch((news) => heard.two.push(news))
      const event = makeEvent(answered('a'))
      await one.append([event])
      await until(() => heard.two.length > 0)
      expect(heard.two).toEqual([{ kind: 'appended', events: [event] }])
      stop()
      await two.append([makeEvent(answered('b'))])
      await one.append([makeEvent(answered('c'))])
      await until(() => heard.one.length > 0)
      expect(heard.one).toHaveLength(1)
      expect(heard.two).toHaveLength(1)
      await Promise.all([one.close(), two.close()])
    })

    it('tells another tab to look again when much has come', async () => {
      const disk = createDisk()
      const [one, two] = [disk.open(), disk.open()]
      await Promise.all([one.load(), two.load()])
      const heard: News[] = []
      two.watch((news) => heard.push(news))
      await one.append(Array.from({ length: 60 }, () => makeEvent(answered('a'))))
      await until(() => heard.length === 1)
      await one.merge([makeEvent(answered('b'))])
      await until(() => heard.length === 2)
      expect(heard).toEqual([{ kind: 'changed' }, { kind: 'changed' }])
      await Promise.all([one.close(), two.close()])
    })

    it('means what its whole log means, whatever happened to it in two tabs', async () => {
      await fc.assert(
        fc.asyncProperty(anyLog(60), anySteps, async (log, steps) => {
          const disk = createDisk()
          const tabs = [disk.open(), disk.open()]
          const stored: LogEvent[] = []
          for (const step of steps) {
            const tab = tabs[step.tab] as Repository
            if (step.do === 'append' || step.do === 'merge') {
              const events = log.slice(Math.min(step.from, step.to), Math.max(step.from, step.to))
              await tab[step.do](events)
              stored.push(...events)
            } else if (step.do === 'reopen') {
              await tab.close()
              tabs[step.tab] = disk.open()
            } else {
              expect(meaning((await tab.load()).progress)).toEqual(meaning(replay(stored)))
            }
          }
          for (const tab of tabs) {
            expect(await tab.readLog()).toEqual(inOrder(stored))
            expect(meaning((await tab.load()).progress)).toEqual(meaning(replay(stored)))
            await tab.close()
          }
        }),
        { numRuns: 60 },
      )
    })

    it('hands out progress that goes on as the log does', async () => {
      await fc.assert(
        fc.asyncProperty(anyLog(50), fc.nat(50), async (log, count) => {
          const disk = createDisk()
          const repository = disk.open()
          const early = inOrder(log).slice(0, count)
          const late = inOrder(log).slice(count)
          await repository.append(early)
          await repository.load()
          await repository.close()
          const again = disk.open()
          const progress = late.reduce(advance, (await again.load()).progress)
          // An undo that came before what it takes back is beyond `advance`; no clock of ours does that.
          const isOdd = early.some((event) => isAboutOneOf(late, event))
          if (!progress.behind && !isOdd) expect(meaning(progress)).toEqual(meaning(replay(log)))
          await again.close()
        }),
        { numRuns: 40 },
      )
    })
  })
}
