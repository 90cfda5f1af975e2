import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import { CELL_DRAWINGS, NUMBER_FORMATS, lookOf, setLook } from '../../domain/tableSettings.ts'
import type { CellDrawing, NumberFormat, TableSettings } from '../../domain/tableSettings.ts'

interface LookItemsProps {
  readonly id: string
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
}

const DRAWING_WORD: Readonly<Record<CellDrawing, string>> = { plain: 'Numbers only', heat: 'Heat map', bar: 'Bars' }
const FORMAT_WORD: Readonly<Record<NumberFormat, string>> = {
  short: 'Four digits',
  full: 'All digits',
  exponent: 'Power of ten',
  percent: 'Percent',
  fixed: 'Two decimals',
}

/** How a column's numbers are drawn and written, in its header's menu. */
export function LookItems({ id, settings, onSettings }: LookItemsProps) {
  const look = lookOf(settings, id)
  const mark = (isOn: boolean) => (isOn ? <Check aria-label="chosen" /> : undefined)
  return (
    <>
      <Menu.Divider />
      {CELL_DRAWINGS.map((drawing) => (
        <Menu.Item
          key={drawing}
          rightSection={mark(look.drawing === drawing)}
          onClick={() => onSettings(setLook(settings, id, { drawing }))}
        >
          {DRAWING_WORD[drawing]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {NUMBER_FORMATS.map((format) => (
        <Menu.Item
          key={format}
          rightSection={mark(look.format === format)}
          onClick={() => onSettings(setLook(settings, id, { format }))}
        >
          {FORMAT_WORD[format]}
        </Menu.Item>
      ))}
    </>
  )
}
