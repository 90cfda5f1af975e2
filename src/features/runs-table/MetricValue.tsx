import { formatNumber, fullNumber } from '../../lib/formatNumber.ts'
import { Missing } from './Missing.tsx'
import classes from './Values.module.css'

/** A metric's latest value in four significant digits; all digits on hover. */
export function MetricValue({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return <Missing />
  return (
    <span className={Number.isFinite(value) ? classes.text : classes.notFinite} title={fullNumber(value)}>
      {formatNumber(value)}
    </span>
  )
}
