import { Button, Select } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { chartFields } from '../../domain/chartColumn.ts'
import { printRunField } from '../../domain/runField.ts'
import { CARD_KINDS, offeredKinds, specOf, usualFields } from './cardKinds.ts'
import type { CardKind } from './cardKinds.ts'
import classes from './ChartToolbar.module.css'
import { fieldLabel } from './fieldLabel.ts'

interface AddChartPanelProps {
  readonly charted: ChartedRuns
  readonly onAdd: (spec: ChartCardSpec) => void
}

interface Draft {
  readonly kind: CardKind
  /** By slot; `undefined` is the usual one. */
  readonly fields: readonly (string | undefined)[]
}

/** A list in a layer of its own would count as outside, and the choice would close the panel. */
const INSIDE = { withinPortal: false } as const
const WORD = { metrics: 'Metrics', params: 'Params', attributes: 'About the run', tags: 'Tags' } as const

/** Puts a chart of another kind together: which kind, of which columns. */
export function AddChartPanel({ charted, onAdd }: AddChartPanelProps) {
  const [draft, setDraft] = useState<Draft>({ kind: 'parallel', fields: [] })
  const { slots } = CARD_KINDS[draft.kind]
  const usual = usualFields(charted, draft.kind)
  const chosen = slots.map((_, slot) => draft.fields[slot] ?? usual[slot])
  const spec = specOf(draft.kind, draft.kind === 'parallel' ? usual : chosen)
  const groups = Map.groupBy(chartFields(charted), ({ kind }) => kind)
  const options = [...groups].map(([kind, fields]) => ({
    group: WORD[kind],
    items: fields.map((field) => ({ value: printRunField(field), label: fieldLabel(field) })),
  }))
  const add = () => {
    if (spec !== undefined) onAdd(spec)
  }
  const kinds = offeredKinds(charted).map((value) => ({ value, label: CARD_KINDS[value].label }))
  return (
    <div className={classes.panel}>
      <Select
        size="xs"
        label="Kind"
        comboboxProps={INSIDE}
        data={kinds}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => kind !== null && setDraft({ kind, fields: [] })}
      />
      {slots.map((label, slot) => (
        <Select
          key={label}
          size="xs"
          label={label}
          comboboxProps={INSIDE}
          searchable
          limit={100}
          data={options}
          value={chosen[slot] ?? null}
          onChange={(field) =>
            setDraft({
              ...draft,
              fields: slots.map((_, at) => (at === slot ? (field ?? undefined) : draft.fields[at])),
            })
          }
        />
      ))}
      {draft.kind === 'parallel' && <p>Params that differ and the first metrics; axes can be changed afterwards.</p>}
      <Button variant="filled" disabled={spec === undefined} leftSection={<Plus size={14} aria-hidden />} onClick={add}>
        Add chart
      </Button>
    </div>
  )
}
