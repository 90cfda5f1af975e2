import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './PageHeader.module.css'
import { useDocumentTitle } from './useDocumentTitle.ts'

export interface Crumb {
  readonly label: string
  readonly href: string
}

interface PageHeaderProps {
  /** The places above this one, outermost first. */
  readonly crumbs?: readonly Crumb[]
  /** This place; also the document's title. `''` until it is known. */
  readonly title: string
  /** Before the title: a swatch. */
  readonly mark?: ReactNode
  /** Stands where the title stands, while it is being changed. */
  readonly editor?: ReactNode
  /** After the title: counts, a status pill, previous and next. */
  readonly children?: ReactNode
  /** At the end of the bar. */
  readonly actions?: ReactNode
}

/** Whether a heading that had the focus is gone: that of a page on its way, when the page is there. */
let isFocusLost = false

/** The focus that a heading takes away with it goes to the next one. */
function keepFocus(heading: HTMLElement | null): () => void {
  if (isFocusLost && document.activeElement === document.body) heading?.focus({ preventScroll: true })
  isFocusLost = false
  return () => {
    isFocusLost = document.activeElement === heading
  }
}

/** The bar on top of every page: where this is, what state it is in, what can be done. */
export function PageHeader({ crumbs = [], title, mark, editor, children, actions }: PageHeaderProps) {
  useDocumentTitle(title)
  return (
    <header className={classes.header}>
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className={classes.crumbs}>
          <ol>
            {crumbs.map(({ label, href }) => (
              <li key={href}>
                <Link to={href} title={label}>
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {mark}
      <h1
        ref={keepFocus}
        className={classes.title}
        aria-label={title === '' ? 'Loading' : undefined}
        title={title}
        tabIndex={-1}
        data-hidden={editor !== undefined || undefined}
      >
        {title}
      </h1>
      {editor ?? (
        <>
          {children}
          <span className={classes.grow} />
        </>
      )}
      {actions}
    </header>
  )
}
