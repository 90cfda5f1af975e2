import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import type { XAxis } from '../../domain/series/xAxis.ts'
import { parseXAxis, printXAxis } from '../../domain/series/xAxis.ts'
import { ToolButton } from './ToolButton.tsx'
import { xAxisWord } from './viewCaption.ts'

interface XAxisMenuProps {
  readonly xAxis: XAxis
  /** Any of them can be an axis. */
  readonly metricKeys: readonly string[]
  readonly onChange: (xAxis: XAxis) => void
}

/** More would be longer than anybody scrolls: typing finds the rest. */
const MOST = 50

/** What a field with a list below it is; Mantine says what it controls. */
const OPEN_FIELD = { role: 'combobox', 'aria-expanded': true } as const

/** What the x axis of all charts measures. */
export function XAxisMenu({ xAxis, metricKeys, onChange }: XAxisMenuProps) {
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      setSearch('')
      combobox.focusTarget()
    },
  })
  const found = metricKeys.filter((key) => key.toLowerCase().includes(search.trim().toLowerCase()))
  const choose = (text: string) => {
    const next = parseXAxis(text)
    if (next !== undefined) onChange(next)
    combobox.closeDropdown()
  }
  const current = xAxisWord(xAxis)
  return (
    <Combobox store={combobox} width={240} position="bottom-start" onOptionSubmit={choose}>
      <Combobox.Target targetType="button">
        <ToolButton
          label="x"
          value={current}

          onClick={() => combobox.toggleDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          {...OPEN_FIELD}
          aria-label="Find a metric for the x axis"
          placeholder="Find a metric…"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label="x axis">
          {(['step', 'relative', 'wall'] as const).map((kind) => (
            <Combobox.Option key={kind} value={kind} active={xAxis.kind === kind}>
              {xAxisWord({ kind })}
            </Combobox.Option>
          ))}
          <Combobox.Group label="another metric">
            {found.slice(0, MOST).map((key) => (
              <Combobox.Option key={key} value={printXAxis({ kind: 'metric', key })} active={current === key}>
                {key}
              </Combobox.Option>
            ))}
          </Combobox.Group>
          {found.length > MOST && <Combobox.Empty>{found.length - MOST} more: type to find them</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
