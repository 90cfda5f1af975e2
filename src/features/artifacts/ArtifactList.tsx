import { Input } from '@mantine/core'
import { useState } from 'react'
import { formatBytes } from '../../lib/formatBytes.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { FooterBar } from '../../ui/FooterBar.tsx'
import classes from './ArtifactList.module.css'
import { ArtifactTree } from './ArtifactTree.tsx'
import { listedTotals, prepareFound, prepareTree } from './prepareTree.ts'
import type { Folders, ListedTotals } from './prepareTree.ts'

interface ArtifactListProps {
  readonly folders: Folders
  readonly isOpen: (path: string) => boolean
  readonly path: string
  readonly hrefOf: (path: string) => string
  readonly onOpen: (path: string) => void
  readonly onToggle: (path: string) => void
  readonly onRetry: (path: string) => void
}

/** The left pane: find, tree, and how much of it is listed. */
export function ArtifactList({ folders, isOpen, path, ...actions }: ArtifactListProps) {
  const [query, setQuery] = useState('')
  const isFinding = query.trim() !== ''
  const rows = isFinding ? prepareFound(folders, query) : prepareTree(folders, isOpen)
  const totals = listedTotals(folders)
  return (
    <nav className={classes.pane} aria-label="Artifacts">
      <div className={classes.find}>
        <Input
          type="search"
          placeholder="Find a file…"
          aria-label="Find a file"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {isFinding && rows.length === 0 ? (
        <p className={classes.none}>No listed file has this in its path.</p>
      ) : (
        <ArtifactTree label={isFinding ? 'Files found' : 'Artifacts'} rows={rows} selectedPath={path} {...actions} />
      )}
      <FooterBar>
        <span className={classes.totals}>{isFinding ? foundText(rows.length, totals) : totalsText(totals)}</span>
      </FooterBar>
    </nav>
  )
}

function totalsText({ files, folders, sizeBytes, isAll }: ListedTotals): string {
  const counts = `${count(files, 'file')} in ${count(folders, 'folder')}, ${formatBytes(sizeBytes)}`
  return isAll ? counts : `Listed so far: ${counts}`
}

function foundText(found: number, { files, isAll }: ListedTotals): string {
  const counts = `${formatInteger(found)} of ${count(files, 'file')}`
  return isAll ? counts : `${counts} listed so far; closed folders are not searched`
}

function count(amount: number, word: string): string {
  return `${formatInteger(amount)} ${word}${amount === 1 ? '' : 's'}`
}
