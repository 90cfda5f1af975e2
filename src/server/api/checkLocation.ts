import { decodeAll } from '../artifacts/artifactPath.ts'
import { invalidParameter } from '../../store/storeError.ts'

/** Refuses artifact locations that MLflow refuses: parts that no store keeps, and detours through other runs. */
export function checkLocation(location: string): void {
  if (location.includes('#') || /;[^/]*$/.test(location.split('?')[0] ?? '')) {
    throw invalidParameter("'artifact_location' URL can't include fragments or params.")
  }
  const query = location.split('?')[1] ?? ''
  if (decodeAll(query).includes('..')) throw invalidParameter('Invalid query string')
  if (location.startsWith('runs:')) {
    throw invalidParameter(`Artifact location cannot be a runs:/ URI. Given: '${location}'`)
  }
}
