import { ActionIcon, Button } from '@mantine/core'
import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { artifactName, artifactParent } from '../../domain/artifact.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import classes from './ViewerFrame.module.css'
import type { FileView } from './fileView.ts'

interface ViewerFrameProps {
  readonly view: FileView
  /** What this kind of file can be told: zoom, raw or pretty. */
  readonly controls?: ReactNode
  readonly children: ReactNode
}

/** The bar above a file, with its neighbours and its download, and the file below. */
export function ViewerFrame({ view, controls, children }: ViewerFrameProps) {
  const { selection, hrefOf, downloadUrl } = view
  const { path } = selection.file
  const folder = artifactParent(path)
  const name = artifactName(path)
  return (
    <section className={classes.frame} aria-label={`File ${path}`}>
      <header className={classes.bar}>
        <h2 className={classes.path} title={path}>
          {folder !== '' && (
            <Link className={classes.folder} to={hrefOf(folder)}>
              {folder} /
            </Link>
          )}
          <span className={classes.name}>{name}</span>
        </h2>
        {selection.count > 1 && (
          <span className={classes.siblings}>
            <Neighbour label="Previous file" path={selection.previous} hrefOf={hrefOf} icon={<ChevronLeft />} />
            {formatInteger(selection.position)} of {formatInteger(selection.count)}
            <Neighbour label="Next file" path={selection.next} hrefOf={hrefOf} icon={<ChevronRight />} />
          </span>
        )}
        <span className={classes.grow} />
        {controls}
        <Button component="a" href={downloadUrl} download={name} leftSection={<Download aria-hidden />}>
          Download
        </Button>
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  )
}

interface NeighbourProps {
  readonly label: string
  readonly path: string | undefined
  readonly hrefOf: (path: string) => string
  readonly icon: ReactNode
}

function Neighbour({ label, path, hrefOf, icon }: NeighbourProps) {
  const look = { variant: 'default', size: 'xs', 'aria-label': label, title: label, children: icon } as const
  if (path === undefined) return <ActionIcon {...look} disabled />
  return <ActionIcon {...look} component={Link} to={hrefOf(path)} />
}
