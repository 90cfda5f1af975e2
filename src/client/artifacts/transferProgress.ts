import type { CallOptions } from '../transport.ts'

/** How far a download or an upload is. */
export interface TransferProgress {
  /** Files that are through, of how many; `filesTotal` is undefined while the source is still being walked. */
  readonly files: number
  readonly filesTotal: number | undefined
  /** Bytes that are through, of how many; `bytesTotal` is undefined when nobody says. */
  readonly bytes: number
  readonly bytesTotal: number | undefined
}

export interface TransferOptions extends CallOptions {
  readonly onProgress?: (progress: TransferProgress) => void
}
