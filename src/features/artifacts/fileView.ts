import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import type { Selection } from './prepareSelection.ts'

/** A file on the screen, with what its viewer needs to know around it. */
export interface FileView {
  /** Where the server has it. */
  readonly place: ArtifactPlace
  readonly selection: Extract<Selection, { kind: 'file' }>
  /** The run is over: its files do not change any more. */
  readonly isFinal: boolean
  /** The page of an artifact of this run. */
  readonly hrefOf: (path: string) => string
  readonly downloadUrl: string
  /** Called with an image's size in pixels once it is known. */
  readonly onDimensions: (dimensions: Dimensions) => void
}

export interface Dimensions {
  readonly path: string
  readonly widthPx: number
  readonly heightPx: number
}
