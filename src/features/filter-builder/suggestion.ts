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

/** Options whose label contains every word of `text`, in any case; those that start with it first. */
export function narrow<T extends Suggestion>(options: readonly T[], text: string): readonly T[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return options.slice(0, SHOWN)
  const words = wanted.split(/\s+/)
  const found = options.filter(({ label, kind = '', group = '' }) => {
    const line = `${kind} ${label} ${group}`.toLowerCase()
    return words.every((word) => line.includes(word))
  })
  const first = found.filter(({ label }) => label.toLowerCase().startsWith(wanted))
  const rest = found.filter(({ label }) => !label.toLowerCase().startsWith(wanted))
  return [...first, ...rest].slice(0, SHOWN)
}
