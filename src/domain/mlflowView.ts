import { inflateText } from '../lib/inflateText.ts'
import type { Tag } from './tag.ts'

/** A view that MLflow's own page shares: a tag of the experiment. */
export interface MlflowView {
  /** What stands behind the tag's prefix, and in MLflow's links as `viewStateShareKey`. */
  readonly key: string
  /** `undefined` where it was shared without one, as before 3.15. */
  readonly name: string | undefined
  /** As MLflow's page wrote it, unread; anything may stand in it. */
  readonly state: Readonly<Record<string, unknown>>
}

const TAG_PREFIX = 'mlflow.sharedViewState.'
const DEFLATED = 'deflate;'
/** Charts make them long; the longest seen had a few hundred thousand. */
const MOST_CHARS = 5_000_000

/** Whether a tag of an experiment is such a view. */
export function isMlflowViewTag({ key }: Tag): boolean {
  return key.startsWith(TAG_PREFIX) && key !== TAG_PREFIX
}

/**
 * The views among an experiment's tags, by name; what cannot be read is none. A tag holds the state as JSON, or deflated, by
 * itself or in an envelope `{ name, createdAt, state }` with the state as text. Source: the page of MLflow 3.17.2.
 */
export async function readMlflowViews(tags: readonly Tag[]): Promise<readonly MlflowView[]> {
  const shared = tags.filter(isMlflowViewTag)
  const views = await Promise.all(shared.map(({ key, value }) => readView(key.slice(TAG_PREFIX.length), value)))
  const titleOf = ({ name, key }: MlflowView): string => name ?? key
  return views.filter((view) => view !== undefined).sort((a, b) => titleOf(a).localeCompare(titleOf(b)))
}

async function readView(key: string, value: string): Promise<MlflowView | undefined> {
  const outer = await readState(value)
  if (outer === undefined || typeof outer['name'] !== 'string' || typeof outer['state'] !== 'string') {
    return outer === undefined ? undefined : { key, name: undefined, state: outer }
  }
  const state = await readState(outer['state'])
  return state === undefined ? undefined : { key, name: outer['name'].trim() || undefined, state }
}

async function readState(text: string): Promise<MlflowView['state'] | undefined> {
  try {
    const isDeflated = text.startsWith(DEFLATED)
    const json: unknown = JSON.parse(isDeflated ? await inflateText(text.slice(DEFLATED.length), MOST_CHARS) : text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined
  } catch {
    return undefined
  }
}
