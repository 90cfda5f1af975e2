import { UnstyledButton } from '@mantine/core'
import type { ColumnScale } from '../../domain/columnScale.ts'
import type { RunField } from '../../domain/runField.ts'
import classes from './AxisName.module.css'
import { fieldLabel } from './fieldLabel.ts'

interface AxisNameProps {
  readonly field: RunField
  readonly scale: ColumnScale
  readonly onScale: (scale: ColumnScale) => void
  /** Lines are coloured by their values here. */
  readonly givesColor?: boolean
}

/** An axis' name with the kind of its scale, which a click changes. */
export function AxisName({ field, scale, onScale, givesColor = false }: AxisNameProps) {
  const label = fieldLabel(field)
  return (
    <span className={classes.axis}>
      <b title={label}>{label}</b>
      {scale === 'category' ? (
        <small>category</small>
      ) : (
        <UnstyledButton
          className={classes.scale}
          data-picture
          aria-label={`${scale} scale of ${label}: change`}
          title={scale === 'log' ? 'Make it linear' : 'Make it logarithmic'}
          onClick={() => onScale(scale === 'log' ? 'linear' : 'log')}
        >
          {scale}
        </UnstyledButton>
      )}
      {givesColor && <small title="The colour of a line is its value here">· colour</small>}
    </span>
  )
}
