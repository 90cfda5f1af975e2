import { Button, Menu, NativeSelect, VisuallyHidden } from '@mantine/core'
import { Check, ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { chartFields } from '../../domain/chartColumn.ts'
import { printRunField } from '../../domain/runField.ts'
import { CARD_KINDS, specOf } from '../../features/charts/cardKinds.ts'
import { CustomCard } from '../../features/charts/CustomCard.tsx'
import { fieldLabel } from '../../features/charts/fieldLabel.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import classes from './CompareKind.module.css'
import { kindSpec } from './kindSpec.ts'
import type { CompareKindName } from './kindSpec.ts'

interface CompareKindProps {
  readonly kind: CompareKindName
  readonly charted: ChartedRuns
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
}

/** One large chart over the compared runs, and of which columns it is. Import it lazily: Recharts is heavy. */
export function CompareKind({ kind, charted, settings, onSettings }: CompareKindProps) {
  const { cards, brushes } = settings
  const place = cards.findIndex((card) => card.kind === kind)
  const options = useMemo(
    () => chartFields(charted).map((field) => ({ value: printRunField(field), label: fieldLabel(field) })),
    [charted],
  )
  const { slots } = CARD_KINDS[kind]
  const spec = useMemo(() => kindSpec(kind, charted, cards), [kind, charted, cards])
  const fields = spec?.fields.flatMap((field) => (field === undefined ? [] : [printRunField(field)])) ?? []
  const choose = (next: readonly string[]): void => {
    const changed = specOf(kind, next)
    if (changed !== undefined) onSettings({ cards: place < 0 ? [...cards, changed] : cards.with(place, changed) })
  }
  const toggle = (field: string): void =>
    choose(fields.includes(field) ? fields.filter((other) => other !== field) : [...fields, field])
  return (
    <div className={classes.room}>
      <VisuallyHidden component="h2">{CARD_KINDS[kind].label}</VisuallyHidden>
      <div className={classes.tools}>
        {slots.map((label, slot) => (
          <label key={label} className={classes.slot}>
            {label}
            <NativeSelect
              data={options}
              value={fields[slot] ?? ''}
              onChange={(event) => choose(fields.with(slot, event.currentTarget.value))}
            />
          </label>
        ))}
        {kind === 'parallel' && (
          <Menu closeOnItemClick={false} position="bottom-start">
            <Menu.Target>
              <Button rightSection={<ChevronDown aria-hidden />}>Choose axes</Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.menu}>
              {options.map(({ value, label }) => (
                <Menu.Item
                  key={value}
                  onClick={() => toggle(value)}
                  rightSection={fields.includes(value) && <Check aria-label="shown" size={14} />}
                >
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {spec === undefined ? (
        <p className={classes.none}>These runs have nothing that such a chart could show.</p>
      ) : (
        <div className={classes.card}>
          <CustomCard
            spec={spec}
            charted={charted}
            brushes={brushes}
            onBrush={(next) => onSettings({ brushes: next })}
          />
        </div>
      )}
    </div>
  )
}
