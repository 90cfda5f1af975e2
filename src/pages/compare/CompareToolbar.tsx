import { Button, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { DELTA_MODES } from '../../routes/compare.ts'
import type { DeltaMode } from '../../routes/compare.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './CompareView.module.css'
import type { BestValues } from './useBestValues.ts'
import type { CompareViewProps } from './viewProps.ts'

interface CompareToolbarProps extends CompareViewProps {
  readonly model: CompareModel
  readonly best: BestValues
}

const DELTA_WORD: Readonly<Record<DeltaMode, string>> = {
  both: 'absolute and %',
  absolute: 'absolute',
  percent: '%',
  none: 'none',
}

/** Which rows are shown, and against what the numbers are measured. */
export function CompareToolbar({ search, model, best, onSearch }: CompareToolbarProps) {
  const { runs, rows } = model
  const [baseline] = runs
  const toggle = (isOn: boolean) => ({ variant: isOn ? 'light' : 'default', 'aria-pressed': isOn }) as const
  return (
    <search className={classes.tools}>
      <span className={classes.find}>
        <SearchField
          label="Find a key"
          width="100%"
          value={search.find}
          onCommit={(find) => onSearch({ find }, false)}
        />
      </span>
      <Button
        {...toggle(search.onlyDifferences)}
        onClick={() => onSearch({ onlyDifferences: !search.onlyDifferences }, false)}
      >
        Only differences
      </Button>
      <Button {...toggle(search.isTransposed)} onClick={() => onSearch({ isTransposed: !search.isTransposed }, false)}>
        Transpose
      </Button>
      {(best.total > 0 || baseline === undefined) && (
        <Button
          disabled={best.total === 0}
          {...toggle(best.isShown)}
          title="The best values of every metric, for which its histories are read"
          onClick={() => onSearch({ showsBest: !best.isShown }, false)}
        >
          Best values
        </Button>
      )}
      <span className={classes.rule} />
      <Menu position="bottom-start">
        <Menu.Target>
          <Button disabled={baseline === undefined} rightSection={<ChevronDown aria-hidden />}>
            <span className={classes.label}>Baseline</span>
            {baseline !== undefined && <Swatch color={baseline.color} />}
            <span className={classes.name}>{baseline?.title ?? '…'}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {runs.map(({ runId, title, color }) => (
            <Menu.Item
              key={runId}
              leftSection={<Swatch color={color} />}
              onClick={() => onSearch({ baseline: runId }, true)}
            >
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button rightSection={<ChevronDown aria-hidden />}>
            <span className={classes.label}>Delta</span>
            {DELTA_WORD[search.delta]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DELTA_MODES.map((mode) => (
            <Menu.Item key={mode} onClick={() => onSearch({ delta: mode }, false)}>
              {DELTA_WORD[mode]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={classes.grow} />
      <output className={classes.said}>
        {baseline !== undefined && `${formatInteger(rows.differing)} of ${formatInteger(rows.total)} rows differ`}
      </output>
    </search>
  )
}
