import { textStart } from './textStart.ts'

const LONGEST = 120
/** Names that Windows keeps for devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name that every system takes, from any text: no separators, control characters, dots or spaces at an end, no
 * names of devices, not too long. `ending` is ours and is added as it is.
 */
export function safeFileName(text: string, ending: string): string {
  const name = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|%]+/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[.\s-]+|[.\s-]+$/g, '')
  const short = textStart(name, LONGEST).trimEnd()
  const known = short === '' || DEVICE.test(short) ? `runlens-${short}`.replace(/-$/, '') : short
  return `${known}.${ending}`
}
