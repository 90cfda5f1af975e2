/** Cards that stand together under a heading. */
export interface WorkspaceSection {
  /** Unique in the workspace. */
  readonly id: string
  /** Pinned metrics, metrics with a prefix in common, or charts that somebody has put together. */
  readonly kind: 'pinned' | 'prefix' | 'other'
  readonly title: string
  /** Keys of metrics; of charts that somebody has put together their printed text. */
  readonly keys: readonly string[]
  readonly open: boolean
}
