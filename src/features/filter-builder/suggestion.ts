/** One line of a list below a field. */
export interface Suggestion {
  readonly id: string
  readonly label: string
  readonly group?: string | undefined
  /** A word before the label: `metric`. */
  readonly kind?: string | undefined
  /** Of how many runs this is so. */
  readonly count?: number | undefined
}

/** Lists beyond this are not read; typing narrows them. */
const SHOWN = 100

/** Options whose label contains every word of `text`, in any case; the one that is it first, then those that start so. */
export function narrow<T extends Suggestion>(options: readonly T[], text: string): readonly T[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return options.slice(0, SHOWN)
  const words = wanted.split(/\s+/)
  const found = options.filter(({ label, kind = '', group = '' }) => {
    const line = `${kind} ${label} ${group}`.toLowerCase()
    return words.every((word) => line.includes(word))
  })
  const rank = (label: string): number => {
    const text = label.toLowerCase()
    return text === wanted ? 0 : text.startsWith(wanted) ? 1 : 2
  }
  return found.toSorted((a, b) => rank(a.label) - rank(b.label)).slice(0, SHOWN)
}
