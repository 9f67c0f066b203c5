import { Component, type ReactNode } from 'react'
import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import type { Edges } from '#screens/edges.ts'
import { exportLog } from '#screens/export-log.ts'
import { ExportMyData } from './export-my-data.tsx'

type Props = {
  readonly edges: Edges
  /** Where else to go, where there is somewhere. */
  readonly wayOut?: ReactNode
  readonly children: ReactNode
}

/** A bug is ours; the learner's answers are safe, and can be taken away before anything else is tried. */
export class ErrorBoundary extends Component<Props, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? 'unknown' }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const { edges, wayOut } = this.props
    return (
      <>
        <h1 className="unseen">Something went wrong</h1>
        <Empty title="This screen has failed">
          <p>Your answers are in the log on this device. Take a copy first, then reload.</p>
          <ExportMyData isFirst onExport={() => exportLog(edges).catch(edges.rescueLog)} />
          <button type="button" className={actions.secondary} onClick={edges.reload}>
            Reload
          </button>
          {wayOut}
          <code className="soft">{error instanceof Error ? error.message : String(error)}</code>
        </Empty>
      </>
    )
  }
}
