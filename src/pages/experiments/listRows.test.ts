import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemsOfRow, listRows } from './listRows.ts'
import type { ListRow } from './listRows.ts'
import { prepareExperiments } from './prepareExperiments.ts'

const itemsOf = (names: readonly string[]) =>
  prepareExperiments(
    names.map((name, index) => ({
      experimentId: String(index),
      name,
      artifactLocation: '',
      lifecycleStage: 'active',
      creationTimeMs: undefined,
      lastUpdateTimeMs: index,
      tags: [],
    })),
    '',
  )

const OPEN = { layout: 'folders', pinned: [], closed: new Set<string>() } as const

/** A row as a person reads it. */
function read(row: ListRow): string {
  if (row.kind === 'section') return `== ${row.label} ${row.count}`
  const indent = '  '.repeat(row.depth)
  if (row.kind === 'folder') return `${indent}${row.isOpen ? 'v' : '>'} ${row.label} ${row.folder.items.length}`
  return `${indent}${row.prefix}|${row.item.leaf}`
}

const rowsOf = (names: readonly string[], change: Partial<Parameters<typeof listRows>[1]> = {}) =>
  listRows(itemsOf(names), { ...OPEN, ...change }).map(read)

/** The name that each experiment's place in the list spells. */
function namesByPlace(rows: readonly ListRow[]): string[] {
  const path: string[] = []
  return rows.flatMap((row) => {
    if (row.kind === 'section') return []
    path.length = row.depth
    if (row.kind === 'experiment') return [path.join('') + row.prefix + row.item.leaf]
    path.push(row.label)
    return []
  })
}

describe('folders', () => {
  test('stand where the first of their experiments stands', () => {
    expect(rowsOf(['nlp/a', 'Default', 'vision/x', 'nlp/b', 'vision/y'])).toEqual([
      'v nlp/ 2',
      '  |a',
      '  |b',
      '|Default',
      'v vision/ 2',
      '  |x',
      '  |y',
    ])
  })

  test('of one experiment are its grey prefix', () => {
    expect(rowsOf(['a/b/c', 'd/x', 'd/e/f'])).toEqual(['a/b/|c', 'v d/ 2', '  |x', '  e/|f'])
  })

  test('that hold nothing but a folder are one with it', () => {
    expect(rowsOf(['/Users/ada/one', '/Users/ada/two'])).toEqual(['v /Users/ada/ 2', '  |one', '  |two'])
  })

  test('hide what is in them when they are closed, and count it', () => {
    const closed = new Set(['a/b/'])
    expect(rowsOf(['a/x', 'a/b/1', 'a/b/2'], { closed })).toEqual(['v a/ 3', '  |x', '  > b/ 2'])
  })

  test('tell the latest update in them', () => {
    const [folder] = listRows(itemsOf(['a/x', 'b', 'a/y']), OPEN)
    expect(folder?.kind === 'folder' && folder.folder.updatedMs).toBe(2)
  })

  test('of any names lose and repeat nothing, and name everything in full', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', '/', 'ü'), maxLength: 12 })
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 20 }), (names) => {
        const rows = listRows(itemsOf(names), OPEN)
        const shown = rows.filter((row) => row.kind === 'experiment')
        expect(shown.map(({ item }) => item.name).toSorted()).toEqual(names.toSorted())
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        expect(namesByPlace(rows)).toEqual(shown.map(({ item }) => item.name))
      }),
    )
  })

  test('end before a name of a hundred thousand slashes overflows anything', () => {
    const deep = 'x/'.repeat(100_000)
    expect(listRows(itemsOf([`${deep}a`, `${deep}b`]), OPEN)).toHaveLength(3)
  })
})

test('a flat list has no folders', () => {
  expect(rowsOf(['a/x', 'a/y'], { layout: 'flat' })).toEqual(['a/|x', 'a/|y'])
})

test('pinned experiments are shown once more, above all', () => {
  const pinned = itemsOf(['a/x']).slice(0, 1)
  expect(rowsOf(['b', 'a/x', 'a/y'], { pinned })).toEqual([
    '== Pinned 1',
    'a/|x',
    '== All experiments 3',
    '|b',
    'v a/ 2',
    '  |x',
    '  |y',
  ])
})

test('a folder stands for all that is in it', () => {
  const rows = listRows(itemsOf(['a/x', 'b', 'a/c/y']), OPEN)
  expect(rows.map((row) => itemsOfRow(row).map(({ name }) => name))).toEqual([
    ['a/x', 'a/c/y'],
    ['a/x'],
    ['a/c/y'],
    ['b'],
  ])
})
