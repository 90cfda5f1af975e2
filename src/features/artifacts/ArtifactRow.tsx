import { ChevronDown, ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { formatBytes } from '../../lib/formatBytes.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ArtifactNote } from './ArtifactNote.tsx'
import classes from './ArtifactTree.module.css'
import type { TreeRow } from './prepareTree.ts'

interface ArtifactRowProps {
  readonly id: string
  /** In the tree's rows; the tree finds the row of a click by it. */
  readonly index: number
  readonly row: TreeRow
  readonly topPx: number
  /** The keyboard is on it. */
  readonly isActive: boolean
  /** It is what the viewer shows. */
  readonly isSelected: boolean
  /** Of a file, so that it opens in a new tab like any link. */
  readonly href: string
}

/** One line of the tree; the tree itself handles keys and clicks. */
export function ArtifactRow(props: ArtifactRowProps) {
  const { id, index, row, topPx, isActive, isSelected, href } = props
  const shared = {
    id,
    role: 'treeitem',
    className: classes.row,
    'aria-level': row.depth + 1,
    'aria-selected': isSelected,
    'data-active': isActive || undefined,
    'data-kind': row.kind,
    'data-index': index,
    tabIndex: -1,
    style: { '--depth': row.depth, transform: `translateY(${topPx}px)` } as CSSProperties,
  }
  if (row.kind === 'note') {
    return (
      <div {...shared}>
        <ArtifactNote row={row} />
      </div>
    )
  }
  const placed = { ...shared, 'aria-posinset': row.position, 'aria-setsize': row.siblings, title: row.path }
  if (row.kind === 'file') {
    return (
      <Link {...placed} to={href}>
        <span className={classes.name}>{row.name}</span>
        {row.sizeBytes !== undefined && <span className={classes.size}>{formatBytes(row.sizeBytes)}</span>}
      </Link>
    )
  }
  const Caret = row.isOpen ? ChevronDown : ChevronRight
  return (
    <div {...placed} aria-expanded={row.isOpen}>
      <Caret className={classes.caret} aria-hidden />
      <span className={classes.name}>{row.name}/</span>
      {row.childCount !== undefined && <span className={classes.size}>{countText(row.childCount)}</span>}
    </div>
  )
}

function countText(count: number): string {
  return count === 1 ? '1 item' : `${formatInteger(count)} items`
}
