/**
 * Finding experiments by a part of their name, whatever that part is. MLflow's filter language has no escape character:
 * text with both kinds of quotes cannot be written down, `%` and `_` cannot be meant literally, and whether `\` escapes
 * depends on the database. Such characters are sent as `_`, any one character, so the server finds everything that is
 * wanted and perhaps more; `nameMatcher` drops the rest.
 */
const UNSAFE = /['"\\%_]|\p{Cc}/gu

/** The server's filter for names that contain `text`, in any case; `''` for no text. May match too much, never too little. */
export function nameFilter(text: string): string {
  const wanted = text.trim()
  return wanted === '' ? '' : `name ILIKE '%${wanted.replace(UNSAFE, '_')}%'`
}

/** Whether a name that the server found is wanted; says yes to all where the server's answer is exact. */
export function nameMatcher(text: string): (name: string) => boolean {
  const wanted = text.trim()
  // A server may know more ways of case than JavaScript, so that its answer is narrowed only where it must be.
  if (wanted.search(UNSAFE) === -1) return () => true
  const folded = wanted.toLowerCase()
  return (name) => name.toLowerCase().includes(folded)
}
