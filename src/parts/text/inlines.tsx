import { Fragment, type ReactNode } from 'react'
import { unreachable } from '#core/parsed.ts'
import type { Inline } from '#core/prose.ts'
import styles from './prose.module.css'
import type { Gap, Surroundings } from './surroundings.ts'
import { TagMark } from './tag-mark.tsx'

type Props = { readonly content: readonly Inline[]; readonly around: Surroundings; readonly gap?: Gap | undefined }

export function Inlines({ content, around, gap }: Props) {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
    <OneInline key={index} inline={inline} around={around} gap={gap} />
  ))
}

/** Names as long as `positive_example_weight_mult` break where their words do. */
function Code({ text }: { readonly text: string }) {
  return (
    <code className={styles.code}>
      {text.split(/(?<=[_=/])/).map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </code>
  )
}

type One = { readonly inline: Inline; readonly around: Surroundings; readonly gap: Gap | undefined }

function OneInline({ inline, around, gap }: One): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <Code text={inline.text} />
    case 'strong':
      return <strong>{<Inlines content={inline.content} around={around} gap={gap} />}</strong>
    case 'emphasis':
      return <em>{<Inlines content={inline.content} around={around} gap={gap} />}</em>
    case 'link':
      return <Linked address={inline.address} content={inline.content} around={around} gap={gap} />
    case 'tag':
      return <TagMark name={inline.name} role={around.roleOf(inline.name)} />
    case 'source':
      return <SourceMark id={inline.id} around={around} />
    case 'cloze':
      return <Cloze inline={inline} around={around} gap={gap} />
    case 'break':
      return <br />
    default:
      return unreachable(inline)
  }
}

function Linked({ address, content, around, gap }: Props & { readonly address: string }) {
  const words = <Inlines content={content} around={around} gap={gap} />
  if (address.startsWith('term:'))
    return around.TermMark ? <around.TermMark address={address}>{words}</around.TermMark> : words
  if (address.startsWith('note:')) return <around.NoteLink address={address}>{words}</around.NoteLink>
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {words}
    </a>
  )
}

function SourceMark({ id, around }: { readonly id: string; readonly around: Surroundings }) {
  const source = around.sourceOf(id)
  if (!source) return null
  return (
    <sup className={styles.source}>
      <a
        href={source.address}
        target="_blank"
        rel="noreferrer"
        title={source.title}
        aria-label={`Source: ${source.title}`}
      >
        ↗
      </a>
    </sup>
  )
}

function Cloze({
  inline,
  around,
  gap,
}: Pick<Props, 'around' | 'gap'> & { inline: Extract<Inline, { kind: 'cloze' }> }) {
  const isAsked = gap?.number === inline.number
  if (isAsked && !gap.filled) return <span className={styles.gap}>{inline.hint ?? <GapMark />}</span>
  const words = <Inlines content={inline.content} around={around} gap={gap} />
  return isAsked ? <mark className={styles.filled}>{words}</mark> : words
}

function GapMark() {
  return (
    <>
      <span aria-hidden="true">…</span>
      <span className="unseen">blank</span>
    </>
  )
}
