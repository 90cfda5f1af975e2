/** How `LIKE` behaves in a store. */
export interface LikeRules {
  /** `ILIKE`: maps a character to the form that is compared. */
  readonly fold: (char: string) => string
  /**
   * MLflow's file store turns patterns into regular expressions without "dot matches newline": wildcards stop at a
   * newline, a trailing `%` leaves the rest unread, and without one a final newline is overlooked.
   */
  readonly asRegExp: boolean
}

/** SQL's `lower()` in SQLite: ASCII only. */
export function foldAscii(char: string): string {
  return char >= 'A' && char <= 'Z' ? char.toLowerCase() : char
}

/** Python's `re.IGNORECASE`, near enough: lower case of any script. */
export function foldUnicode(char: string): string {
  return char.toLowerCase()
}

/**
 * Compiles a `LIKE` pattern: `%` is any run of characters, `_` any one, everything else itself. Matching is linear in
 * text times pattern, so that no pattern can stall a server.
 */
export function compileLike(pattern: string, { fold, asRegExp }: LikeRules): (text: string) => boolean {
  const steps = Array.from(pattern, fold)
  if (asRegExp && steps.at(-1) === '%') return (text) => matches(steps.slice(0, -1), text, fold, true, true)
  return (text) =>
    matches(steps, text, fold, asRegExp, false) ||
    (asRegExp && text.endsWith('\n') && matches(steps, text.slice(0, -1), fold, true, false))
}

/** Walks the text with the set of pattern positions that are still possible. */
function matches(
  steps: readonly string[],
  text: string,
  fold: (char: string) => string,
  stopAtNewline: boolean,
  prefix: boolean,
): boolean {
  let open = reach(steps, [0])
  for (const raw of text) {
    if (prefix && open.includes(steps.length)) return true
    const char = fold(raw)
    const wild = !(stopAtNewline && raw === '\n')
    const next = new Set<number>()
    for (const at of open) {
      const step = steps[at]
      if (step === '%' && wild) next.add(at)
      if (step === '_' ? wild : step === char && step !== '%') next.add(at + 1)
    }
    open = reach(steps, next)
    if (open.length === 0) return false
  }
  return open.includes(steps.length)
}

/** A `%` may match nothing, so the position after it is possible too. */
function reach(steps: readonly string[], from: Iterable<number>): number[] {
  const reached = new Set(from)
  for (const at of reached) if (steps[at] === '%') reached.add(at + 1)
  return [...reached]
}
