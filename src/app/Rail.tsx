import { FlaskConical, Trash2 } from 'lucide-react'
import { Link, NavLink } from 'react-router'
import { experimentsHref } from '../routes/experiments.ts'
import { trashHref } from '../routes/trash.ts'
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx'
import { ConnectionIndicator } from './ConnectionIndicator.tsx'
import { Logo } from './Logo.tsx'
import classes from './Rail.module.css'

/** The left edge: where one can go, what one is connected to, which theme. */
export function Rail({ onSkip }: { readonly onSkip: () => void }) {
  return (
    <header className={classes.rail}>
      <button type="button" className={classes.skip} onClick={onSkip}>
        Skip to content
      </button>
      <Link to={experimentsHref()} className={classes.logo} aria-label="Runlens, to the experiments">
        <Logo />
      </Link>
      <nav aria-label="Main">
        <NavLink to={experimentsHref()} className={() => classes.item} aria-label="Experiments" title="Experiments">
          <FlaskConical aria-hidden />
        </NavLink>
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
