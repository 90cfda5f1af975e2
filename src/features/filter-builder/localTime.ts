/** Milliseconds as the value of a date-time input, in the reader's time zone; `''` for what is no date. */
export function toLocalInput(milliseconds: string): string {
  const time = new Date(Number(milliseconds === '' ? Number.NaN : milliseconds))
  const year = time.getFullYear()
  if (Number.isNaN(year) || year < 1000 || year > 9999) return ''
  const parts = [time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes(), time.getSeconds()]
  const [month, day, hour, minute, second] = parts.map((part) => String(part).padStart(2, '0'))
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`
}

/** Milliseconds, as text, of the value of a date-time input; `''` while it is incomplete. */
export function fromLocalInput(value: string): string {
  const timeMs = new Date(value).getTime()
  return Number.isNaN(timeMs) ? '' : String(timeMs)
}
