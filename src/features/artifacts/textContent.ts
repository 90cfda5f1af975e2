import type { ArtifactText } from '../../data/artifacts.ts'
import type { Int64 } from '../../lib/json.ts'

/** What was read of a text file, and what there is of it. */
export interface TextContent {
  readonly content: Extract<ArtifactText, { kind: 'text' }>
  readonly path: string
  readonly sizeBytes: Int64
  readonly downloadUrl: string
}
