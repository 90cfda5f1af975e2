import { UnstyledButton } from '@mantine/core'
import { FileText, Folder, FolderUp, Images } from 'lucide-react'
import { artifactParent } from '../../../domain/artifact.ts'
import type { CommonArtifact } from '../../../domain/compare/commonArtifacts.ts'
import { formatInteger } from '../../../lib/formatNumber.ts'
import classes from './CompareArtifacts.module.css'

interface CommonListProps {
  readonly common: readonly CommonArtifact[]
  readonly folder: string
  readonly open: string
  readonly runCount: number
  readonly onOpen: (artifact: string) => void
}

const ICONS = { folder: Folder, file: FileText, series: Images } as const

/** The folder's common artifacts, and how many of the runs have each. */
export function CommonList({ common, folder, open, runCount, onOpen }: CommonListProps) {
  const above = artifactParent(folder)
  return (
    <ul className={classes.list}>
      {folder !== '' && (
        <li>
          <UnstyledButton className={classes.item} onClick={() => onOpen(above === '' ? '' : `${above}/`)}>
            <FolderUp aria-hidden />
            <span className={classes.name}>{folder}</span>
          </UnstyledButton>
        </li>
      )}
      {common.map((artifact) => {
        const Icon = ICONS[artifact.kind]
        return (
          <li key={artifact.id}>
            <UnstyledButton
              className={classes.item}
              aria-current={artifact.id === open || undefined}
              title={artifact.label}
              onClick={() => onOpen(artifact.id)}
            >
              <Icon aria-hidden />
              <span className={classes.name}>{artifact.label}</span>
              <span className={classes.count}>
                {artifact.kind === 'series' && `${formatInteger(artifact.steps.length)} steps · `}
                {artifact.runCount === runCount ? 'all' : `${artifact.runCount} of ${runCount}`}
              </span>
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}
