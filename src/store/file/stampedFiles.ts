import type { Stamp } from './folderDriver.ts'

/** How a file or folder was when it was last read; what changed only just now will be read again. */
export type Seen = Stamp | 'nothing' | 'unsettled'

/** A file written again this soon after may look unchanged: its time is no finer than the system's clock. */
const RACY_MS = 50

export function seen(stamp: Stamp | undefined): Seen {
  if (stamp === undefined) return 'nothing'
  return Date.now() - stamp.modifiedMs < RACY_MS ? 'unsettled' : stamp
}

/** Whether what was read then is what is there now. */
export function isUnchanged(then: Seen | undefined, now: Stamp | undefined): boolean {
  if (then === undefined || then === 'unsettled') return false
  if (then === 'nothing') return now === undefined
  return (
    now !== undefined &&
    then.modifiedMs === now.modifiedMs &&
    then.sizeBytes === now.sizeBytes &&
    then.identity === now.identity
  )
}
