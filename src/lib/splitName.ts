import { textStart } from './textStart.ts'

/** Names of metrics and of runs often differ at their ends only: so many characters of a long one are always seen. */
const END = 12

/** A name's start, which gives way where there is not enough room, and its end, on one line. A short name is all end. */
export function splitName(name: string): readonly [start: string, end: string] {
  const line = name.replaceAll(/[\r\n]+/g, ' ')
  const start = line.length > END + 1 ? textStart(line, line.length - END) : ''
  return [start, line.slice(start.length)]
}
