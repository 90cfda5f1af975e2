/** Metrics that share what comes before the first slash of their keys. */
export interface MetricSection {
  /** `train` of `train/loss`; `''` for keys without a slash. */
  readonly prefix: string
  readonly keys: readonly string[]
}

const byName = new Intl.Collator('en', { numeric: true }).compare

/** Groups metric keys by prefix, in alphabetical order (`layer2` before `layer10`), those without one first. */
export function metricSections(keys: readonly string[]): readonly MetricSection[] {
  const groups = Map.groupBy(keys.toSorted(byName), prefixOf)
  return [...groups]
    .map(([prefix, members]) => ({ prefix, keys: members }))
    .toSorted((a, b) => byName(a.prefix, b.prefix))
}

/** The keys that hold every word of `search`, in any case and order. */
export function matchingKeys(keys: readonly string[], search: string): readonly string[] {
  const words = search.toLowerCase().split(/\s+/)
  return keys.filter((key) => words.every((word) => key.toLowerCase().includes(word)))
}

function prefixOf(key: string): string {
  const slash = key.indexOf('/')
  return slash < 0 ? '' : key.slice(0, slash)
}
