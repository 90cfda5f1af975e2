/**
 * What the x axis of curves measures: the step, the time since the run's first point, the time of day, or the value that
 * another metric of the run had at the same step.
 */
export type XAxis = { readonly kind: 'step' | 'relative' | 'wall' } | { readonly kind: 'metric'; readonly key: string }

export type XKind = XAxis['kind']

export const STEP_AXIS: XAxis = { kind: 'step' }

const METRIC = 'metric:'

/** `step`, `relative`, `wall`, `metric:train/epoch`: one text per axis. */
export function printXAxis(axis: XAxis): string {
  return axis.kind === 'metric' ? METRIC + axis.key : axis.kind
}

/** Reads what `printXAxis` prints; `undefined` for anything else. */
export function parseXAxis(text: string): XAxis | undefined {
  if (text === 'step' || text === 'relative' || text === 'wall') return { kind: text }
  return text.startsWith(METRIC) ? { kind: 'metric', key: text.slice(METRIC.length) } : undefined
}
