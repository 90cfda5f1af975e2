import { FlaskConical, Trash2 } from 'lucide-react'
import { Link, matchPath, NavLink, useLocation } from 'react-router'
import { experimentsHref } from '../routes/experiments.ts'
import { compareExperimentsPattern, comparePattern } from '../routes/patterns.ts'
import { trashHref } from '../routes/trash.ts'
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx'
import { ConnectionIndicator } from './ConnectionIndicator.tsx'
import { Logo } from './Logo.tsx'
import classes from './Rail.module.css'

/** Runs of several experiments, and runs beside each other, stand below the experiments, as their crumbs say. */
const BELOW_EXPERIMENTS = [`${experimentsHref()}/*`, compareExperimentsPattern, comparePattern]

/** The left edge: where one can go, what one is connected to, which theme. */
export function Rail({ onSkip }: { readonly onSkip: () => void }) {
  const { pathname } = useLocation()
  const isBelow = BELOW_EXPERIMENTS.some((pattern) => matchPath(pattern, pathname) !== null)
  return (
    <header className={classes.rail}>
      <button type="button" className={classes.skip} onClick={onSkip}>
        Skip to content
      </button>
      <Link to={experimentsHref()} className={classes.logo} aria-label="Runlens, to the experiments">
        <Logo />
      </Link>
      <nav aria-label="Main">
        <Link
          to={experimentsHref()}
          className={classes.item}
          aria-current={isBelow ? 'page' : undefined}
          aria-label="Experiments"
          title="Experiments"
        >
          <FlaskConical aria-hidden />
        </Link>
        <NavLink to={trashHref()} className={() => classes.item} aria-label="Trash" title="Trash">
          <Trash2 aria-hidden />
        </NavLink>
      </nav>
      <span className={classes.grow} />
      <ConnectionIndicator />
      <ColorSchemeSwitch />
    </header>
  )
}
