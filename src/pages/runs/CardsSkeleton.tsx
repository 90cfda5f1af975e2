import classes from './CardsSkeleton.module.css'

const CARDS = [104, 76, 92, 120, 84, 98].map((width, id) => ({ id, width }))

interface CardsSkeletonProps {
  /** What is on its way. */
  readonly label: string
}

/** The charts before there is anything to draw: their tool bar and cards, of about the sizes that they will have. */
export function CardsSkeleton({ label }: CardsSkeletonProps) {
  return (
    <output className={classes.charts} aria-label={label}>
      <div className={classes.bar} aria-hidden />
      <div className={classes.cards} aria-hidden>
        {CARDS.map(({ id, width }) => (
          <div key={id} className={classes.card}>
            <span className={classes.title} style={{ width }} />
          </div>
        ))}
      </div>
    </output>
  )
}
