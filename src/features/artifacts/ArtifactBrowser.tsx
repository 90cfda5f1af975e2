import { useState } from 'react'
import { artifactAncestors, artifactParent } from '../../domain/artifact.ts'
import { isLive } from '../../domain/run.ts'
import { runTitle } from '../../domain/runFacts.ts'
import type { Run } from '../../domain/run.ts'
import classes from './ArtifactBrowser.module.css'
import { ArtifactFacts } from './ArtifactFacts.tsx'
import { ArtifactList } from './ArtifactList.tsx'
import { ArtifactViewer } from './ArtifactViewer.tsx'
import type { Dimensions } from './fileView.ts'
import { NoArtifacts } from './NoArtifacts.tsx'
import { prepareSelection } from './prepareSelection.ts'
import { useFolders } from './useFolders.ts'

interface ArtifactBrowserProps {
  readonly run: Run
  /** The open artifact; `''` is none. */
  readonly path: string
  readonly hrefOf: (path: string) => string
  readonly onOpen: (path: string) => void
}

/** The artifacts of a run and of the models that it logged: the tree, the open file, and what is known about it. */
export function ArtifactBrowser({ run, path, hrefOf, onOpen }: ArtifactBrowserProps) {
  const { info } = run
  // What the reader opened or closed by hand; the folders above the open artifact are open unless closed by hand.
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [dimensions, setDimensions] = useState<Dimensions>()
  const above = artifactAncestors(path)
  const isOpen = (folder: string): boolean => toggled.get(folder) ?? (folder === path || above.includes(folder))
  const opened = [...toggled.keys()].filter((folder) => toggled.get(folder) === true)
  const { folders, retry, place } = useFolders(run, path, opened)
  const selection = prepareSelection(folders, path)
  const root = folders.get('')
  if (root?.status === 'ready' && root.files.length === 0 && path === '') return <NoArtifacts info={info} />

  const toggle = (folder: string): void => setToggled(new Map(toggled).set(folder, !isOpen(folder)))
  const file = selection.kind === 'file' ? selection.file : selection.kind === 'folder' ? selection.folder : undefined
  return (
    <div className={classes.panes}>
      <ArtifactList
        folders={folders}
        isOpen={isOpen}
        path={path}
        hrefOf={hrefOf}
        onOpen={onOpen}
        onToggle={toggle}
        onRetry={retry}
      />
      <div className={classes.viewer}>
        <ArtifactViewer
          runName={runTitle(info)}
          path={path}
          place={place(path)}
          selection={selection}
          folder={folders.get(path)}
          isFinal={!isLive(info.status)}
          hrefOf={hrefOf}
          onRetry={() => retry(selection.kind === 'folder' ? path : artifactParent(path))}
          onDimensions={setDimensions}
        />
      </div>
      <ArtifactFacts
        runId={info.runId}
        place={place(path)}
        file={file}
        runUri={info.artifactUri}
        dimensions={dimensions?.path === path ? dimensions : undefined}
      />
    </div>
  )
}
