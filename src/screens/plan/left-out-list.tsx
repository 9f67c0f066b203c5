import { useMemo } from 'react'
import { leftOut } from '#core/rehearsal/left-out.ts'
import { useLibrary } from '#screens/edges.ts'
import styles from './outlook.module.css'
import type { Rehearsed } from './use-rehearsal.ts'
import { groupWords, leftOutWords } from './words.ts'

type Props = { readonly rehearsed: Rehearsed; readonly met: Float32Array }

/** What the plan has no time for, by what it is about. */
export function LeftOutList({ rehearsed, met }: Props) {
  const notes = useLibrary((library) => library.deck.notes)
  const { exam, asked } = rehearsed
  const lost = useMemo(() => leftOut(asked.subjects, met, exam), [asked, met, exam])
  const domainName = (id: string) => {
    const domain = exam.domains.find(({ number }) => String(number) === id)
    return domain ? `Domain ${domain.number}, ${domain.name}` : id
  }
  const topicName = (id: string) => notes.find(({ topic }) => topic === id)?.title ?? id
  const groups = [
    { name: 'By domain', words: groupWords(lost.domains, domainName) },
    { name: 'By topic', words: groupWords(lost.topics, topicName) },
    { name: 'By tag', words: groupWords(lost.tags, (tag) => `#${tag}`) },
  ].filter(({ words }) => words !== '')
  return (
    <>
      <p>
        {leftOutWords(lost)}
        {lost.count > 0 &&
          lost.count < lost.total &&
          ' What the exam asks least comes last, and of equal weight what stands last in the deck.'}
      </p>
      {groups.length > 0 && (
        <ul className={styles.list}>
          {groups.map(({ name, words }) => (
            <li key={name}>
              <span className="soft">{name}</span>
              <br />
              {words}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
