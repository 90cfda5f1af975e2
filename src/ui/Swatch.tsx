import classes from './Swatch.module.css'

/** The colour that a thing has in tables, charts and legends; decoration, its name stands beside it. */
export function Swatch({ color }: { readonly color: string }) {
  return <span className={classes.swatch} style={{ backgroundColor: color }} aria-hidden />
}
