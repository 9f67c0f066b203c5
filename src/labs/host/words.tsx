/** A plain text in which what stands between back-ticks is code. */
export function Words({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  )
}
