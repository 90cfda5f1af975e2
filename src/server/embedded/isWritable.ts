import { accessSync, constants } from 'node:fs'

/** Whether this process may write to a file or folder that is there; people are better told at once than at the first write. */
export function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}
