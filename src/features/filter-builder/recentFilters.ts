const KEPT = 20

/** Filters that this browser has used lately, newest first; none when it keeps nothing. */
export function readRecent(language: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(language)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}

/** Puts a filter on top of the recent ones. */
export function rememberFilter(language: string, text: string): void {
  if (text.trim() === '') return
  const recent = [text, ...readRecent(language).filter((other) => other !== text)].slice(0, KEPT)
  try {
    localStorage.setItem(keyOf(language), JSON.stringify(recent))
  } catch {
    // A browser that keeps nothing has no history.
  }
}

function keyOf(language: string): string {
  return `runlens.recent-filters.${language}`
}
