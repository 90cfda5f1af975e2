import { isSystemMetric } from '../../domain/metric.ts'
import { byName } from '../../lib/byName.ts'

/** Metrics that share what comes before the first slash of their keys. */
export interface MetricSection {
  /** `train` of `train/loss`; `''` for keys without a slash. */
  readonly prefix: string
  readonly keys: readonly string[]
}

/** Groups metric keys by prefix, in alphabetical order (`layer2` before `layer10`): those without one first, the machine's last. */
export function metricSections(keys: readonly string[]): readonly MetricSection[] {
  const groups = Map.groupBy(keys.toSorted(byName), prefixOf)
  const rank = ({ prefix }: MetricSection) => Number(isSystemMetric(`${prefix}/`))
  return [...groups]
    .map(([prefix, members]) => ({ prefix, keys: members }))
    .toSorted((a, b) => rank(a) - rank(b) || byName(a.prefix, b.prefix))
}

/**
 * The keys that hold every word of `search`, in any case and order; of `/text/`, those that match it as a regular
 * expression, in any case. `undefined` when it is none that could match.
 */
export function matchingKeys(keys: readonly string[], search: string): readonly string[] | undefined {
  const text = search.trim()
  const pattern = /^\/(.+)\/i?$/s.exec(text)?.[1]
  if (pattern !== undefined) {
    const expression = parseExpression(pattern)
    return expression && keys.filter((key) => expression.test(key))
  }
  const words = text.toLowerCase().split(/\s+/)
  return keys.filter((key) => words.every((word) => key.toLowerCase().includes(word)))
}

function parseExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'i')
  } catch {
    return undefined
  }
}

function prefixOf(key: string): string {
  const slash = key.indexOf('/')
  return slash < 0 ? '' : key.slice(0, slash)
}
