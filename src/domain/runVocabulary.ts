import { datasetField } from './datasetText.ts'
import type { Entity } from './filter/ast.ts'
import type { Seen, Vocabulary } from './filter/completion.ts'
import { DATASET_KEYS } from './filter/language.ts'
import { isSystemMetric } from './metric.ts'
import { decodeStatus } from './runColumns.ts'
import type { RunBlock, RunTable } from './runTable.ts'
import type { CellValues, SparseColumns } from './sparseColumns.ts'

/** Values of one key that are looked at and offered; a list of more is not read by anybody. */
const MAX_VALUES = 1000

/**
 * Keys and values of the loaded runs with how many runs have them, most frequent first; keys that MLflow logs by itself come
 * last. Counted when first asked for, and once, since a table may have 12,000 keys.
 */
export function runVocabulary({ blocks }: RunTable): Vocabulary {
  const known = VOCABULARIES.get(blocks) ?? countRuns(blocks)
  VOCABULARIES.set(blocks, known)
  return known
}

const VOCABULARIES = new WeakMap<readonly RunBlock[], Vocabulary>()

function countRuns(blocks: readonly RunBlock[]): Vocabulary {
  const keys = remember((entity: 'metric' | 'parameter' | 'tag') => countKeys(blocks, entity))
  const values = remember((field: string) => {
    const dot = field.indexOf('.')
    return countValues(blocks, field.slice(0, dot) as Entity, field.slice(dot + 1))
  })
  return { keys, values: (entity, key) => values(`${entity}.${key}`) }
}

function remember<Key extends string>(find: (key: Key) => readonly Seen[]): (key: Key) => readonly Seen[] {
  const known = new Map<Key, readonly Seen[]>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
}

const IS_MLFLOWS: Readonly<Record<keyof typeof COLUMNS, (key: string) => boolean>> = {
  metric: isSystemMetric,
  parameter: () => false,
  tag: (key) => key.startsWith('mlflow.'),
}

const COLUMNS = { metric: 'metrics', parameter: 'params', tag: 'tags' } as const

function countKeys(blocks: readonly RunBlock[], entity: keyof typeof COLUMNS): readonly Seen[] {
  const counts = new Map<string, number>()
  for (const { columns } of blocks) {
    const { keys, starts }: SparseColumns<CellValues> = columns[COLUMNS[entity]]
    for (const [slot, key] of keys.entries()) add(counts, key, (starts[slot + 1] ?? 0) - (starts[slot] ?? 0))
  }
  const isMlflows = IS_MLFLOWS[entity]
  return byCount(counts).toSorted((a, b) => Number(isMlflows(a.text)) - Number(isMlflows(b.text)))
}

function countValues(blocks: readonly RunBlock[], entity: Entity, key: string): readonly Seen[] {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    for (const text of valuesIn(block, entity, key)) add(counts, text, 1)
  }
  return byCount(counts).slice(0, MAX_VALUES)
}

function valuesIn(block: RunBlock, entity: Entity, key: string): Iterable<string> {
  const { columns } = block
  if (entity === 'attribute') return attributeValues(block, key)
  if (entity === 'dataset') return datasetValues(block, key)
  if (entity !== 'parameter' && entity !== 'tag') return []
  const slot = (entity === 'tag' ? block.tagSlots : block.paramSlots).get(key)
  if (slot === undefined) return []
  const { starts, values } = columns[COLUMNS[entity]]
  return textsOf(block, values.subarray(starts[slot], starts[slot + 1]))
}

/** Each of a run's texts once, however many of its datasets share it. */
function datasetValues({ columns }: RunBlock, key: string): readonly string[] {
  const field = DATASET_KEYS.find((known) => known === key)
  if (field === undefined) return []
  const { keys, starts, rows, values } = columns.datasets
  const rowsOf = new Map<string, Set<number>>()
  for (const [slot, entryKey] of keys.entries()) {
    // Many runs read the same dataset, and its schema may be long: it is read once.
    const read = new Map<number, string>()
    for (let cell = starts[slot] ?? 0; cell < (starts[slot + 1] ?? 0); cell += 1) {
      const code = values[cell] ?? 0
      const text = read.get(code) ?? datasetField({ key: entryKey, value: columns.texts[code] ?? '' }, field)
      read.set(code, text)
      if (text !== '') rowsOf.set(text, (rowsOf.get(text) ?? new Set()).add(rows[cell] ?? 0))
    }
  }
  return Array.from(rowsOf, ([text, found]) => Array.from(found, () => text)).flat()
}

function attributeValues(block: RunBlock, key: string): Iterable<string> {
  const { columns } = block
  switch (key) {
    case 'run_id':
      return columns.runIds
    case 'run_name':
      return columns.names.filter((name) => name !== '')
    case 'status':
      return Array.from(columns.statuses, decodeStatus)
    case 'user_id':
      return textsOf(block, columns.userIds).filter((user) => user !== '')
    default:
      return []
  }
}

function textsOf({ columns }: RunBlock, codes: Uint32Array): string[] {
  return Array.from(codes, (code) => columns.texts[code] ?? '')
}

function add(counts: Map<string, number>, text: string, count: number): void {
  counts.set(text, (counts.get(text) ?? 0) + count)
}

function byCount(counts: ReadonlyMap<string, number>): readonly Seen[] {
  return Array.from(counts, ([text, count]) => ({ text, count })).toSorted(
    (a, b) => b.count - a.count || (a.text < b.text ? -1 : 1),
  )
}
