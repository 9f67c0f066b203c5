// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { Confidence } from '#core/scenario/confidence.ts'
import { CommitBar } from '#parts/question/commit-bar.tsx'

afterEach(cleanup)

it('asks how sure the learner is, by finger and by key', async () => {
  const said: Confidence[] = []
  render(<CommitBar onCommit={(sure) => said.push(sure)} />)
  expect(screen.getByRole('group', { name: 'How sure are you?' })).toBeDefined()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Unsure' }))
  await user.click(screen.getByRole('button', { name: 'Fairly' }))
  await user.tab()
  await user.keyboard('{Enter}')
  expect(said).toEqual(['unsure', 'fairly', 'sure'])
})
