import { localKeys, useCommands } from '../../ui/commands.ts'

/** Keys of a chart that has the focus, as `chartKeys` reads them. */
const KEYS = [
  ['arrowright', 'To the next point, with Shift ten on'],
  ['arrowdown', 'To the next curve'],
  ['home', 'To the first point in view'],
  ['end', 'To the last point in view'],
  ['n', 'To the next NaN or infinity'],
  ['=', 'Zoom in, as + does'],
  ['-', 'Zoom out'],
  ['pagedown', 'Pan on'],
  ['pageup', 'Pan back'],
  ['0', 'Show everything'],
] as const

const COMMANDS = localKeys('Curves, in the chart that has the focus', KEYS)

/** Lists the keys of charts on the sheet of keys. */
export function useChartKeySheet(): void {
  useCommands(COMMANDS)
}
