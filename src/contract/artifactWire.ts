import * as z from 'zod/mini'
import type { FileInfo } from '../domain/artifact.ts'
import { int64, text } from './scalars.ts'

/** `FileInfo`; MLflow leaves `file_size` out for directories and for empty files. */
export const fileInfoWire = z.pipe(
  z.object({ path: text, is_dir: z._default(z.boolean(), false), file_size: z.optional(int64) }),
  z.transform((wire): FileInfo => ({
    path: wire.path,
    isDir: wire.is_dir,
    sizeBytes: wire.is_dir ? undefined : (wire.file_size ?? 0),
  })),
)
