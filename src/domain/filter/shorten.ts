const LONGEST = 24

/** What somebody wrote, as much of it as fits into a sentence. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
