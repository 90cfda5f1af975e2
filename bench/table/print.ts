/** The value that 95 of a hundred do not exceed. */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0

export const ms = (value: number): string => `${value.toFixed(1)} ms`

/** `3, longest 123.0 ms`. */
export function tasksText(tasks: readonly { readonly ms: number }[]): string {
  return tasks.length === 0 ? 'none' : `${tasks.length}, longest ${ms(Math.max(...tasks.map((task) => task.ms)))}`
}
