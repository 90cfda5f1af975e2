import type { Int64 } from './json.ts'

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const

/** A size in decimal units: `812 B`, `86.4 KB`, `118 KB`, `1.2 GB`. */
export function formatBytes(sizeBytes: Int64): string {
  let amount = Number(sizeBytes)
  let unit = 0
  while (round(amount) >= 1000 && unit < UNITS.length - 1) {
    amount /= 1000
    unit += 1
  }
  const rounded = round(amount)
  const text = unit === 0 || rounded >= 100 ? String(rounded) : rounded.toFixed(1)
  return `${text} ${UNITS[unit]}`
}

/** One decimal below a hundred, none above. */
function round(amount: number): number {
  return amount < 99.95 ? Math.round(amount * 10) / 10 : Math.round(amount)
}
