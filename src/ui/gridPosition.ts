/** A cell of the grid: row 0 is the header, row 1 the first run. */
export interface GridPosition {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  /** With the header. */
  readonly rows: number
  readonly columns: number
  /** Rows that are in sight at once. */
  readonly pageRows: number
}

type Step = (from: GridPosition, size: GridSize) => GridPosition

const STEPS = new Map<string, Step>([
  ['ArrowUp', ({ row, column }) => ({ row: row - 1, column })],
  ['ArrowDown', ({ row, column }) => ({ row: row + 1, column })],
  ['ArrowLeft', ({ row, column }) => ({ row, column: column - 1 })],
  ['ArrowRight', ({ row, column }) => ({ row, column: column + 1 })],
  ['Home', ({ row }) => ({ row, column: 0 })],
  ['End', ({ row }, { columns }) => ({ row, column: columns - 1 })],
  ['PageUp', ({ row, column }, { pageRows }) => ({ row: row > 1 ? Math.max(1, row - pageRows) : row, column })],
  ['PageDown', ({ row, column }, { pageRows }) => ({ row: row + pageRows, column })],
  ['Control+Home', () => ({ row: 1, column: 0 })],
  ['Control+End', (_from, { rows, columns }) => ({ row: rows - 1, column: columns - 1 })],
])

/** Where a key leads in a grid (WAI-ARIA grid pattern); `undefined` when it does not move. Stays inside. */
export function moveInGrid(key: string, from: GridPosition, size: GridSize): GridPosition | undefined {
  const step = STEPS.get(key)
  return step === undefined ? undefined : clampToGrid(step(from, size), size)
}

/** The nearest cell that exists. */
export function clampToGrid(
  { row, column }: GridPosition,
  { rows, columns }: Omit<GridSize, 'pageRows'>,
): GridPosition {
  return { row: clamp(row, rows - 1), column: clamp(column, columns - 1) }
}

function clamp(index: number, last: number): number {
  return Math.max(0, Math.min(index, last))
}

/** Whether both are the same cell, or none. */
export function sameCell(a: GridPosition | undefined, b: GridPosition | undefined): boolean {
  return a?.row === b?.row && a?.column === b?.column
}

/** The cell of the grid that an element is in; `undefined` outside of cells. */
export function positionOf(element: Element): GridPosition | undefined {
  const column = element.closest<HTMLElement>('[data-column]')?.dataset['column']
  const row = element.closest<HTMLElement>('[data-position]')?.dataset['position']
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) }
}
