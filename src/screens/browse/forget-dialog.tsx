import type { Subject } from '#core/queue.ts'
import actions from '#parts/actions.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { counted } from '#parts/durations.ts'

type Props = { readonly cards: readonly Subject[]; readonly onClose: () => void; readonly onForget: () => void }

/** Asks before answers stop counting, and says how many. */
export function ForgetDialog({ cards, onClose, onForget }: Props) {
  const answers = cards.reduce((sum, { progress }) => sum + progress.reps, 0)
  const what = counted(cards.length, 'card')
  return (
    <Dialog title={`Forget ${what}?`} onClose={onClose}>
      <p>
        {answers === 0
          ? 'None of them has an answer that counts: they stay new.'
          : `${counted(answers, 'answer')} will count no more, and the cards become new. Flags, your tags and what is suspended stay.`}
      </p>
      <button type="button" className={actions.primary} onClick={onForget}>
        Forget {what}
      </button>
      <button type="button" className={actions.quiet} onClick={onClose}>
        Keep them
      </button>
    </Dialog>
  )
}
