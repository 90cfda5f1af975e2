import classes from './Chip.module.css'

interface ChipProps {
  readonly name: string
  readonly value: string
}

/** A name and its value in a thin frame. */
export function Chip({ name, value }: ChipProps) {
  return (
    <span className={classes.chip} title={`${name}: ${value}`}>
      <span className={classes.name}>{name}</span>
      {value !== '' && <span className={classes.value}>{value}</span>}
    </span>
  )
}
