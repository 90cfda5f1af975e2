import { editCells } from '../editCells.ts'
import type { Run } from '../run.ts'
import { encodeStatus, isKeptTag } from '../runColumns.ts'
import type { RunColumns } from '../runColumns.ts'
import { SYSTEM_TAG } from '../tag.ts'
import type { Change, RunChange } from './change.ts'

/** What replaces something of a row: a change, or the whole run as the server has just told it. */
export type RowPatch = Change | { readonly kind: 'run-read'; readonly run: Run } | { readonly kind: 'experiment-read' }

export interface RowPatches {
  readonly row: number
  readonly patches: readonly RowPatch[]
}

interface TagEdit {
  readonly row: number
  readonly key: string
  readonly value: string | undefined
}

/** Columns that may be written to, and the tags to edit in the end. */
interface Draft {
  readonly names: string[]
  readonly deleted: Uint8Array<ArrayBuffer>
  readonly statuses: Uint8Array<ArrayBuffer>
  readonly endTimesMs: Float64Array<ArrayBuffer>
  readonly tags: TagEdit[]
}

/** The columns with the patches of each row made, in their order. Metrics and params cannot be changed, so they are shared. */
export function patchColumns(columns: RunColumns, rows: readonly RowPatches[]): RunColumns {
  const draft: Draft = {
    names: [...columns.names],
    deleted: columns.deleted.slice(),
    statuses: columns.statuses.slice(),
    endTimesMs: columns.endTimesMs.slice(),
    tags: [],
  }
  for (const { row, patches } of rows) {
    for (const patch of patches) {
      if (patch.kind === 'run-read') replaceRow(draft, row, patch.run, columns.tags.keys)
      else if ('runId' in patch) changeRow(draft, row, patch)
      else if (patch.kind === 'experiment-stage') {
        const isDeleted = patch.to === 'deleted' || patch.deletedRunIds.includes(columns.runIds[row] ?? '')
        draft.deleted[row] = isDeleted ? 1 : 0
      }
    }
  }
  const { tags, ...changed } = draft
  return { ...columns, ...changed, ...withTags(columns, tags) }
}

function changeRow({ names, deleted, statuses, endTimesMs, tags }: Draft, row: number, change: RunChange): void {
  switch (change.kind) {
    case 'run-name':
      names[row] = change.to
      tags.push({ row, key: SYSTEM_TAG.runName, value: change.to === '' ? undefined : change.to })
      break
    case 'run-tag':
      tags.push({ row, key: change.key, value: change.to })
      break
    case 'run-stage':
      deleted[row] = change.to === 'deleted' ? 1 : 0
      break
    case 'run-ending':
      statuses[row] = encodeStatus(change.to.status)
      endTimesMs[row] = Number(change.to.endTimeMs ?? Number.NaN)
      break
  }
}

function replaceRow(draft: Draft, row: number, { info, data }: Run, knownKeys: readonly string[]): void {
  draft.names[row] = info.runName
  draft.deleted[row] = info.lifecycleStage === 'deleted' ? 1 : 0
  draft.statuses[row] = encodeStatus(info.status)
  draft.endTimesMs[row] = Number(info.endTimeMs ?? Number.NaN)
  for (const key of knownKeys) draft.tags.push({ row, key, value: undefined })
  for (const { key, value } of data.tags) draft.tags.push({ row, key, value })
}

function withTags({ tags, texts }: RunColumns, edits: readonly TagEdit[]): Pick<RunColumns, 'tags' | 'texts'> {
  const kept = edits.filter(({ key }) => isKeptTag(key))
  if (kept.length === 0) return { tags, texts }
  const codes = new Map(texts.map((text, code) => [text, code]))
  const codeOf = (text: string): number => {
    const code = codes.get(text) ?? codes.size
    codes.set(text, code)
    return code
  }
  const cells = kept.map(({ row, key, value }) => ({ row, key, value: value === undefined ? value : codeOf(value) }))
  return { tags: editCells(tags, cells), texts: [...codes.keys()] }
}
