/** Where a key leads in a list of `count` rows; `undefined` when it is not a key that moves, or there is nothing to move to. */
export function nextRow(key: string, current: number, count: number, pageRows: number): number | undefined {
  const target = targetOf(key, current, count, Math.max(1, pageRows))
  return target === undefined || count === 0 ? undefined : Math.min(Math.max(target, 0), count - 1)
}

function targetOf(key: string, current: number, count: number, pageRows: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1
    case 'ArrowUp':
      return current - 1
    case 'PageDown':
      return current + pageRows
    case 'PageUp':
      return current - pageRows
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
